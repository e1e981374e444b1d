import type { Relation } from "../contract";
import type { Rational } from "../numbers/rational";
import { constant, type Whole } from "./expression";
import type { Term, Terms } from "./terms";

/** Where the cells of a relation's numbers are; −1 is the result. */
export interface Cells {
  value(index: number): string;
  low(index: number): string;
  high(index: number): string;
}

export const RESULT = -1;

/** The factors that make the bounds integers: of the result, and of all operands. */
export interface Scales {
  readonly result: Rational;
  readonly operands: Rational;
}

/** A bound as an integer; undefined where there is none, so that nothing on its side can fail. */
export interface Edge {
  readonly at: Whole;
  readonly open: boolean;
}
export type Side = "low" | "high";

/** A relation with the integers that its condition is made of. */
export interface View {
  readonly relation: Relation;
  readonly terms: Terms;
  edge(index: number, side: Side): Edge | undefined;
  value(index: number): Whole;
  /** What the result was multiplied by. */
  readonly scale: Whole;
}

/** What the quotient is counted in. */
export const unitOf = ({ kind, form, per }: Relation, { unit }: Term): Whole => {
  if (kind === "average" || form === "quotient" || unit === "倍") return constant(BigInt(per ?? "1"));
  return constant(unit === "‰" ? 1000n : 100n);
};
