import type { Claim, Range, Report } from "../contract";

/** The claim that a person means who selects a part of it, or puts the cursor in it or behind it. */
export function claimAt({ claims }: Report, { start, end }: Range): Claim | undefined {
  return (
    claims.find((claim) => claim.start === start && claim.end === end) ??
    claims.find((claim) => claim.start < end && start < claim.end) ??
    (start === end ? claims.find((claim) => claim.start <= start && start <= claim.end) : undefined)
  );
}

/** A selection without the blanks at its ends; for a mere cursor the claim there, else the words up to the next stop. Empty where there are none. */
export function wordsAt(report: Report, text: string, { start, end }: Range): Range {
  if (start < end) return trimmed(text, { start, end });
  const claim = claimAt(report, { start, end });
  if (claim) return { start: claim.start, end: claim.end };
  let from = start;
  let to = end;
  while (from > 0 && !STOP.test(text.charAt(from - 1))) from--;
  while (to < text.length && !STOP.test(text.charAt(to))) to++;
  return trimmed(text, { start: from, end: to });
}

const STOP = /[，。；！？,;!?\r\n]/;

function trimmed(text: string, { start, end }: Range): Range {
  const words = text.slice(start, end);
  const from = start + (words.length - words.trimStart().length);
  return { start: from, end: Math.max(from, from + words.trim().length) };
}
