import type { Bound, ClaimKind, Direction } from "../contract";
import type { Numeral } from "../numbers/numeral";
import { multiply, type Rational } from "../numbers/rational";
import type { Unit } from "./units";

/**
 * How far a printed number reaches. `about`: one unit of its last digit that is not zero, each way; `near` 近: that unit below it, without
 * the number; `short` 不足: anything below it; `most` 以下: it or less; `least` 以上: it or more; `excess` 余: to that unit above it.
 */
export type Reach = "exact" | "about" | "near" | "short" | "most" | "least" | "excess";

/** What the contract calls each of them. */
export const BOUNDS: Readonly<Record<Reach, Bound>> = {
  exact: "exact",
  about: "about",
  near: "under",
  short: "under",
  most: "under",
  least: "over",
  excess: "over",
};

/** A numeral with what is printed around it, while its block is read: lists may still share out their unit. */
export interface Draft {
  start: number;
  end: number;
  unit: Unit | undefined;
  kind: ClaimKind;
  /** Without its sign; fractions and 成 in percent. */
  value: Rational;
  /** One unit of the last printed digit, and of the last that is not zero, in the value's own scale. */
  ulp: Rational;
  grain: Rational;
  /** Exponent of 万, 亿 …, which a list may share. */
  scale: number;
  reach: Reach;
  /** Printed to a last digit that others may follow. */
  rounded: boolean;
  readonly han: boolean;
  negative: boolean;
  /** The other end of `3至5个`. */
  rangeEnd: Rational | undefined;
  direction: Direction | undefined;
}

export const draftOf = (numeral: Numeral, unit: Unit | undefined): Draft => ({
  start: numeral.start,
  end: unit?.end ?? numeral.end,
  unit,
  kind: unit?.kind ?? "count",
  value: numeral.value,
  ulp: numeral.ulp,
  grain: numeral.grain,
  scale: numeral.scale,
  reach: numeral.excess ? "excess" : "exact",
  rounded: numeral.rounded,
  han: numeral.han,
  negative: false,
  rangeEnd: undefined,
  direction: undefined,
});

/** A share in percent, from `start` to `end`. */
export const percentage = (start: number, end: number, value: Rational, ulp: Rational, grain: Rational): Draft => ({
  start,
  end,
  unit: { text: "%", kind: "rate", end },
  kind: "rate",
  value,
  ulp,
  grain,
  scale: 0,
  reach: "exact",
  rounded: true,
  han: true,
  negative: false,
  rangeEnd: undefined,
  direction: undefined,
});

/** Takes a scale that is printed with another number: 3 in `3—5万人`. */
export function scaleUp(draft: Draft, factor: Rational, scale: number): void {
  draft.value = multiply(draft.value, factor);
  draft.ulp = multiply(draft.ulp, factor);
  draft.grain = multiply(draft.grain, factor);
  draft.scale = scale;
  draft.rounded = true;
}
