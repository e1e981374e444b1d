import type { Language } from "../contract";
import type { Comparison } from "./compare";
import { type Fixture, writeMark } from "./marks";

/**
 * A fixture with its marks as the analysis has it: those that nothing answers to are gone, unexpected findings are marked.
 * `written` is the text with the marks that there were.
 */
export function updated(
  written: string,
  { fixture, comparison }: { readonly fixture: Fixture; readonly comparison: Comparison },
  language: Language,
): { written: string; marks: number } {
  const met = new Set(comparison.met);
  const marks: { at: number; text: string }[] = [];
  let taken = 0;
  for (const mark of fixture.marks) {
    if (met.has(mark)) marks.push({ at: mark.start - taken, text: written.slice(mark.start, mark.end) });
    taken += mark.end - mark.start;
  }
  for (const { end, found } of comparison.differences) {
    for (const { check, severity } of found)
      marks.push({ at: end, text: writeMark({ outcome: severity, check }, language) });
  }
  marks.sort((a, b) => a.at - b.at);

  let text = "";
  let from = 0;
  for (const mark of marks) {
    text += fixture.text.slice(from, mark.at) + mark.text;
    from = mark.at;
  }
  return { written: text + fixture.text.slice(from), marks: marks.length };
}
