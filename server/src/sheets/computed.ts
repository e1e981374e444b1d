import type { Relation } from "../contract";
import { toNumber } from "./expression";
import type { Terms } from "./terms";
import { type Cells, RESULT } from "./view";

/** What a reader's calculator gives from the printed numbers, as a formula and its value. */
export interface Computed {
  readonly formula: string;
  readonly value: number;
}

/** Undefined where nothing is computed: a part is only compared with its whole. */
export function computed(relation: Relation, terms: Terms, cells: Cells): Computed | undefined {
  const { kind, form } = relation;
  const { result } = terms;
  const n = (index: number): Computed => {
    const term = index === RESULT ? result : terms.operands[index];
    return { formula: cells.value(index), value: term ? toNumber(term.value) : 0 };
  };
  const percent = (of: Computed): Computed =>
    kind === "average" || form === "quotient" || result.unit === "倍"
      ? relation.per === undefined
        ? of
        : by(of, "*", literal(Number(relation.per)))
      : by(of, "*", literal(result.unit === "‰" ? 1000 : 100));
  switch (kind) {
    case "bound":
      return undefined;
    case "span":
      return terms.operands.length === 2
        ? by(by(n(1), "-", n(0)), "+", literal(1))
        : by(
            by(by(by(by(n(2), "-", n(0)), "*", literal(12)), "+", n(3)), "-", by(n(1), "-", literal(1))),
            "/",
            literal(12),
          );
    case "ratio":
    case "average": {
      const cut = relation.dividend ?? terms.operands.length - 1;
      if (cut > 0) return percent(by(sum(n, 0, cut, relation.signs), "/", sum(n, cut, terms.operands.length)));
      const part = nearest(by(by(n(0), "*", n(RESULT)), "/", literal(result.unit === "‰" ? 1000 : 100)));
      return percent(by(part, "/", n(0)));
    }
    case "change": {
      if (form === "delta") return percent(by(n(1), "/", by(n(0), result.falls ? "+" : "-", n(1))));
      if (form === "compound") return yearly(by(n(0), "/", n(1)), relation.years ?? 1, result.falls);
      const grown = by(literal(result.unit === "倍" ? 1 : 100), result.falls ? "-" : "+", n(RESULT));
      const previous =
        form === "implied" ? nearest(by(by(n(0), "*", literal(result.unit === "倍" ? 1 : 100)), "/", grown)) : n(1);
      const rise = result.falls ? by(previous, "-", n(0)) : by(n(0), "-", previous);
      return percent(by(rise, "/", previous));
    }
    case "multiple": {
      const years = relation.years ?? 1;
      const growth = by(literal(1), "+", by(n(0), "/", literal(100)));
      return { formula: `(${growth.formula})^${years}`, value: growth.value ** years };
    }
    default:
      return sum(n, 0, terms.operands.length, relation.signs);
  }
}

/** Percent a year, of a quotient over some years. */
function yearly({ formula, value }: Computed, years: number, falls: boolean): Computed {
  const root = { formula: `(${formula})^(1/${years})`, value: value ** (1 / years) };
  const one = literal(1);
  return by(falls ? by(one, "-", root) : by(root, "-", one), "*", literal(100));
}

type Operator = "+" | "-" | "*" | "/";

const literal = (value: number): Computed => ({ formula: String(value), value });

function by(a: Computed, operator: Operator, b: Computed): Computed {
  const isSum = /[+-]/;
  const wrap = ({ formula }: Computed, tight: RegExp) => (tight.test(formula) ? `(${formula})` : formula);
  const tight = operator === "*" || operator === "/";
  const left = tight ? wrap(a, isSum) : a.formula;
  const right = operator === "/" ? wrap(b, /[-+*/]/) : operator === "+" ? b.formula : wrap(b, isSum);
  return { formula: `${left}${operator}${right}`, value: calculate(a.value, operator, b.value) };
}

function calculate(a: number, operator: Operator, b: number): number {
  switch (operator) {
    case "+":
      return a + b;
    case "-":
      return a - b;
    case "*":
      return a * b;
    case "/":
      return a / b;
  }
}

const nearest = ({ formula, value }: Computed): Computed => ({
  formula: `ROUND(${formula},0)`,
  value: Math.round(value),
});

function sum(n: (index: number) => Computed, from: number, to: number, signs?: readonly number[]): Computed {
  let total: Computed | undefined;
  for (let index = from; index < to; index++) {
    const taken = (signs?.[index] ?? 1) < 0;
    const term = n(index);
    if (total) total = by(total, taken ? "-" : "+", term);
    else total = taken ? { formula: `-${term.formula}`, value: -term.value } : term;
  }
  return total ?? literal(0);
}
