import { message } from "../l10n/message";
import type { BlockReading, Reading } from "../reading/types";
import { markerAt } from "../report/markers";
import type { Place } from "../report/types";
import type { Check, Emit } from "./types";

/** Shorter sequences say nothing of how they are numbered. */
const SHORTEST = 3;
/** Levels of items, below those of headings. */
const ITEM = 6;

/** A heading or item in a sequence of its own kind. */
interface Member extends Place {
  readonly reading: BlockReading;
  readonly style: string;
  /** Of headings their own, but for a few styles; of items one more than theirs. */
  readonly level: number;
  readonly ordinal: number;
  readonly marker: string;
  readonly title: string;
}

interface Slip {
  readonly kind: "gap" | "repeat" | "order" | "start";
  readonly member: Member;
  readonly previous?: Member;
  /** The ordinal that would continue the sequence. */
  readonly expected: number;
}

/**
 * Headings and items are numbered on from one under each parent. A sequence of three or more that one slip away from that is
 * told; a sequence that begins at two is information only, since a word processor's automatic numbers vanish when copied.
 */
export const numbering: Check = {
  id: "numbering",
  severity: "warning",
  run(reading, emit) {
    const runs = sequences(reading);
    const judged = runs.map(({ members }) => judge(members, reading));
    // A text whose headings jump about has lost its order, as columns that were read across; its slips are no one's.
    const jumbled = new Set(runs.filter((run, i) => run.isHeading && judged[i] === "jumbled").map((run) => run.style));
    runs.forEach(({ style }, i) => {
      const slip = judged[i];
      if (typeof slip === "object" && !jumbled.has(style)) tell(slip, emit);
    });
  },
};

function tell({ kind, member, previous, expected }: Slip, emit: Emit): void {
  const marker = member.marker;
  const wanted = renumber(member, expected);
  const args = { marker, wanted, previous: previous?.marker ?? "" };
  emit.finding({
    severity: kind === "start" ? "information" : "warning",
    place: { block: member.block, start: member.start, end: member.end },
    message: message(`numbering.${kind}`, args),
    ...(previous ? { related: [{ place: previous, message: message("related.numbered-before") }] } : {}),
  });
}

