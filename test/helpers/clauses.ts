import type { Range } from "../../server/src/contract";
import type { Sentence } from "../../server/src/report/types";

/** The clauses of a sentence as ranges. */
export const rangesOf = ({ clauses }: Sentence): Range[] =>
  clauses.flatMap((start, k) => (k % 2 === 0 ? [{ start, end: clauses[k + 1] ?? start }] : []));
