import type { Attempt, Language, Relation } from "../contract";
import { message, render } from "../l10n/message";
import { compare, decimal, divide, floor, whole as integer, multiply, toFixed } from "../numbers/rational";
import { computedLike, type Figure, type Figures, parse, percent, sameUnit, total } from "./figures";

/** A relation in figures: `76＋13＋7＋9＝105 ≠ 110`, `29 ÷ 68 = 42.65%`. */
export function arithmetic(relation: Relation, figures: Figures, language: Language): string {
  const result = figures(relation.result);
  const operands = relation.operands.map(figures);
  const [first, second] = operands;
  switch (relation.kind) {
    case "sum":
    case "identity":
      return equation(relation, operands, result, names(operands, result).join("＋"), "＝");
    case "share-sum":
      return outcome(relation, operands[0] ?? result, operands.map((share) => share.digits).join("＋"), "＝", "%");
    case "difference":
      return equation(relation, operands, result, names(operands, result).join("－"), "＝");
    case "span":
      return outcome(
        relation,
        result,
        `${[...operands]
          .reverse()
          .map((year) => year.digits)
          .join("－")}＋1`,
        "＝",
      );
    case "bound":
      return `${first?.text ?? ""} ${relation.verdict === "consistent" ? "≤" : "≰"} ${result.text}`;
    case "restatement":
      return `${result.text} ${relation.verdict === "consistent" ? "=" : "≠"} ${first?.text ?? ""}`;
    case "enumeration":
      return `${listed(relation, language)}${outcomeSign(relation)}${result.text}`;
    case "change":
      if (!second || !first) return outcome(relation, result, first?.text ?? "", "→");
      return outcome(relation, result, change(relation, first, second, result), " = ", unitOf(result));
    default:
      if (operands.length === 1 && first) return neighbours(first, result);
      return outcome(relation, result, quotient(relation, operands), " = ", unitOf(result));
  }
}

/** Another reading that was tried: its arithmetic, and why the wording allows it. */
export function attempt(
  relation: Relation,
  { operands, computed, why }: Attempt,
  figures: Figures,
  language: Language,
): string {
  const tried: Relation = { ...relation, verdict: "inconsistent", operands, computed };
  return `${arithmetic(tried, figures, language)}${why ? ` (${why})` : ""}`;
}

/** Bare digits where all numbers share a unit, the printed text where they do not. */
function names(operands: readonly Figure[], result?: Figure): string[] {
  const bare = sameUnit(result ? [...operands, result] : operands);
  return operands.map((figure) => (bare ? figure.digits : figure.text));
}

function equation(relation: Relation, operands: readonly Figure[], result: Figure, left: string, sign: string): string {
  return outcome(relation, result, left, sign, sameUnit([...operands, result]) ? "" : unitOf(result));
}

/** `left = computed`, and the printed number where that is another one. */
function outcome(relation: Relation, result: Figure, left: string, sign: string, unit = ""): string {
  const exact = sign === "＝";
  if (!relation.computed) return `${left}${outcomeSign(relation)}${result.text}`;
  const computed = computedLike(relation.computed, result, relation.verdict, exact);
  const shown = `${left}${sign}${computed}${unit}`;
  if (relation.kind === "share-sum") return computed === "100" ? shown : `${shown}${outcomeSign(relation)}100%`;
  if (computed === result.digits.replace(/[,，]/g, "")) return shown;
  return `${shown}${outcomeSign(relation)}${unit ? result.text : result.digits || result.text}`;
}

const outcomeSign = ({ verdict }: Relation): string => (verdict === "inconsistent" ? " ≠ " : " ≈ ");

/** What follows the digits in print. */
const unitOf = ({ text, digits }: Figure): string => (digits ? text.slice(text.indexOf(digits) + digits.length) : "");

/** Part over whole; either may be a sum, and the split that gives the computed value is the one that was meant. */
function quotient(relation: Relation, operands: readonly Figure[]): string {
  const cut = splitOf(relation, operands);
  const texts = names(operands);
  const side = (some: readonly string[]) => (some.length > 1 ? `(${some.join("＋")})` : (some[0] ?? ""));
  return `${side(texts.slice(0, cut))} ÷ ${side(texts.slice(cut))}`;
}

function splitOf({ kind, computed }: Relation, operands: readonly Figure[]): number {
  const low = computed?.low ? parse(computed.low) : undefined;
  const high = computed?.high ? parse(computed.high) : undefined;
  const factor = kind === "ratio" ? decimal(100n, 0) : decimal(1n, 0);
  for (let cut = operands.length - 1; cut > 0 && low && high; cut--) {
    const part = total(operands.slice(0, cut));
    const whole = total(operands.slice(cut));
    if (!part || !whole || whole.n === 0n) continue;
    const value = divide(multiply(part, factor), whole);
    if (compare(low, value) <= 0 && compare(value, high) <= 0) return cut;
  }
  return operands.length - 1;
}

function change({ form }: Relation, level: Figure, other: Figure, result: Figure): string {
  const [a = "", b = ""] = names([level, other]);
  const falls = result.claim?.direction === "down";
  if (form === "delta") return `${b} ÷ (${a} ${falls ? "+" : "−"} ${b})`;
  return falls ? `(${b} − ${a}) ÷ ${b}` : `(${a} − ${b}) ÷ ${b}`;
}

/** A rate of an unprinted part: the two whole parts nearest to it. */
function neighbours(whole: Figure, result: Figure): string {
  const value = whole.value;
  const rate = result.value;
  if (!value || !rate || value.n === 0n) return `${whole.text} → ${result.text}`;
  const nearest = floor(divide(multiply(rate, value), decimal(100n, 0)));
  const quotients = [nearest, nearest + 1n].map((part) => ({ part, rate: percent(integer(part), value) }));
  const text = ({ part, rate }: { part: bigint; rate: typeof value }) =>
    `${part} ÷ ${whole.digits || whole.text} = ${toFixed(rate, result.decimals)}${unitOf(result)}`;
  const exact = quotients.find((one) => toFixed(one.rate, result.decimals) === toFixed(rate, result.decimals));
  return exact ? text(exact) : quotients.map(text).join("，");
}

function listed({ computed }: Relation, language: Language): string {
  return render(message("editor.arithmetic.listed", { count: computed?.low ?? "?" }), language);
}
