import fc from "fast-check";

/** A sentence of the field whose numbers must meet, as its numbers and what they must do. */
export interface Form {
  readonly name: string;
  /** Numbers that meet, as printed. */
  readonly numbers: fc.Arbitrary<readonly string[]>;
  readonly sentence: (numbers: readonly string[]) => string;
  /** Do these numbers meet, each anywhere within what its print stands for? */
  readonly meets: (numbers: readonly string[]) => boolean;
}

/** A print as thousandths: exact for all that is generated here. */
const milli = (printed: string | undefined): bigint => {
  const [integer = "", decimals = ""] = (printed ?? "").split(".");
  return BigInt(integer + decimals.padEnd(3, "0"));
};
/** Half a unit of the last digit, in thousandths; nothing for a whole count. */
const slack = (printed: string | undefined): bigint => {
  const decimals = printed?.split(".")[1]?.length ?? 0;
  return decimals === 0 ? 0n : 10n ** BigInt(3 - decimals) / 2n;
};
const abs = (n: bigint): bigint => (n < 0n ? -n : n);

/** n hundredths or tenths, printed with that many decimals. */
const fixed = (n: number, decimals: number): string => (n / 10 ** decimals).toFixed(decimals);

/** Is Σ sign × number zero within the prints? */
const signedSum =
  (...signs: readonly number[]) =>
  (numbers: readonly string[]): boolean => {
    const sum = numbers.reduce((total, n, k) => total + BigInt(signs[k] ?? 1) * milli(n), 0n);
    return abs(sum) <= numbers.reduce((total, n) => total + slack(n), 0n);
  };

/** Does a ÷ b, in percent, print as the rate? Over the intervals of all three. */
function quotientMeets(a: readonly [bigint, bigint], b: readonly [bigint, bigint], rate: string | undefined): boolean {
  const [low, high] = [milli(rate) - slack(rate), milli(rate) + slack(rate)];
  if (b[0] <= 0n) return false;
  return a[0] * 100_000n <= high * b[1] && a[1] * 100_000n >= low * b[0];
}
const range = (printed: string | undefined): [bigint, bigint] => [
  milli(printed) - slack(printed),
  milli(printed) + slack(printed),
];

const parts = (least: number, most: number) =>
  fc.array(fc.integer({ min: 21, max: 480 }), { minLength: least, maxLength: most });
const total = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0);
const strings = (list: readonly number[]): string[] => list.map(String);

const OUTCOMES = ["维持", "驳回", "撤销", "确认违法", "终止"];
const REVIEW = ["继续有效", "拟修改", "废止", "失效"];
const listed = (names: readonly string[], numbers: readonly string[], unit: string): string =>
  numbers.map((n, k) => `${names[k] ?? ""}${n}${unit}`).join("、");

/** Counts that differ by a tenth or more, and a rate of two decimals. */
const counts = fc
  .tuple(fc.integer({ min: 60, max: 9000 }), fc.integer({ min: 5, max: 90 }))
  .map(([whole, percent]): [number, number] => [whole, Math.max(1, Math.round((whole * percent) / 100))]);
const percent = (a: number, b: number, decimals: number): string => ((100 * a) / b).toFixed(decimals);

