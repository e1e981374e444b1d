import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { createAnalyser } from "../server/src/analysis";
import { longReport } from "./texts";

/** What open reports keep in memory, in bytes. */
export interface Memory {
  readonly reports: number;
  readonly length: number;
  readonly bytes: number;
}

/** Opens so many reports, types a letter into each, and counts what is kept when all else is forgotten. */
export function measureMemory(reports: number, length: number): Memory {
  setFlagsFromString("--expose-gc");
  // The one way to ask for a collection that needs no flag from outside.
  const collect = runInNewContext("gc") as () => void;
  const text = longReport(length);
  collect();
  const before = process.memoryUsage().heapUsed;
  const open = Array.from({ length: reports }, (_, k) => {
    const analyser = createAnalyser();
    // A text of its own for each, as from a file.
    analyser.analyse(`${k}\n${text}`);
    return { analyser, report: analyser.analyse(`${k}的\n${text}`) };
  });
  collect();
  const bytes = process.memoryUsage().heapUsed - before;
  if (open.length !== reports) throw new Error("not every report was kept");
  return { reports, length: text.length, bytes };
}
