import { draftOf } from "../claims/draft";
import { intervalOf } from "../claims/intervals";
import type { Claim as Quantity } from "../claims/types";
import type { Direction, Range } from "../contract";
import { readArabic } from "../numbers/arabic";
import { readHan } from "../numbers/han";
import { around, type Interval, point } from "../numbers/interval";
import { HALF, multiply, ONE, parse, type Rational, tenTo } from "../numbers/rational";
import { isA, isDigit, NUMERAL } from "../numbers/signs";
import { readBlock } from "../reading/read";
import { STANDARD_WORDS, type Words } from "../reading/words";
import { segment } from "../report/blocks";
import { toDocument } from "../report/place";
import type { Block, Place } from "../report/types";
import type { ClaimFields } from "./types";

/** The quantities of a text, with the exact values that checks work on: only the blocks that are asked for are read. */
export class Quantities {
  private blocks: readonly Block[] | undefined;
  private readonly read = new Map<Block, readonly Quantity[]>();

  constructor(
    private readonly text: string,
    private readonly words: Words = STANDARD_WORDS,
  ) {}

  /** The quantity that stands at exactly this range. */
  at({ start, end }: Range): Quantity | undefined {
    this.blocks ??= segment(this.text);
    const block = this.blocks.find((one) => one.start <= start && end <= one.end);
    return block && this.of(block).find((claim) => isAt(toDocument(block, claim), { start, end }));
  }

  /** The number at a range as a person has it: what they leave out is as it is printed, or as they write it out. */
  stated(range: Range, fields: ClaimFields): Quantity | undefined {
    const base =
      fields.text === undefined ? (this.at(range) ?? this.printed(range)) : this.writtenOut(fields.text, range);
    const value = fields.value === undefined ? undefined : parse(fields.value);
    const known = base ?? (value && unread(value, this.placed(this.text.slice(range.start, range.end), range)));
    if (!known) return undefined;
    const { block, start, end, sentence, clause, integer } = known;
    const stated: Quantity = {
      ...{ block, start, end, sentence, clause, integer },
      value: known.value,
      ulp: known.ulp,
      interval: known.interval,
      kind: fields.kind ?? known.kind,
      unit: fields.unit ?? known.unit,
      bound: fields.bound ?? known.bound,
      ...directed(fields.direction ?? known.direction),
    };
    return value === undefined ? stated : { ...stated, ...valueFields(value, fields.value ?? "", stated) };
  }

  private printed(range: Range): Quantity | undefined {
    const words = this.text.slice(range.start, range.end);
    return this.writtenOut(words, range) ?? bare(words, this.placed(words, range));
  }

  /** A number read from words of its own, standing for the text of a range. */
  private writtenOut(words: string, { start, end }: Range): Quantity | undefined {
    const [block] = segment(words);
    const [quantity] = block ? this.of(block) : [];
    if (!block || !quantity) return undefined;
    const text = block.text.slice(quantity.start, quantity.end);
    const { kind, value, unit, bound, ulp, interval, integer, sentence, clause, direction } = quantity;
    const own = { kind, value, unit, bound, ulp, interval, integer, sentence, clause, ...directed(direction) };
    return { ...own, ...this.placed(text, { start, end }) };
  }

  /** Words that stand for the text of a range: whatever is told of their characters is told of the range. */
  private placed(text: string, { start, end }: Range): Place {
    const last = Math.max(0, end - start - 1);
    const offsets = Int32Array.from({ length: text.length + 1 }, (_, i) =>
      i >= text.length - 1 ? last + Math.max(0, i - text.length + 1) : Math.min(i, last),
    );
    return { block: { kind: "paragraph", start, end, text, offsets }, start: 0, end: text.length };
  }

  private of(block: Block): readonly Quantity[] {
    const known = this.read.get(block) ?? readBlock(block, this.words).claims;
    this.read.set(block, known);
    return known;
  }
}

const directed = (direction: Direction | undefined): { direction?: Direction } => (direction ? { direction } : {});

/** A number that the machine does not read: its value is all that is known. */
const unread = (value: Rational, place: Place): Quantity => ({
  ...place,
  kind: "count",
  value,
  unit: "",
  bound: "exact",
  ulp: ONE,
  interval: point(value),
  integer: true,
  sentence: 0,
  clause: 0,
});

/** A number that makes no claim as it is printed, such as 两次: its numeral, and what follows as its unit. */
function bare(words: string, place: Place): Quantity | undefined {
  const at = Array.from(words).findIndex((character) => isA(character.charCodeAt(0), NUMERAL));
  if (at < 0) return undefined;
  const numeral = isDigit(words.charCodeAt(at)) ? readArabic(words, at) : readHan(words, at);
  if (!numeral) return undefined;
  const { value, ulp, rounded, excess, end } = numeral;
  return {
    ...unread(value, place),
    ulp,
    unit: words.slice(end).trim(),
    bound: excess ? "over" : "exact",
    interval: intervalOf(draftOf(numeral, undefined), value, "count"),
    integer: !rounded && !excess,
  };
}

const isAt = (a: Range, b: Range): boolean => a.start === b.start && a.end === b.end;

/** Every value that prints as this one: a count stands for itself, another number for half a unit of its last digit each way. */
function valueFields(
  value: Rational,
  written: string,
  { kind, ulp, integer }: Quantity,
): Partial<Quantity> & { interval: Interval } {
  const decimals = written.split(".")[1]?.length ?? 0;
  const isCount = kind === "count" && decimals === 0;
  const unit = decimals > 0 ? tenTo(-decimals) : ulp;
  return {
    value,
    ulp: unit,
    integer: isCount ? true : integer && decimals === 0,
    interval: isCount ? point(value) : around(value, multiply(unit, HALF)),
  };
}
