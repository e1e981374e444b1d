import { CUE } from "../cues";
import type { Figure } from "../figures";
import { core } from "../similarity";
import type { BlockReading } from "../types";

/** A figure, with the block it stands in and what the headings above it say. */
export interface Named {
  readonly figure: Figure;
  readonly reading: BlockReading;
  /** Year that the headings above it speak of, else the report's own; empty where none does. */
  readonly year: string;
  readonly scope: string;
  /** The label's core: 一般公共预算收入. */
  readonly name: string;
}

/** What the headings down to a block say of the figures below them. */
export interface Above {
  readonly year: string;
  readonly scope: string;
}

/** The levels and means of a block by what they count. Prose names prose; a table repeats it, and is joined to it by its own rows. */
export function namesIn(reading: BlockReading, above: Above): readonly Named[] {
  if (reading.block.kind === "table" || reading.figures.length === 0) return NONE;
  const found: Named[] = [];
  for (const figure of reading.figures) {
    if (figure.role !== "level" && figure.role !== "average") continue;
    const name = core(figure.label);
    if (name.length < 2) continue;
    const year = (figure.cues & CUE.past ? OWN_YEAR.exec(figure.lead)?.[1] : undefined) ?? above.year;
    found.push({ figure, reading, year, scope: figure.scope || above.scope, name });
  }
  return found;
}

const NONE: readonly Named[] = [];
const OWN_YEAR = /(20\d\d)年[^，；。]*$/;
const YEAR = /(20\d\d)年/;
const SCOPE = /全市|市级|市本级|全省|省级|省本级|全县|县级|县本级|全区|区级|区本级|园区|(?:经开|高新|开发|新)区/;

/** What is above a block, with its own heading. */
export function below({ block, structure: { heading } }: BlockReading, above: Above): Above {
  if (!heading) return above;
  const title = block.text.slice(heading.titleStart, heading.end);
  const year = YEAR.exec(title)?.[1] ?? above.year;
  let { scope } = above;
  if (heading.level <= 4) scope = SCOPE.exec(title)?.[0] ?? (heading.level <= 2 ? "" : scope);
  return year === above.year && scope === above.scope ? above : { year, scope };
}

/** Compares by the order of the text. */
export const inOrder = (a: Named, b: Named): number => a.reading.at - b.reading.at || a.figure.index - b.figure.index;
