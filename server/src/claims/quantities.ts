import { DIGIT, NUMERAL, numeralEnd, signOf } from "../numbers/signs";
import { isOneOf } from "../report/characters";
import type { Block, Structure } from "../report/types";
import { readArabicQuantity } from "./arabic";
import type { Draft } from "./draft";
import { doublingAt, halfAt } from "./fractions";
import { readHanQuantity } from "./han";
import { placeDrafts } from "./placing";
import { shareUnits } from "./sharing";
import type { Claim, Malformed } from "./types";
import { STANDARD_UNITS, type UnitWords } from "./units";

/** What stands in these asserts no numbers: titles of works, short quotations. */
const CLOSERS: Readonly<Record<string, string>> = { "《": "》", "“": "”", "『": "』", "【": "】", "〔": "〕" };
const LONGEST_TITLE = 120;
const LONGEST_QUOTATION = 40;
/** Faults of printing that leave open which number is meant, or whether it rose or fell. */
const UNREADABLE: ReadonlySet<Malformed["fault"]> = new Set(["point", "separator", "double-direction"]);

/** What may begin at a character, beside the numerals. */
const WORTH = new Uint8Array(0x10000);
for (const c of "翻半") WORTH[c.charCodeAt(0)] = 1;
for (const c of Object.keys(CLOSERS)) WORTH[c.charCodeAt(0)] = 2;

/**
 * Reads every quantity of a block: numerals with their units and bounds. Nothing in headings' markers, short quotations, titles of works,
 * dates, ordinals, names, and nothing where `malformed` says that the number cannot be read. Both are in the order of the text.
 */
export function readClaims(
  block: Block,
  structure: Structure,
  malformed: readonly Malformed[] = [],
  units: UnitWords = STANDARD_UNITS,
): Claim[] {
  const { text } = block;
  const drafts: Draft[] = [];
  const faults = malformed.filter(({ fault }) => UNREADABLE.has(fault));
  let fault = 0;
  let ordinal = -1;
  for (let i = structure.heading ? structure.heading.titleStart : 0; i < text.length; ) {
    const code = text.charCodeAt(i);
    const sign = signOf(code);
    if ((sign & NUMERAL) !== 0) {
      while ((faults[fault]?.end ?? text.length) <= i) fault++;
      const unreadable = faults[fault];
      if (unreadable && unreadable.start <= i) i = unreadable.end;
      else if (isOrdinal(text, i, ordinal)) i = ordinal = numeralEnd(text, i);
      else i = sign === DIGIT ? readArabicQuantity(text, i, drafts, units) : readHanQuantity(text, i, drafts, units);
    } else if (WORTH[code] === 0) i++;
    else i = readWord(text, i, drafts);
  }
  if (drafts.length === 0) return [];
  shareUnits(text, drafts);
  return placeDrafts(
    block,
    structure,
    drafts.filter((d) => d.unit !== undefined || d.kind === "rate"),
  );
}

/** 第3, and the 4 of 第3、4批. `before`: where the ordinal before it ended. */
function isOrdinal(text: string, at: number, before: number): boolean {
  return isOneOf(text, at - 1, "第") || (before > 0 && before === at - 1 && isOneOf(text, before, "、和及与至到—-"));
}

/** 翻一番 and 近半 have no numeral of their own; quotations are passed over. */
function readWord(text: string, at: number, drafts: Draft[]): number {
  const c = text.charAt(at);
  if (c !== "翻" && c !== "半") return quotationEnd(text, at, c);
  const draft = c === "翻" ? doublingAt(text, at) : halfAt(text, at);
  if (draft) drafts.push(draft);
  return draft?.end ?? at + 1;
}

/** Behind a title of a work or a short quotation; behind its opener where it is long, or where money or percents stand in it. */
function quotationEnd(text: string, at: number, open: string): number {
  const closer = CLOSERS[open]?.charCodeAt(0);
  const most = Math.min(text.length, at + 1 + (open === "《" ? LONGEST_TITLE : LONGEST_QUOTATION));
  let end = at + 1;
  while (end < most && text.charCodeAt(end) !== closer) end++;
  if (end === most) return at + 1;
  return open === "“" && /\d\s*(?:%|万元|亿元|个百分点)/.test(text.slice(at, end)) ? at + 1 : end + 1;
}
