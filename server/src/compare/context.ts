/** How much of the wording around a number is quoted, in characters. */
const BEFORE = 36;
const BEHIND = 24;

/** The wording around a range of a block's text, on one line: from its sentence's or a clause's beginning to a clause's end. */
export function contextOf(text: string, from: number, to: number): string {
  return text.slice(startOf(text, from), endOf(text, to)).replace(/\s+/g, " ").trim();
}

function startOf(text: string, from: number): number {
  const least = Math.max(0, from - BEFORE);
  const before = text.slice(least, from);
  const sentence = Math.max(before.lastIndexOf("。"), before.lastIndexOf("\n"));
  if (sentence >= 0 || least === 0) return least + sentence + 1;
  const clause = before.search(/[，；：、]/);
  // A number is not cut in two.
  return least + (clause >= 0 ? clause + 1 : (/^[\d.]*/.exec(before)?.[0].length ?? 0));
}

function endOf(text: string, to: number): number {
  const behind = text.slice(to, to + BEHIND);
  const stop = behind.search(/[。；\n]/);
  if (stop >= 0) return to + stop;
  const comma = behind.lastIndexOf("，");
  return comma >= 0 ? to + comma : to + behind.length;
}
