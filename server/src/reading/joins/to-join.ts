import type { Block, Structure } from "../../report/types";
import type { Figure } from "../figures";
import { type Announcement, announcementIn } from "./announced";
import { type BudgetLine, budgetLines } from "./budgets";
import { type HeadingWords, headingWords, type OwnName, ownNames } from "./names";
import { chainsOf } from "./structures";

/** What joining blocks takes from a block, worked out when the block is read: what an edit leaves as it was is only gathered. */
export interface ToJoin {
  readonly heading: HeadingWords | undefined;
  readonly names: readonly OwnName[];
  readonly announcement: Announcement | undefined;
  readonly budget: readonly BudgetLine[];
  readonly chains: readonly (readonly Figure[])[];
}

export const toJoin = (block: Block, structure: Structure, figures: readonly Figure[]): ToJoin => ({
  heading: headingWords(block, structure),
  names: ownNames(block, figures),
  announcement: announcementIn(block, structure),
  budget: budgetLines(block, figures),
  chains: chainsOf(figures),
});
