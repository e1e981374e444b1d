import type { Rational } from "./rational";

/** A printed numeral, without its unit and without what stands around it. */
export interface Numeral {
  readonly start: number;
  readonly end: number;
  readonly value: Rational;
  /** One unit of the last printed digit: 10000 for `13万`, 0.01 for `42.65`, 1 for `十五`. */
  readonly ulp: Rational;
  /** One unit of the last printed digit that is not zero: 100 for `3900`. */
  readonly grain: Rational;
  /** Exponent of the scale that the whole of it is printed in: 4 for `13万`, 0 for `68` and Han numerals. */
  readonly scale: number;
  /** 余, 多 or 几 inside or after the numeral: `3900余`, `13万余`, `十几`. */
  readonly excess: boolean;
  /** Written in Han numerals throughout. */
  readonly han: boolean;
  /** Printed with a decimal point, or with 万 or 亿 as its scale: not to the last unit. */
  readonly rounded: boolean;
}