const HAN = ["〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

function hanNumber(n: number): string {
  const [tens, ones] = [Math.floor(n / 10), n % 10];
  return (tens > 1 ? HAN[tens] : "") + (tens > 0 ? "十" : "") + (ones > 0 || n === 0 ? HAN[ones] : "");
}

/** The marker with another number; one-character markers (①) as they follow each other in Unicode. */
function renumber({ marker, ordinal: own }: Member, ordinal: number): string {
  if (/[一二三四五六七八九十]/.test(marker)) return marker.replace(/[一二三四五六七八九十]+/, hanNumber(ordinal));
  if (/\d/.test(marker)) return marker.replace(/\d+/, String(ordinal));
  return marker.length === 1 ? String.fromCharCode(marker.charCodeAt(0) + ordinal - own) : String(ordinal);
}

interface Run {
  readonly style: string;
  readonly level: number;
  readonly isHeading: boolean;
  readonly members: Member[];
}

/** Runs of siblings: headings of one style under one parent, items of one style in one section; each begins anew at one. */
function sequences({ blocks }: Reading): Run[] {
  const runs: Run[] = [];
  // Open sequences, outermost level first; a heading ends those of the levels below it.
  let open: Run[] = [];
  for (const member of blocks.gather("numbered", membersIn)) {
    const { style, level } = member;
    if (open.some((run) => run.level > level)) open = open.filter((run) => run.level <= level);
    const known = member.ordinal === 1 ? -1 : open.findIndex((run) => run.style === style);
    if (known >= 0) {
      open[known]?.members.push(member);
      continue;
    }
    const run = { style, level, isHeading: level < ITEM, members: [member] };
    runs.push(run);
    const same = open.findIndex((other) => other.style === style);
    if (same >= 0) open[same] = run;
    else open.push(run);
  }
  return runs;
}

/** The heading and the items of a block. */
function membersIn(reading: BlockReading): Member[] {
  const { block, structure } = reading;
  const { heading, items } = structure;
  const { text } = block;
  const members: Member[] = [];
  if (heading) {
    const { start, titleStart, end, ordinal, marker } = heading;
    const style = markerAt(text, start)?.style ?? "han";
    const level = style === "part" ? 0 : style === "circle" ? 5 : heading.level;
    const title = text.slice(titleStart, end);
    members.push({ reading, block, style, level, start, end: start + marker.length, ordinal, marker, title });
  }
  for (const { start, end, level, marker, ordinal } of items)
    members.push({
      reading,
      block,
      style: isSequel(marker) ? `${level} 首先` : `${level} ${marker.replace(/[一二三四五六七八九十\d]+/, "")}`,
      level: level + 1,
      start,
      end: start + marker.length,
      ordinal,
      marker,
      title: text.slice(start + marker.length, Math.min(end, start + 40)),
    });
  return members;
}

const isSequel = (marker: string): boolean => /^(?:首先|其次|再次|最后)$/.test(marker);

/** The one slip that keeps a sequence from running on, if it has one; more than one and it is jumbled. */
function judge(run: readonly Member[], reading: Reading): Slip | "steady" | "jumbled" {
  const [first] = run;
  if (!first || run.length < SHORTEST || isSequel(first.marker)) return "steady";
  if (first.ordinal !== 1) {
    const isSteady = first.ordinal === 2 && run.every((m, i) => m.ordinal === i + 2);
    if (!isSteady) return "jumbled";
    return isPrinted(reading, undefined, first, 1) ? "steady" : { kind: "start", member: first, expected: 1 };
  }
  const wrong = run.findIndex((m, i) => m.ordinal !== i + 1);
  const member = run[wrong];
  const previous = run[wrong - 1];
  if (!member || !previous) return "steady";
  const expected = wrong + 1;
  const rest = run.slice(wrong + 1);
  const goesOn = (from: number, members = rest): boolean => members.every((m, i) => m.ordinal === from + i);
  if (member.ordinal === expected + 1) {
    if (goesOn(expected + 2))
      return isPrinted(reading, previous, member, expected) ? "steady" : { kind: "gap", member, previous, expected };
    if (rest[0]?.ordinal === expected && goesOn(expected + 2, rest.slice(1)))
      return { kind: "order", member, previous, expected };
  }
  if (member.ordinal === previous.ordinal && (goesOn(expected) || goesOn(expected + 1)))
    return member.title === previous.title ? "steady" : { kind: "repeat", member, previous, expected };
  // One wrong number among right ones.
  return rest.length > 1 && goesOn(expected + 1) ? { kind: "order", member, previous, expected } : "jumbled";
}

/** Does the missing number stand between the two in a form that was not taken for a marker? Then nothing is missing. */
function isPrinted({ blocks }: Reading, previous: Member | undefined, member: Member, ordinal: number): boolean {
  const to = member.reading.at;
  const from = previous ? previous.reading.at : Math.max(0, to - REACH);
  const han = hanNumber(ordinal);
  const form = new RegExp(
    `(?<![一二三四五六七八九十])${han}(?:[、.．）是要]|部分|章)|(?<!\\d)${ordinal}(?:[、．）]|\\.(?!\\d|$)|\\.(?=20\\d\\d年))|^ *${ordinal}[.．、]`,
  );
  for (let at = from; at <= to; at++) {
    const text = textOf(blocks.all[at], previous, member);
    if (form.test(text)) return true;
  }
  return false;
}

/** Blocks before a sequence without its first number that may hold it. */
const REACH = 3;

/** A block's text, as far as it stands between the two. */
function textOf(reading: BlockReading | undefined, previous: Member | undefined, member: Member): string {
  if (!reading) return "";
  const { block } = reading;
  const start = block === previous?.block ? previous.end : 0;
  const end = block === member.block ? member.start : block.text.length;
  return block.text.slice(start, end);
}
