import type { Language, Relation } from "../contract";
import { shorten } from "../export/excerpt";
import { ends, type Figure, type Figures, names, parse, total } from "../export/figures";
import { type MessageKey, message, render } from "../l10n/message";
import {
  add,
  compare,
  divide,
  HUNDRED,
  multiply,
  type Rational,
  reduce,
  sign,
  subtract,
  whole,
  ZERO,
} from "../numbers/rational";

/** How a piece of a bar is drawn: one of several parts, a whole, or what is missing. */
export type Look = "part" | "whole" | "gap";

export interface Piece {
  readonly text: string;
  /** In the bars' common unit; never below zero. */
  readonly length: Rational;
  readonly look: Look;
}

export interface Bar {
  /** What the bar stands for, in words. */
  readonly caption: string;
  readonly pieces: readonly Piece[];
  /** Where the printed number says that the bar ends. */
  readonly mark?: Rational;
}

/** A relation as bars on one scale, exact until they are drawn. */
export interface Picture {
  readonly bars: readonly Bar[];
  /** What dashed lines and boxes mean. */
  readonly legend: readonly string[];
}

/** More pieces than this cannot be told apart. */
const PIECES = 40;
/** Columns of a caption. */
const CAPTION = 44;

/** The picture of a relation; undefined where it has none: nothing to draw, or a number below zero. */
export function pictureOf(relation: Relation, figures: Figures, language: Language): Picture | undefined {
  const bars = barsOf(relation, figures, language);
  if (!bars) return undefined;
  const pieces = bars.bars.flatMap((bar) => bar.pieces);
  if (pieces.length > PIECES || pieces.some(({ length }) => sign(length) < 0)) return undefined;
  return pieces.some(({ length }) => sign(length) > 0) ? bars : undefined;
}

function barsOf(relation: Relation, figures: Figures, language: Language): Picture | undefined {
  const operands = relation.operands.map(figures);
  const result = figures(relation.result);
  const draw = { relation, operands, result, language };
  switch (relation.kind) {
    case "sum":
    case "identity":
    case "difference":
      return balance(draw);
    case "share-sum":
      return shares(draw);
    case "ratio":
      return ratio(draw);
    case "change":
      return change(draw);
    case "bound":
      return pair(draw, relation.form === "flow" ? ["closed", "received"] : ["part", "whole"]);
    case "restatement":
      return pair(draw, ["second", "first"]);
    case "multiple":
      return pair({ ...draw, result: operands[1] ?? result }, ["after", "before"]);
    default:
      return undefined;
  }
}

interface Draw {
  readonly relation: Relation;
  readonly operands: readonly Figure[];
  readonly result: Figure;
  readonly language: Language;
}

/** What is added on one side; the result and what is taken off on the other, so that both are as long where they meet. */
function balance({ relation, operands, result, language }: Draw): Picture | undefined {
  const signs = relation.signs ?? [];
  const fallback = relation.kind === "difference" ? -1 : 1;
  const isPlus = (_: Figure, index: number) => (signs[index] ?? (index === 0 ? 1 : fallback)) > 0;
  const plus = operands.filter(isPlus);
  const minus = operands.filter((figure, index) => !isPlus(figure, index));
  const one = pieces(plus, plus.length > 1 ? "part" : "whole");
  const against = relation.form === "flow" ? [result, ...minus] : [...minus, result];
  const other = pieces(against, minus.length > 0 ? "part" : "whole");
  if (!one || !other) return undefined;
  const [first, second]: [MessageKey, MessageKey] =
    minus.length === 0
      ? ["page.picture.parts", "page.picture.total"]
      : relation.form === "flow"
        ? ["page.picture.received", "page.picture.closed"]
        : ["page.picture.added", "page.picture.taken"];
  return levelled(
    relation,
    [
      { caption: caption(first, joined(plus), language), pieces: one },
      { caption: caption(second, joined(against), language), pieces: other },
    ],
    language,
  );
}

function shares({ relation, operands, language }: Draw): Picture | undefined {
  const one = pieces(operands, "part");
  if (!one) return undefined;
  const all: Piece = { text: "100%", length: HUNDRED, look: "whole" };
  return levelled(
    relation,
    [
      { caption: caption("page.picture.parts", joined(operands), language), pieces: one },
      { caption: caption("page.picture.total", "100%", language), pieces: [all] },
    ],
    language,
  );
}