export const FORMS: readonly Form[] = [
  {
    name: "a total and its parts behind 其中",
    numbers: parts(3, 5).map((list) => strings([total(list), ...list])),
    sentence: ([whole, ...rest]) => `全年审结行政复议案件${whole}件，其中${listed(OUTCOMES, rest, "件")}。`,
    meets: (n) => signedSum(-1)(n),
  },
  {
    name: "parts that share one unit",
    numbers: parts(3, 4).map((list) => strings([total(list), ...list])),
    sentence: ([whole, ...rest]) => `清理规范性文件${whole}件，${listed(REVIEW, rest, "")}件。`,
    meets: (n) => signedSum(-1)(n),
  },
  {
    name: "parts and their total behind them",
    numbers: parts(3, 4).map((list) => strings([total(list), ...list])),
    sentence: ([whole, ...rest]) => `${listed(["保留", "修改", "废止", "移交"], rest, "件")}，共清理${whole}件。`,
    meets: (n) => signedSum(-1)(n),
  },
  {
    name: "a part, a whole and their rate",
    numbers: counts.map(([whole, part]) => [String(whole), String(part), percent(part, whole, 2)]),
    sentence: ([whole, part, rate]) => `全年受理行政复议申请${whole}件，办结${part}件，办结率${rate}%。`,
    meets: ([whole, part, rate]) => quotientMeets(range(part), range(whole), rate),
  },
  {
    name: "a fall from one count to another",
    numbers: counts.map(([from, to]) => [String(from), String(to), percent(from - to, from, 2)]),
    sentence: ([from, to, rate]) => `入企检查由${from}次降至${to}次，下降${rate}%。`,
    meets: ([from, to, rate]) => {
      const fall = milli(from) - milli(to);
      return quotientMeets([fall, fall], range(from), rate);
    },
  },
  {
    name: "a level, its rise and the growth",
    numbers: fc
      .tuple(fc.integer({ min: 2000, max: 90000 }), fc.integer({ min: 3, max: 30 }))
      .map(([level, share]) => [level, Math.max(1, Math.round((level * share) / 100))] as const)
      .map(([level, rise]) => [fixed(level, 1), fixed(rise, 1), percent(rise, level - rise, 1)]),
    sentence: ([level, rise, rate]) => `各项存款余额${level}亿元，比年初增加${rise}亿元，增长${rate}%。`,
    meets: ([level, rise, rate]) => {
      const [l, r] = [range(level), range(rise)];
      return quotientMeets(r, [l[0] - r[1], l[1] - r[0]], rate);
    },
  },
  {
    name: "what came in and what was closed",
    numbers: fc
      .tuple(fc.integer({ min: 11, max: 400 }), fc.integer({ min: 120, max: 4000 }), fc.integer({ min: 10, max: 90 }))
      .map(([carried, received, share]) => {
        const left = Math.max(1, Math.round((carried * share) / 100));
        return strings([carried, received, carried + received - left, left]);
      }),
    sentence: ([carried, received, closed, left]) =>
      `上年结转${carried}件，新收${received}件，审结${closed}件，结转下年${left}件。`,
    meets: signedSum(1, 1, -1, -1),
  },
  {
    name: "a debt from one year's end to the next",
    numbers: fc
      .tuple(fc.integer({ min: 300, max: 3000 }), fc.integer({ min: 50, max: 290 }), fc.integer({ min: 10, max: 49 }))
      .map(([opening, added, repaid]) => [opening, added, repaid, opening + added - repaid].map((n) => fixed(n, 1))),
    sentence: ([opening, added, repaid, closing]) =>
      `上年末债务余额${opening}亿元，新增${added}亿元，还本${repaid}亿元，年末余额${closing}亿元。`,
    meets: signedSum(1, 1, -1, -1),
  },
];

/** Numbers that meet, with one digit of one of them replaced so that they do not, whatever was rounded. */
export const broken = (
  form: Form,
): fc.Arbitrary<{ good: readonly string[]; bad: readonly string[]; changed: number }> =>
  form.numbers
    .chain((good) =>
      fc
        .tuple(fc.nat({ max: good.length - 1 }), fc.nat(), fc.integer({ min: 1, max: 9 }))
        .map(([changed, place, step]) => ({
          good,
          changed,
          bad: good.map((n, k) => (k === changed ? otherDigit(n, place, step) : n)),
        })),
    )
    .filter(
      ({ good, bad, changed }) =>
        !form.meets(bad) &&
        !form.meets(nearby(bad, changed)) &&
        !form.meets(nearby(bad, bad.length - 1)) &&
        good[changed] !== bad[changed],
    );

/** With one number, the changed one or the result, moved back by a unit of its last digit: a misfit by that much alone may be rounding or cutting off. */
function nearby(numbers: readonly string[], moved: number): readonly string[] {
  return numbers.map((n, k) => {
    if (k !== moved) return n;
    const decimals = n.split(".")[1]?.length ?? 0;
    return decimals === 0 ? n : (Number(n) + 10 ** -decimals).toFixed(decimals);
  });
}

function otherDigit(printed: string, place: number, step: number): string {
  const places = [...printed].flatMap((c, i) => (c === "." ? [] : [i]));
  const at = places[place % places.length] ?? 0;
  const digit = (Number(printed.charAt(at)) + step) % 10;
  // A number does not begin with zero.
  return at === 0 && digit === 0 ? printed : printed.slice(0, at) + digit + printed.slice(at + 1);
}

/** Broken numbers whose misprint changes its number by a twentieth at most: what a reader would not see. */
export const nearlyBroken = (form: Form): ReturnType<typeof broken> =>
  broken(form).filter(({ good, bad, changed }) => {
    const [from, to] = [Number(good[changed]), Number(bad[changed])];
    return Math.abs(to - from) <= from / 20;
  });
