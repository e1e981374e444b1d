import type { Claim, Member, Relation } from "../contract";
import { parse } from "../export/figures";
import { message, render } from "../l10n/message";
import { add, compare, divide, HUNDRED, multiply, negate, type Rational, toFixed } from "../numbers/rational";
import type { Analysed } from "./documents";
import { firstBehind, membersOf } from "./members";

/** A figure that printed ones give and that is printed nowhere near. */
export interface Derived {
  /** Behind which offset it belongs. */
  readonly at: number;
  readonly label: string;
  readonly tooltip: string;
}

/** A rate that stands no further behind a count than this, in UTF-16 code units, is printed beside it. */
const NEAR = 40;
const DECIMALS = 1;

/** Shares of parts in their whole, and growth where a report prints the difference alone. One for each number at most. */
export function derivedFigures(analysed: Analysed): Derived[] {
  const { report } = analysed;
  const claims = new Map(report.claims.map((claim) => [claim.id, claim]));
  const claim = (member: Member | undefined) => (typeof member === "string" ? claims.get(member) : undefined);
  const members = membersOf(report);
  const rates = report.claims.filter(({ kind }) => kind === "rate");
  const changes = report.claims.filter(({ kind }) => kind === "change");
  /** Is a figure of this sort printed behind the number, unless it is known to be of others? */
  const isPrinted = (figures: readonly Claim[], { id, end }: Claim): boolean => {
    const next = figures[firstBehind(figures, end - 1)];
    if (!next || next.start > end + NEAR) return false;
    const own = members.placeOf(next.id)?.asResult ?? [];
    return own.length === 0 || own.some(({ operands }) => operands.includes(id));
  };
  const isDoubtful = ({ id }: Claim) =>
    members.placeOf(id)?.asResult.some(({ verdict }) => verdict !== "consistent") ?? false;
  const found = new Map<number, Derived>();
  for (const relation of report.relations) {
    const derived = relation.verdict === "consistent" && (share(relation) ?? growth(relation));
    if (derived && !found.has(derived.at)) found.set(derived.at, derived);
  }
  return [...found.values()];

  function share(relation: Relation): Derived | undefined {
    const [part, whole] = partAndWhole(relation).map(claim);
    if (!part || !whole || isDoubtful(whole) || isPrinted(rates, part)) return undefined;
    const value = percent(part, whole);
    return value && told("editor.hint.share", value, part.end, `${part.text} ÷ ${whole.text}`);
  }

  function growth({ kind, form, result, operands }: Relation): Derived | undefined {
    if (kind !== "difference" || form !== undefined || operands.length !== 2) return undefined;
    const [delta, current, previous] = [result, ...operands].map(claim);
    if (!delta || delta.kind === "change" || !current || !previous || isPrinted(changes, delta)) return undefined;
    const value = percent(current, previous);
    const by = value && add(value, negate(HUNDRED));
    if (!by || by.n === 0n) return undefined;
    const falls = by.n < 0n;
    const key = falls ? "editor.hint.fall" : "editor.hint.rise";
    return told(key, falls ? negate(by) : by, delta.end, `${current.text} ÷ ${previous.text} － 1`);
  }

  function told(
    key: "editor.hint.share" | "editor.hint.rise" | "editor.hint.fall",
    value: Rational,
    at: number,
    left: string,
  ): Derived {
    const shown = toFixed(value, DECIMALS);
    const args = { value: shown, sum: left };
    const words = (what: typeof key | "editor.hint.derived") => render(message(what, args), analysed.language);
    return { at, label: words(key), tooltip: words("editor.hint.derived") };
  }
}

/** The two numbers that a share is of: a part within its whole, or a rate's own, wherever that is printed. */
function partAndWhole({ kind, form, result, operands, dividend, per }: Relation): Member[] {
  if (form !== undefined || per !== undefined) return [];
  const [first] = operands;
  if (kind === "bound") return first === undefined ? [] : [first, result];
  return kind === "ratio" && dividend === 1 && operands.length === 2 ? operands : [];
}

/** Undefined where either is no exact number of one unit, or the whole is nothing. */
function percent(part: Claim, whole: Claim): Rational | undefined {
  const [a, b] = [parse(part.value), parse(whole.value)];
  const alike = part.kind === whole.kind && part.bound === "exact" && whole.bound === "exact";
  if (!alike || (part.kind !== "count" && part.kind !== "money") || !a || !b || compare(b, ZERO) <= 0) return undefined;
  return multiply(divide(a, b), HUNDRED);
}

const ZERO: Rational = { n: 0n, d: 1n };
