import { comparable, type Figure } from "../figures";
import { perOf } from "../rates/averages";
import type { BlockReading, Rate } from "../types";
import type { Names } from "./names";

/** How many figures before an average the count that it is the average of may stand. */
const BACK = 4;
/** The population of the place, and nothing that is a part of it or comes and goes. */
const POPULATION = /^(?:常住|户籍)?(?:总)?人口(?:总数|总量)?$/;

/**
 * `发明专利拥有量3384件，每万人口发明专利拥有量10.52件`: over the population that the report prints elsewhere. Which population is meant
 * (year's end or the year's mean, residents or registered) is seldom printed, so that only a fit says something.
 */
export function perHeads(blocks: readonly BlockReading[], names: Names): Rate[] {
  const populations = names.all.filter(
    ({ figure }) => figure.role === "level" && /^[人名]$/.test(figure.claim.unit) && POPULATION.test(figure.label),
  );
  if (populations.length === 0) return [];
  return blocks.flatMap(({ figures }) =>
    figures.flatMap((figure, i): Rate[] => {
      if (figure.role !== "average" || !/人/.test(figure.lead)) return [];
      const share = perOf(figure.lead);
      const count = share && countBefore(figures, i);
      if (!share || !count) return [];
      return [
        {
          claim: figure.claim,
          stem: figure.label,
          form: "average",
          per: share.per,
          customary: true,
          pairs: populations.slice(0, 2).map((p) => ({
            part: [count.claim],
            whole: [p.figure.claim],
            tie: "open" as const,
            why: "why.average" as const,
          })),
        },
      ];
    }),
  );
}

/** The nearest level of the average's unit whose name the average says again. */
function countBefore(figures: readonly Figure[], i: number): Figure | undefined {
  const average = figures[i];
  if (!average) return undefined;
  const before = figures.slice(Math.max(0, i - BACK), i);
  return before.findLast(
    (f) =>
      f.role === "level" &&
      comparable(f, average) &&
      average.claim.sentence - f.claim.sentence <= 1 &&
      f.label.length >= 2 &&
      average.lead.includes(f.label.slice(-4)),
  );
}