/** A part inside its whole, and a mark where the printed rate would end. */
function ratio({ relation, operands, result, language }: Draw): Picture | undefined {
  const cut = relation.dividend ?? operands.length - 1;
  const [parts, wholes] = [operands.slice(0, cut), operands.slice(cut)];
  const length = total(parts, (index) => (relation.signs?.[index] === -1 ? -1n : 1n));
  const base = total(wholes);
  if (!base || !length || wholes.length === 0) return undefined;
  const printed =
    relation.verdict !== "consistent" && result.value && /[%％]|百分之/.test(result.text)
      ? multiply(base, divide(result.value, HUNDRED))
      : undefined;
  const bars: Bar[] = [
    {
      caption: caption("page.picture.whole", joined(wholes), language),
      pieces: pieces(wholes, "whole") ?? [],
      ...at(printed),
    },
  ];
  if (parts.length > 0) {
    const own = relation.signs
      ? [{ text: joined(parts), length, look: "part" as const }]
      : (pieces(parts, "part") ?? []);
    bars.push({ caption: caption("page.picture.part", joined(parts), language), pieces: own, ...at(printed) });
  }
  return {
    bars,
    legend: printed ? [render(message("page.picture.mark", { text: shown(result.text) }), language)] : [],
  };
}

const at = (mark: Rational | undefined): { mark?: Rational } => (mark && sign(mark) >= 0 ? { mark: reduce(mark) } : {});

/** Before and after, and a mark where the printed change would end. */
function change({ relation, operands: [level, other], result, language }: Draw): Picture | undefined {
  if (!level?.value) return undefined;
  const isPercent =
    relation.form !== "compound" && relation.verdict !== "consistent" && /[%％]|百分之/.test(result.text);
  const rate = isPercent && result.value ? divide(result.value, HUNDRED) : undefined;
  const falls = result.falls;
  if (!other) {
    const base = relation.expected ? parse(relation.expected.replace(/[^\d./-]/g, "")) : undefined;
    if (!base) return undefined;
    return twoBars(
      [relation.expected ?? "", multiply(base, level.scale)],
      [level.text, level.value],
      "page.picture.derived",
      language,
    );
  }
  if (!other.value) return undefined;
  const before =
    relation.form === "delta"
      ? falls
        ? add(level.value, other.value)
        : subtract(level.value, other.value)
      : other.value;
  const told = relation.form === "delta" ? `${level.text}${falls ? "＋" : "－"}${other.text}` : other.text;
  const picture = twoBars([told, before], [level.text, level.value], "page.picture.before", language);
  if (!rate) return picture;
  const mark = multiply(before, falls ? subtract(whole(1), rate) : add(whole(1), rate));
  const [first, second] = picture.bars;
  if (!first || !second || sign(mark) < 0) return picture;
  const legend = [render(message("page.picture.mark", { text: shown(result.text) }), language)];
  return { bars: [first, { ...second, ...at(mark) }], legend };
}

function twoBars(before: [string, Rational], after: [string, Rational], key: MessageKey, language: Language): Picture {
  const bar = (key: MessageKey, [text, length]: [string, Rational], look: Look): Bar => ({
    caption: caption(key, text, language),
    pieces: [{ text: shown(text), length: reduce(length), look }],
  });
  return { bars: [bar(key, before, "part"), bar("page.picture.after", after, "whole")], legend: [] };
}

/** The result below, the operand above, on one scale. */
function pair(
  { operands: [operand], result, language }: Draw,
  [own, other]: readonly [Role, Role],
): Picture | undefined {
  if (!operand?.value || !result.value) return undefined;
  const bar = (role: Role, { text, value }: Figure, look: Look): Bar => ({
    caption: caption(`page.picture.${role}`, text, language),
    pieces: [{ text: shown(text), length: value ?? ZERO, look }],
  });
  return { bars: [bar(other, result, "whole"), bar(own, operand, "part")], legend: [] };
}
type Role = "part" | "whole" | "received" | "closed" | "first" | "second" | "before" | "after";

/** The shorter bar gets what is missing, where the relation does not hold. */
function levelled({ verdict, computed }: Relation, bars: readonly [Bar, Bar], language: Language): Picture {
  const lengths = bars.map(({ pieces }) => pieces.reduce((sum, piece) => reduce(add(sum, piece.length)), ZERO));
  const [a = ZERO, b = ZERO] = lengths;
  const isOff =
    verdict !== "consistent" && computed !== undefined && ends(computed) !== undefined && compare(a, b) !== 0;
  if (!isOff) return { bars, legend: [] };
  const gap: Piece = { text: "", length: compare(a, b) < 0 ? subtract(b, a) : subtract(a, b), look: "gap" };
  const [one, other] = bars;
  const longer = (bar: Bar): Bar => ({ ...bar, pieces: [...bar.pieces, gap] });
  const legend = [render(message("page.picture.gap"), language)];
  return { bars: compare(a, b) < 0 ? [longer(one), other] : [one, longer(other)], legend };
}

function pieces(figures: readonly Figure[], look: Look): Piece[] | undefined {
  const made: Piece[] = [];
  for (const { text, value } of figures) {
    if (!value) return undefined;
    made.push({ text: shown(text), length: value, look });
  }
  return made;
}

const shown = (text: string): string => shorten(text, 24);
const joined = (figures: readonly Figure[]): string =>
  figures.length > 1 ? names(figures).join("＋") : (figures[0]?.text ?? "");
const caption = (key: MessageKey, text: string, language: Language): string =>
  render(message(key, { text: shorten(text, CAPTION) }), language);
