import type { Claim } from "../claims/types";
import type { Figure } from "./figures";
import type { Partition } from "./types";

/** What every reading of totals and parts works with. */

/** How far a list may reach: longer ones are cut, so that cost stays linear. */
export const REACH = 24;
/** How many totals are tried for one list. */
export const WHOLES = 4;
/** How many sentences back a total may stand. */
export const BACK = 3;

export type Candidate = Partition["candidates"][number];

export const claims = (figures: readonly Figure[]): Claim[] => figures.map((f) => f.claim);
export const isLevel = (f: Figure): boolean => f.role === "level";

/** No sentence that is meant to be read has more figures; a longer one is read in pieces, so that cost stays linear. */
const LONGEST_SENTENCE = 160;

/** Figures by the sentence they stand in; sentences without figures have no entry between, so neighbours are the nearest that have some. */
export function sentencesOf(figures: readonly Figure[]): Figure[][] {
  const groups: Figure[][] = [];
  for (const figure of figures) {
    const last = groups.at(-1);
    const goesOn = last?.[0]?.claim.sentence === figure.claim.sentence && last.length < LONGEST_SENTENCE;
    if (last && goesOn) last.push(figure);
    else groups.push([figure]);
  }
  return groups;
}

/** Each part follows the one before closely: a short name between, nothing else. */
export function compact(parts: readonly Figure[]): boolean {
  return parts.every((p, k) => {
    const previous = parts[k - 1];
    return (
      !previous ||
      (p.index === previous.index + 1 && p.gap.length <= 26 && !/[。；]/.test(p.gap)) ||
      (p.index === previous.index + 1 && p.gap.length <= 20)
    );
  });
}

/** Does a list go on with this figure? Behind 、 it cannot have ended with the part before, though the sum may meet there. */
export const continues = (next: Figure | undefined): boolean =>
  next !== undefined && /^[^，；。]{0,12}、/.test(next.gap);

/** How a matter may end, of which each has one: whatever is closed or reviewed ended in one of these ways. */
export const DISPOSED =
  /^(?:维持|驳回|撤销|变更|确认违法|责令|终止|调解|和解|撤回|准予撤|当事人撤|继续有效|保留|拟?修改|(?:宣布)?废止|(?:宣布)?失效)/;

export const plain = (f: Figure): boolean =>
  f.role === "level" || f.role === "past" || (f.role === "delta" && /新增/.test(f.lead));
