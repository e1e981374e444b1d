import { analyse } from "../../server/src/analysis";
import { compareReports } from "../../server/src/compare/compare";
import type { CompareOptions, Comparison } from "../../server/src/compare/types";

export const compared = (old: string, young: string, options: CompareOptions = {}): Comparison =>
  compareReports({ report: analyse(old), text: old }, { report: analyse(young), text: young }, options);

/** What changed, in one line each: `29件→30件`, `+3次`, `−5件`. */
export function differences({ changed, appeared, vanished }: Comparison): string[] {
  return [
    ...changed.map(({ old, new: young }) => `${old.text}→${young.text}`),
    ...appeared.map(({ claim }) => `+${claim.text}`),
    ...vanished.map(({ claim }) => `−${claim.text}`),
  ];
}

/** The numbers that did not follow, as printed in the new text. */
export const unfollowed = ({ unfollowed }: Comparison, text: string): string[] =>
  unfollowed.map(({ start, end }) => text.slice(start, end));
