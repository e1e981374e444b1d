import type { Bound, ClaimKind, Direction } from "../contract";
import type { Interval } from "../numbers/interval";
import type { Rational } from "../numbers/rational";
import type { Place } from "../report/types";

/** A quantity that the report asserts, in block-relative offsets. */
export interface Claim extends Place {
  readonly kind: ClaimKind;
  /** In single units, rates in percent; falls are positive with a direction. */
  readonly value: Rational;
  readonly unit: string;
  readonly bound: Bound;
  /** Every value that prints as this claim does. */
  readonly interval: Interval;
  /** One unit of the last printed digit: 0.01 for 42.65%, 100 for 1957.08万元. */
  readonly ulp: Rational;
  /** An exact whole count: people, cases, items, printed to the last one. */
  readonly integer: boolean;
  readonly direction?: Direction;
  /** Index of its sentence in the block, and of its clause in that sentence. */
  readonly sentence: number;
  readonly clause: number;
  /** The noun phrase that the number counts, and the verb before it, as printed. */
  readonly subject?: string;
  readonly verb?: string;
  readonly period?: string;
  readonly scope?: string;
}

/** A printed number that follows no rule of printing: `增长3。1%`, `20,54亿元`, `6.1%%`. */
export interface Malformed extends Place {
  /** Key of the message that says what is wrong. */
  readonly fault: "point" | "separator" | "double-sign" | "double-direction" | "double-bound";
}
