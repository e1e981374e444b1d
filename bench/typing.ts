import { analyse, createAnalyser } from "../server/src/analysis";
import { measure, type Subject } from "./clock";
import { longReport } from "./texts";

/** What a keystroke in the middle of a report costs beside a full analysis of it, in milliseconds. */
export interface Typing {
  readonly name: string;
  readonly full: number;
  readonly stroke: number;
}

export function measureTyping(lengths: readonly number[]): Typing[] {
  const times = measure(lengths.flatMap(subjectsFor));
  return lengths.map((length) => ({
    name: strokeIn(length),
    full: times.get(`full ${length}`) ?? Number.NaN,
    stroke: times.get(`stroke ${length}`) ?? Number.NaN,
  }));
}

/** The place of the keystroke: behind a comma, in running text. */
export const strokeAt = (text: string): number => text.indexOf("，", text.length >> 1) + 1;
export const strokeIn = (length: number): string => `a keystroke in ${length.toLocaleString("en-US")} characters`;

function subjectsFor(length: number): Subject[] {
  const text = longReport(length);
  const at = strokeAt(text);
  const versions = ["", "的", "的了"].map((typed) => text.slice(0, at) + typed + text.slice(at));
  const analyser = createAnalyser();
  let strokes = 0;
  return [
    { name: `full ${length}`, run: () => analyse(text) },
    { name: `stroke ${length}`, run: () => analyser.analyse(versions[strokes++ % versions.length] ?? text) },
  ];
}
