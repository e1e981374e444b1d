import { caseFlow } from "./case-flow";
import { changeImpossible } from "./change-impossible";
import { changeMismatch } from "./change-mismatch";
import { partExceedsWhole } from "./part-exceeds-whole";
import { rateImpossible } from "./rate-impossible";
import { rateMismatch } from "./rate-mismatch";
import { rateOver100 } from "./rate-over-100";
import { sharesTotal } from "./shares-total";
import { sumMismatch } from "./sum-mismatch";
import type { Check } from "./types";

/** Every check, in the order in which relations are judged: an earlier one's finding keeps a later one from telling the same cause again. */
export const checks: readonly Check[] = [
  sumMismatch,
  caseFlow,
  partExceedsWhole,
  rateMismatch,
  rateImpossible,
  rateOver100,
  changeMismatch,
  changeImpossible,
  sharesTotal,
];
