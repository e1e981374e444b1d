import { message } from "../l10n/message";
import { meets } from "../numbers/interval";
import type { Drafts } from "./follow";
import { type Growth, growthsOf, impliedGrowths } from "./growth";
import { impliedBefore } from "./intervals";
import { same } from "./side";
import { span } from "./span";
import type { Unfollowed } from "./types";
import { changes, printed, rowOf } from "./unfollowed";

/**
 * A level was changed and its growth was not, or the other way round: then the year before, which is past, would have changed.
 * Told where what the drafts imply for it has no value in common.
 */
export function unmoved(drafts: Drafts, told: ReadonlySet<string>): Unfollowed[] {
  const { pairs, old } = drafts;
  const seen = new Set<Growth["change"]>();
  return [...growthsOf(pairs.old), ...impliedGrowths(pairs.old.report, old)].flatMap((growth) => {
    if (seen.has(growth.change)) return [];
    seen.add(growth.change);
    const row = rowFor(drafts, growth);
    return row && !told.has(row.id) ? [row.row] : [];
  });
}

function rowFor(drafts: Drafts, growth: Growth): { row: Unfollowed; id: string } | undefined {
  const { pairs, young } = drafts;
  const [level, change] = [pairs.partnerOfOld(growth.level), pairs.partnerOfOld(growth.change)];
  if (!level || !change || same(growth.level, level) === same(growth.change, change)) return undefined;
  const [was, is] = [impliedBefore(growth), impliedBefore({ ...growth, level, change })];
  const [before, after] = [span(was, growth.level.claim, young.language), span(is, level.claim, young.language)];
  if (meets(was, is) || before === undefined || after === undefined || before === after) return undefined;
  const levelMoved = same(growth.change, change);
  const [moved, kept] = levelMoved ? [level, change] : [change, level];
  const changed = [{ old: levelMoved ? growth.level : growth.change, young: moved }];
  const what = message(levelMoved ? "compare.growth-kept" : "compare.level-kept", {
    changes: changes(changed, young.language),
    kept: printed(kept),
    before,
    after,
  });
  const kind = growth.form === "growth" ? "change" : "difference";
  return {
    row: rowOf(drafts, { kind, form: "implied", changed, kept: [kept], before, after, what }, kept),
    id: change.claim.id,
  };
}
