import type { Interval } from "../numbers/interval";
import { isPoint, meets } from "../numbers/interval";
import { compare } from "../numbers/rational";
import { carriedOver } from "./carried";
import { conflictOf } from "./conflict";
import type { Drafts } from "./follow";
import { growthsOf, impliedGrowths } from "./growth";
import { apart, impliedBefore, intervalOf } from "./intervals";
import { isOfItsYear, previousFigures } from "./previous";
import type { Measure } from "./side";
import type { Conflict } from "./types";

/** What this year's report says of last year, and the figure that last year's report printed. */
export interface Statement {
  readonly form: Conflict["form"];
  /** The level, then its change; or the figure of last year alone. */
  readonly news: readonly Measure[];
  readonly old: Measure;
  /** For last year. */
  readonly implied: Interval;
}

/** Closer than this, two figures may be one before and after its revision. */
const NEAR = { n: 1n, d: 100n };

/** This year's figures for last year, printed or implied, against last year's report. Exact: intervals that have a value in common agree. */
export function againstLastYear(years: Drafts): { conflicts: Conflict[]; agreed: number } {
  const conflicts: Conflict[] = [];
  const seen = new Set<Measure>();
  let agreed = 0;
  for (const statement of [...previousFigures(years), ...carriedOver(years), ...impliedLevels(years)]) {
    const [told] = statement.news.slice(-1);
    if (!told || seen.has(told)) continue;
    seen.add(told);
    const printed = intervalOf(statement.old.claim);
    if (meets(statement.implied, printed)) agreed++;
    else conflicts.push(conflictOf(years, statement, isNear(statement, printed)));
  }
  return { conflicts: conflicts.sort((a, b) => a.start - b.start || a.end - b.end), agreed };
}

/** Whole counts are not revised by a little. */
function isNear({ implied }: Statement, printed: Interval): boolean {
  if (isPoint(implied) && isPoint(printed)) return false;
  const share = apart(implied, printed);
  return share !== undefined && compare(share, NEAR) < 0;
}

/** A level with its growth, where last year's report has the level. */
function impliedLevels({ pairs, young }: Drafts): Statement[] {
  return [...growthsOf(pairs.young), ...impliedGrowths(pairs.young.report, young)].flatMap((growth) => {
    const { form, level, change } = growth;
    const old = pairs.partnerOfNew(level);
    if (!old || !isOfItsYear(level, pairs.young) || !isOfItsYear(old, pairs.old)) return [];
    return [{ form, news: [level, change], old, implied: impliedBefore(growth) }];
  });
}
