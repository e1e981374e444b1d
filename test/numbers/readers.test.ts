import assert from "node:assert/strict";
import { Culture, recognizeNumber, recognizePercentage } from "@microsoft/recognizers-text-suite";
import fc from "fast-check";
import type { Claim } from "../../server/src/contract";
import { format, parse, reduce } from "../../server/src/numbers/rational";
import { claimsOf } from "../helpers/claims";
import { runs } from "../properties/texts";

/** The one claim of a sentence, and its value as the other reader has it. */
function only(sentence: string): Claim {
  const claims = claimsOf(sentence);
  assert.equal(claims.length, 1, `${sentence}: ${claims.map(({ text }) => text)}`);
  return claims[0] ?? assert.fail();
}
const exact = (text: string): string => format(reduce(parse(text) ?? assert.fail(text)));

const DIGITS = [..."零一二三四五六七八九"];
/** A whole number as it is read out: 三千零五, 一亿零二十万. */
function han(n: number): string {
  const section = (part: number): string => {
    let out = "";
    let open = false;
    for (const [unit, name] of [
      [1000, "千"],
      [100, "百"],
      [10, "十"],
      [1, ""],
    ] as const) {
      const digit = Math.floor(part / unit) % 10;
      if (digit === 0) open = out !== "";
      else {
        out += (open ? "零" : "") + DIGITS[digit] + name;
        open = false;
      }
    }
    return out;
  };
  let out = "";
  for (const [scale, name] of [
    [1e8, "亿"],
    [1e4, "万"],
    [1, ""],
  ] as const) {
    const part = Math.floor(n / scale) % 1e4;
    if (part > 0) out += (out !== "" && part < 1000 ? "零" : "") + section(part) + name;
  }
  return out.replace(/^一十/, "十");
}

/** How Microsoft's reader reads a text that is a number as a whole. */
const theirs = (text: string): string | undefined => {
  const found = recognizeNumber(text, Culture.Chinese).find((one) => one.text === text);
  return found && String(found.resolution.value);
};

const size = fc.nat({ max: 8 }).chain((digits) => fc.integer({ min: 1, max: 10 ** (digits + 1) - 1 }));
const decimals = fc
  .tuple(size, fc.integer({ min: 1, max: 4 }), fc.nat({ max: 9999 }))
  .map(([n, d, rest]) => `${n % 100000}.${String(rest).padStart(4, "0").slice(0, d)}`);

describe("numerals, as other readers and writers have them", () => {
  it("Han numerals are what Microsoft's reader reads", () => {
    fc.assert(
      // 一件 counts nothing, and two are 两件.
      fc.property(
        size.filter((n) => n > 2),
        (n) => {
          assert.equal(theirs(han(n)), String(n), han(n));
          assert.equal(only(`受理案件${han(n)}件。`).value, String(n), han(n));
        },
      ),
      runs(300),
    );
  });

  it("numbers with 万 and 亿 are what Microsoft's reader reads", () => {
    fc.assert(
      fc.property(decimals, fc.constantFrom("万", "亿"), (n, scale) => {
        assert.equal(only(`投资${n}${scale}元。`).value, exact(String(theirs(n + scale))), n + scale);
      }),
      runs(200),
    );
  });

  it("percentages are what Microsoft's reader reads", () => {
    const percent = fc.oneof(
      decimals.map((n) => `${n}%`),
      fc.integer({ min: 1, max: 99 }).map((n) => `百分之${han(n)}`),
      fc
        .tuple(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 9 }))
        .map(([n, d]) => `百分之${han(n)}点${DIGITS[d]}`),
    );
    fc.assert(
      fc.property(percent, (text) => {
        const [found] = recognizePercentage(text, Culture.Chinese);
        const { value, kind } = only(`同比增长${text}。`);
        assert.deepEqual([value, kind], [exact(String(found?.resolution.value).replace("%", "")), "change"], text);
      }),
      runs(200),
    );
  });

  const WRITERS: Readonly<Record<string, Intl.NumberFormat>> = {
    "thousands parted by commas": new Intl.NumberFormat("en-US", { maximumFractionDigits: 4 }),
    "thousands parted by nothing": new Intl.NumberFormat("zh-CN", { useGrouping: false, maximumFractionDigits: 4 }),
    "full-width digits": new Intl.NumberFormat("en-US-u-nu-fullwide", { useGrouping: false, maximumFractionDigits: 0 }),
    "万 and 亿": new Intl.NumberFormat("zh-CN", { notation: "compact", maximumFractionDigits: 4 }),
  };
  for (const [name, writer] of Object.entries(WRITERS))
    it(`${name}, as the platform's own library writes them, mean the number`, () => {
      fc.assert(
        fc.property(size, (n) => {
          const printed = writer.format(n);
          const { low, high, value } = only(`受理案件${printed}件。`);
          assert.ok(Number(low) <= n && n <= Number(high), `${printed}: ${low} to ${high}`);
          if (!/[万亿]/.test(printed)) assert.equal(value, String(n), printed);
        }),
        runs(200),
      );
    });
});
