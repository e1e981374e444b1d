import { analyse, createAnalyser } from "../server/src/analysis";
import { measure, type Subject } from "./clock";
import { longReport } from "./texts";

/** What a keystroke in the middle of a report costs beside a full analysis of it. */
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

export const strokeIn = (length: number): string => `a keystroke in ${length.toLocaleString("en-US")} characters`;

function subjectsFor(length: number): Subject[] {
  const text = longReport(length);
  // Behind a comma, in running text.
  const at = text.indexOf("，", text.length >> 1) + 1;
  const versions = ["", "的", "的了"].map((typed) => text.slice(0, at) + typed + text.slice(at));
  const analyser = createAnalyser();
  let strokes = 0;
  return [
    { name: `full ${length}`, run: () => analyse(text) },
    { name: `stroke ${length}`, run: () => analyser.analyse(versions[strokes++ % versions.length] ?? text) },
  ];
}
