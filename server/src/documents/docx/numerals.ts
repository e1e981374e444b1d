/** A number of a list as Word prints it in a format (ST_NumberFormat, ECMA-376 part 1, 17.18.59); undefined for bullets and for no number. */
export function numeral(value: number, format: string): string | undefined {
  switch (format) {
    case "bullet":
    case "none":
      return undefined;
    case "chineseCounting":
    case "chineseCountingThousand":
    case "japaneseCounting":
    case "taiwaneseCounting":
    case "taiwaneseCountingThousand":
      return counting(value, "〇一二三四五六七八九", ["", "十", "百", "千"]);
    case "chineseLegalSimplified":
      return counting(value, "零壹贰叁肆伍陆柒捌玖", ["", "拾", "佰", "仟"], true);
    case "ideographLegalTraditional":
    case "japaneseLegal":
      return counting(value, "零壹貳參肆伍陸柒捌玖", ["", "拾", "佰", "仟"], true);
    case "ideographDigital":
    case "japaneseDigitalTenThousand":
    case "taiwaneseDigital":
      return Array.from(String(value), (digit) => "〇一二三四五六七八九".charAt(Number(digit))).join("");
    case "ideographTraditional":
      return "甲乙丙丁戊己庚辛壬癸".charAt(value - 1) || String(value);
    case "ideographZodiac":
      return "子丑寅卯辰巳午未申酉戌亥".charAt(value - 1) || String(value);
    case "decimalEnclosedCircle":
    case "decimalEnclosedCircleChinese":
      return single(value, 0x2460);
    case "decimalEnclosedParen":
      return single(value, 0x2474);
    case "decimalEnclosedFullstop":
      return single(value, 0x2488);
    case "ideographEnclosedCircle":
      return value >= 1 && value <= 10 ? String.fromCharCode(0x3280 + value - 1) : String(value);
    case "decimalFullWidth":
    case "decimalFullWidth2":
      return Array.from(String(value), (digit) => String.fromCharCode(0xff10 + Number(digit))).join("");
    case "decimalZero":
      return value < 10 ? `0${value}` : String(value);
    case "upperRoman":
      return roman(value);
    case "lowerRoman":
      return roman(value).toLowerCase();
    case "upperLetter":
      return letters(value);
    case "lowerLetter":
      return letters(value).toLowerCase();
    default:
      return String(value);
  }
}

/** Below ten thousand in Chinese numerals; 一十 is written 十 unless `formal`. */
function counting(value: number, digits: string, places: readonly string[], formal = false): string {
  if (value <= 0 || value >= 10_000) return value === 0 ? digits.charAt(0) : String(value);
  let out = "";
  const printed = String(value);
  Array.from(printed, Number).forEach((digit, i) => {
    const place = places[printed.length - 1 - i] ?? "";
    if (digit > 0) out += digits.charAt(digit) + place;
    else if (!out.endsWith("零")) out += "零";
  });
  out = out.endsWith("零") ? out.slice(0, -1) : out;
  return !formal && value >= 10 && value < 20 ? out.slice(1) : out;
}

/** Twenty signs each. */
const single = (value: number, first: number): string =>
  value >= 1 && value <= 20 ? String.fromCharCode(first + value - 1) : String(value);

/** a … z, aa, bb, … as Word goes on. */
const letters = (value: number): string =>
  value < 1 || value > 780 ? String(value) : String.fromCharCode(65 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, "M"],
  [900, "CM"],
  [500, "D"],
  [400, "CD"],
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
];

function roman(value: number): string {
  if (value < 1 || value > 3999) return String(value);
  let left = value;
  let out = "";
  for (const [size, sign] of ROMAN) {
    for (; left >= size; left -= size) out += sign;
  }
  return out;
}
