import type { Finding, Range } from "../contract";
import { sentenceAround } from "../export/excerpt";
import { type Html, html, joined } from "./html";

/** The sentence of a finding: its number marked, the others that take part in it bold. */
export function quote(text: string, finding: Finding): Html {
  const { start, end } = window(text, finding);
  const places = [{ ...finding, own: true }, ...finding.related.map((place) => ({ ...place, own: false }))]
    .filter((place) => start <= place.start && place.start < place.end && place.end <= end)
    .sort((a, b) => a.start - b.start);
  const pieces: Html[] = [];
  let at = start;
  for (const place of places) {
    if (place.start < at) continue;
    const number = text.slice(place.start, place.end);
    pieces.push(
      html`${text.slice(at, place.start)}`,
      place.own ? html`<mark>${number}</mark>` : html`<b>${number}</b>`,
    );
    at = place.end;
  }
  pieces.push(html`${text.slice(at, end)}`);
  const [before, behind] = [isCut(text, start) ? "…" : "", isCut(text, end) ? "…" : ""];
  return html`<blockquote>${before}${joined(pieces)}${behind}</blockquote>`;
}

/** The sentence without white space around it, never ending inside a number. */
function window(text: string, finding: Finding): Range {
  let { start, end } = sentenceAround(text, finding);
  while (isInNumber(text, start)) start--;
  while (isInNumber(text, end)) end++;
  while (start < end && text.charAt(start).trim() === "") start++;
  while (end > start && text.charAt(end - 1).trim() === "") end--;
  return { start, end };
}

const isDigit = (character: string): boolean => /[\d.,，%０-９]/.test(character);
const isInNumber = (text: string, at: number): boolean =>
  at > 0 && at < text.length && isDigit(text.charAt(at - 1)) && isDigit(text.charAt(at));
/** Does the sentence go on beyond this place? */
const isCut = (text: string, at: number): boolean =>
  at > 0 && at < text.length && !/[。！？\s]/.test(text.charAt(at - 1)) && !/\s/.test(text.charAt(at));
