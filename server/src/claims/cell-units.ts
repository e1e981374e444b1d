import type { ClaimKind } from "../contract";
import { readUnit, type UnitWords } from "./units";

/** A unit as a header prints it: `万吨` is 吨 by 10^4. */
export interface CellUnit {
  readonly unit: string;
  readonly exponent: number;
  readonly kind: ClaimKind;
}

const SCALES: readonly (readonly [string, number])[] = [
  ["万亿", 12],
  ["千亿", 11],
  ["百亿", 10],
  ["亿", 8],
  ["千万", 7],
  ["百万", 6],
  ["万", 4],
];

function scaled(printed: string): { exponent: number; rest: string } {
  const text = printed.replace(/ +/g, "");
  const scale = SCALES.find(([word]) => text.startsWith(word) && text.length > word.length);
  return { exponent: scale?.[1] ?? 0, rest: scale ? text.slice(scale[0].length) : text };
}

/** The unit with its scale taken off; a unit that is not known is a measure's. */
export function cellUnit(printed: string, units: UnitWords): CellUnit {
  const { exponent, rest } = scaled(printed);
  const unit = readUnit(rest, 0, units);
  const known = unit && unit.end === rest.length ? unit : undefined;
  return { unit: known?.text ?? rest, exponent, kind: known?.kind ?? "measure" };
}

/** Is this the whole name of a known unit, with or without a scale? */
export function isCellUnit(printed: string, units: UnitWords): boolean {
  const { rest } = scaled(printed);
  return rest !== "" && readUnit(rest, 0, units)?.end === rest.length;
}

/** The unit in the last round brackets of a label or header: `产量（万吨）`, `比重（%）`. A share in brackets, as 增值税（50%）, is none. */
export function unitIn(words: string, units: UnitWords): string | undefined {
  const found = /（(?:单位：)?([^（）\d]{1,12})）$/.exec(words)?.[1];
  return found !== undefined && isCellUnit(found, units) ? found : undefined;
}
