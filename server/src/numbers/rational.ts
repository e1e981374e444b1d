/** Exact rational numbers: the only arithmetic that a verdict rests on. */
export interface Rational {
  readonly n: bigint;
  /** Always positive; n/d need not be in lowest terms. */
  readonly d: bigint;
}

const POWERS: bigint[] = [1n];

/** 10^k as a bigint, k ≥ 0. */
export function power10(k: number): bigint {
  for (let i = POWERS.length; i <= k; i++) POWERS.push((POWERS[i - 1] ?? 1n) * 10n);
  return POWERS[k] ?? 1n;
}

const TENS: Rational[] = [];
const TENTHS: Rational[] = [];

/** 10^k, for positive and negative k; one object for each k, since every claim needs a few. */
export function tenTo(k: number): Rational {
  const known = k >= 0 ? TENS[k] : TENTHS[-k];
  if (known) return known;
  const made = k >= 0 ? { n: power10(k), d: 1n } : { n: 1n, d: power10(-k) };
  (k >= 0 ? TENS : TENTHS)[Math.abs(k)] = made;
  return made;
}

export const ZERO: Rational = { n: 0n, d: 1n };
export const ONE: Rational = { n: 1n, d: 1n };
export const HALF: Rational = { n: 1n, d: 2n };
export const HUNDRED: Rational = { n: 100n, d: 1n };

export const whole = (n: number | bigint): Rational => ({ n: BigInt(n), d: 1n });
export const fraction = (n: bigint, d: bigint): Rational => (d < 0n ? { n: -n, d: -d } : { n, d });
/** mantissa × 10^exponent. */
export const decimal = (mantissa: bigint, exponent: number): Rational =>
  exponent >= 0 ? { n: mantissa * power10(exponent), d: 1n } : { n: mantissa, d: power10(-exponent) };

export const add = (a: Rational, b: Rational): Rational =>
  a.d === b.d ? { n: a.n + b.n, d: a.d } : { n: a.n * b.d + b.n * a.d, d: a.d * b.d };
export const subtract = (a: Rational, b: Rational): Rational =>
  a.d === b.d ? { n: a.n - b.n, d: a.d } : { n: a.n * b.d - b.n * a.d, d: a.d * b.d };
export const multiply = (a: Rational, b: Rational): Rational => ({ n: a.n * b.n, d: a.d * b.d });
/** a ÷ b; b must not be zero. */
export const divide = (a: Rational, b: Rational): Rational => fraction(a.n * b.d, a.d * b.n);
export const negate = (a: Rational): Rational => ({ n: -a.n, d: a.d });
export const abs = (a: Rational): Rational => (a.n < 0n ? negate(a) : a);

/** Negative, zero or positive as a is below, equal to or above b. */
export function compare(a: Rational, b: Rational): number {
  const difference = a.d === b.d ? a.n - b.n : a.n * b.d - b.n * a.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}
export const sign = (a: Rational): number => (a.n < 0n ? -1 : a.n > 0n ? 1 : 0);

/** The largest integer not above a. */
export function floor(a: Rational): bigint {
  const q = a.n / a.d;
  return a.n % a.d < 0n ? q - 1n : q;
}
/** The smallest integer not below a. */
export const ceil = (a: Rational): bigint => -floor(negate(a));

/** a rounded half up (away from zero) to a multiple of 10^-decimals. */
export function round(a: Rational, decimals: number): Rational {
  const scale = decimals >= 0 ? whole(power10(decimals)) : { n: 1n, d: power10(-decimals) };
  const scaled = multiply(abs(a), scale);
  const nearest = floor(add(scaled, { n: 1n, d: 2n }));
  const result = divide(whole(nearest), scale);
  return a.n < 0n ? negate(result) : result;
}

function gcd(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b];
  return a < 0n ? -a : a;
}

/** Lowest terms. */
export function reduce(a: Rational): Rational {
  const g = gcd(a.n, a.d);
  return g <= 1n ? a : { n: a.n / g, d: a.d / g };
}

/** `42.65`, `-3` where the decimal expansion ends, else `29/68` in lowest terms. */
export function format(a: Rational): string {
  if (a.d === 1n) return a.n.toString();
  return formatSmall(Number(a.n), Number(a.d)) ?? formatLarge(a);
}

/** The rational that `format` printed: a decimal or a fraction. Undefined for any other text. */
export function parse(text: string): Rational | undefined {
  const [, minus, digits, decimals = "", over] = /^(-?)(\d+)(?:\.(\d+)|\/([1-9]\d*))?$/.exec(text) ?? [];
  if (digits === undefined) return undefined;
  const n = BigInt(`${minus}${digits}${decimals}`);
  return { n, d: over === undefined ? power10(decimals.length) : BigInt(over) };
}

function formatLarge(a: Rational): string {
  const { n, d } = reduce(a);
  if (d === 1n) return n.toString();
  const decimals = decimalsOf(d);
  return decimals === undefined ? `${n}/${d}` : toFixed({ n, d }, decimals);
}

/** How many decimals a fraction in lowest terms has; undefined where they do not end. */
function decimalsOf(d: bigint): number | undefined {
  let rest = d;
  let twos = 0;
  let fives = 0;
  for (; rest % 2n === 0n; rest /= 2n) twos++;
  for (; rest % 5n === 0n; rest /= 5n) fives++;
  return rest === 1n ? Math.max(twos, fives) : undefined;
}

/** The same in machine integers, which are exact as long as they are safe; undefined beyond. */
function formatSmall(n: number, d: number): string | undefined {
  if (!Number.isSafeInteger(n) || !Number.isSafeInteger(d)) return undefined;
  let g = Math.abs(n);
  for (let rest = d; rest !== 0; ) [g, rest] = [rest, g % rest];
  const top = n / g;
  const bottom = d / g;
  if (bottom === 1) return String(top);
  let rest = bottom;
  let twos = 0;
  let fives = 0;
  for (; rest % 2 === 0; rest /= 2) twos++;
  for (; rest % 5 === 0; rest /= 5) fives++;
  if (rest !== 1) return `${top}/${bottom}`;
  const decimals = Math.max(twos, fives);
  const digits = (Math.abs(top) * 10 ** decimals) / bottom;
  if (!Number.isSafeInteger(Math.abs(top) * 10 ** decimals)) return undefined;
  const text = String(digits).padStart(decimals + 1, "0");
  return `${n < 0 ? "-" : ""}${text.slice(0, -decimals)}.${text.slice(-decimals)}`;
}

/** a rounded half up to so many decimals (0 or more), with all of them printed: `42.60`. */
export function toFixed(a: Rational, decimals: number): string {
  const scaled = round(a, decimals);
  const digits = ((scaled.n < 0n ? -scaled.n : scaled.n) * power10(decimals)) / scaled.d;
  const text = digits.toString().padStart(decimals + 1, "0");
  const minus = scaled.n < 0n && digits !== 0n ? "-" : "";
  return decimals === 0 ? minus + text : `${minus}${text.slice(0, -decimals)}.${text.slice(-decimals)}`;
}
