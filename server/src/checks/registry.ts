import { announcedCount } from "./announced-count";
import { caseFlow } from "./case-flow";
import { changeImpossible } from "./change-impossible";
import { changeMismatch } from "./change-mismatch";
import { dateImpossible } from "./date-impossible";
import { differenceMismatch } from "./difference-mismatch";
import { habits } from "./habits";
import { listCount } from "./list-count";
import { malformedNumber } from "./malformed-number";
import { numbering } from "./numbering";
import { partExceedsWhole } from "./part-exceeds-whole";
import { pointsVsPercent } from "./points-vs-percent";
import { rateBase } from "./rate-base";
import { rateImpossible } from "./rate-impossible";
import { rateMismatch } from "./rate-mismatch";
import { rateOver100 } from "./rate-over-100";
import { restatementConflict } from "./restatement-conflict";
import { sharesTotal } from "./shares-total";
import { spanMismatch } from "./span-mismatch";
import { staleYear } from "./stale-year";
import { sumMismatch } from "./sum-mismatch";
import type { Check } from "./types";

/** Every check, in the order in which relations are judged: an earlier one's finding keeps a later one from telling the same cause again. */
export const checks: readonly Check[] = [
  sumMismatch,
  caseFlow,
  partExceedsWhole,
  rateMismatch,
  rateBase,
  rateImpossible,
  rateOver100,
  changeMismatch,
  differenceMismatch,
  pointsVsPercent,
  changeImpossible,
  sharesTotal,
  restatementConflict,
  listCount,
  announcedCount,
  numbering,
  spanMismatch,
  malformedNumber,
  dateImpossible,
  staleYear,
  habits,
];
