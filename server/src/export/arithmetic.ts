import type { Attempt, Language, Relation } from "../contract";
import { message, render } from "../l10n/message";
import { compare, type Rational, whole } from "../numbers/rational";
import { against } from "./against";
import { ends, exactLike, type Figure, type Figures, madeUp, middle, names, sameUnit, total } from "./figures";
import { changeTerms, implied, quotient, ratioTerms, wholeAlone } from "./quotients";

/** Signs are looked for among so many terms; longer sums have none. */
const SIGNED_TERMS = 10;

/** A relation in figures: `76＋13＋7＋9＝105 ≠ 110`, `29 ÷ 68 = 42.65%`. */
export function arithmetic(relation: Relation, figures: Figures, language: Language): string {
  const result = figures(relation.result);
  const operands = relation.operands.map(figures);
  const [first, second] = operands;
  const meets = relation.verdict === "consistent";
  switch (relation.kind) {
    case "sum":
    case "identity":
    case "difference":
      return sum(relation, operands, result);
    case "share-sum":
      return shares(relation, operands);
    case "span":
      return `${second?.digits ?? ""}－${first?.digits ?? ""}＋1＝${relation.computed?.low ?? "?"}${meets ? "" : ` ≠ ${result.text}`}`;
    case "bound":
      return `${first?.text ?? ""} ${meets ? "≤" : "＞"} ${result.text}`;
    case "restatement":
      return `${result.text} ${meets ? "=" : "≠"} ${first?.text ?? ""}`;
    case "enumeration":
      return listed(relation, result, language);
    case "change":
      if (first && !second) return implied(relation, first, result);
      return quotient(relation, changeTerms(relation, operands, result), result);
    default:
      if (first && !second) return wholeAlone(relation, first, result);
      return quotient(relation, ratioTerms(relation, operands), result);
  }
}

/** Another reading that was tried: its arithmetic, and why the wording allows it. */
export function attempt(relation: Relation, tried: Attempt, figures: Figures, language: Language): string {
  const { operands, computed, why } = tried;
  const text = arithmetic({ ...relation, verdict: "inconsistent", operands, computed }, figures, language);
  return why ? render(message("editor.arithmetic.because", { text, why }), language) : text;
}

/** `76＋13＋7＋9＝105`, `27.54－0.49＝27.05`. Its terms keep their units where these differ. */
function sum(relation: Relation, operands: readonly Figure[], result: Figure): string {
  const range = relation.computed && ends(relation.computed);
  const value = range && middle(range);
  const sign = value ? signsOf(relation, operands, value) : () => 1n as const;
  const left = names(operands, result)
    .map((name, index) =>
      index === 0 ? (sign(0) < 0n ? `－${name}` : name) : `${sign(index) < 0n ? "－" : "＋"}${name}`,
    )
    .join("");
  const unit = sameUnit([...operands, result]) ? "" : result.suffix;
  if (!value) return `${left} ${relation.verdict === "consistent" ? "≈" : "≠"} ${result.text}`;
  return `${left}＝${against(relation, exactLike(value, result), result, unit)}`;
}

/** The signs that give the computed value: all plus, else the first combination that does. A sum of rounded terms lies in the middle. */
function signsOf({ kind }: Relation, operands: readonly Figure[], value: Rational): (index: number) => 1n | -1n {
  const fallback = (index: number) => (kind === "difference" && index > 0 ? -1n : 1n);
  for (let minus = 0; operands.length <= SIGNED_TERMS && minus < 2 ** operands.length; minus++) {
    const sign = (index: number) => ((minus >> index) & 1 ? -1n : 1n);
    const sum = total(operands, sign);
    if (sum && compare(sum, value) === 0) return sign;
  }
  return fallback;
}

/** Shares of one whole: against 100, which need not be printed. */
function shares(relation: Relation, operands: readonly Figure[]): string {
  const range = relation.computed && ends(relation.computed);
  const like = operands.reduce((a, b) => (b.decimals > a.decimals ? b : a), operands[0] ?? madeUp(100n, NOTHING));
  const left = operands.map((share) => share.digits).join("＋");
  if (!range) return left;
  const shown = exactLike(middle(range), like);
  return `${left}＝${against(relation, shown, madeUp(100n, { ...like, suffix: like.suffix || "%" }), like.suffix || "%")}`;
}

function listed({ computed, verdict }: Relation, result: Figure, language: Language): string {
  const count = computed?.low;
  const key =
    verdict === "consistent"
      ? "editor.arithmetic.listed"
      : count
        ? "editor.arithmetic.listed-but"
        : "editor.arithmetic.unlike";
  return render(message(key, { count: count ?? "", printed: result.text }), language);
}

const NOTHING: Figure = {
  text: "",
  digits: "",
  decimals: 0,
  scale: whole(1),
  suffix: "",
  isLoose: false,
  unit: "",
  falls: false,
};
