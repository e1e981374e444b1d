import type { Rational } from "../../numbers/rational";
import type { Blocks } from "../blocks";
import { comparable, type Figure } from "../figures";
import { type Memory, recall } from "../memory";
import { perOf } from "../rates/averages";
import type { BlockReading, Rate } from "../types";
import type { Named } from "./named";
import type { Names } from "./names";

/** How many figures before an average the count that it is the average of may stand. */
const BACK = 4;
/** The population of the place, and nothing that is a part of it or comes and goes. */
const POPULATION = /^(?:常住|户籍)?(?:总)?人口(?:总数|总量)?$/;

/**
 * `发明专利拥有量3384件，每万人口发明专利拥有量10.52件`: over the population that the report prints elsewhere. Which population is meant
 * (year's end or the year's mean, residents or registered) is seldom printed, so that only a fit says something.
 */
export function perHeads(blocks: Blocks, names: Names, memory?: Memory): Rate[] {
  const people = names.keyed("population", ({ figure: { role, claim, label } }) =>
    role === "level" && /^[人名]$/.test(claim.unit) && POPULATION.test(label) ? "" : undefined,
  );
  const averages = blocks.gather("per head", averagesIn);
  const [first, second] = people.get("");
  if (!first) return [];
  const populations = second ? [first, second] : [first];
  return averages.map((average) =>
    recall(memory, "per head", average, () => perHead(average, populations), [first, second]),
  );
}

/** 亿元地区生产总值生产安全事故死亡人数 */
const PER_OUTPUT = /亿元(?:地区|国内)?(?:生产总值|GDP)(?:生产)?安全(?:生产)?事故死亡(?:人数|率)?(?:为)?$/;
const OUTPUT = /^(?:地区|国内)?生产总值(?:（GDP）)?(?:\[\d+\])?$|^GDP$/;
/** In 元, as claims have their values. */
const HUNDRED_MILLION: Rational = { n: 100_000_000n, d: 1n };

/** `死亡51人。亿元地区生产总值生产安全事故死亡人数0.0037人`: over the output that the report prints first. Only a fit says something, for it may be at constant prices. */
export function deathsPerOutput(blocks: Blocks, names: Names, memory?: Memory): Rate[] {
  const [output] = names
    .keyed("output", ({ figure: { role, claim, label } }) =>
      role === "level" && claim.kind === "money" && OUTPUT.test(label) ? "" : undefined,
    )
    .get("");
  const averages = blocks.gather("deaths per output", deathsIn);
  if (!output) return [];
  return averages.map((average) =>
    recall(memory, "deaths per output", average, () => perHead(average, [output], "natural"), [output]),
  );
}

const deathsIn = ({ figures }: BlockReading): Average[] =>
  figures.flatMap((figure, i): Average[] => {
    if (!figure.lead.includes("亿元") || !PER_OUTPUT.test(figure.lead)) return [];
    const count = figures
      .slice(0, i)
      .find((f) => f.role === "level" && f.depth === 0 && /^人$/.test(f.claim.unit) && /死亡/.test(f.lead));
    return count ? [{ figure, count, per: HUNDRED_MILLION }] : [];
  });

/** An average over people, and what it is the average of. */
interface Average {
  readonly figure: Figure;
  readonly count: Figure;
  readonly per: Rational;
}

const averagesIn = ({ figures }: BlockReading): Average[] =>
  figures.flatMap((figure, i): Average[] => {
    if (figure.role !== "average" || !/人/.test(figure.lead)) return [];
    const share = perOf(figure.lead);
    const count = share && countBefore(figures, i);
    return share && count ? [{ figure, count, per: share.per }] : [];
  });

const perHead = (
  { figure, count, per }: Average,
  wholes: readonly Named[],
  tie: "open" | "natural" = "open",
): Rate => ({
  claim: figure.claim,
  stem: figure.label,
  form: "average",
  per,
  customary: true,
  pairs: wholes.map((p) => ({
    part: [count.claim],
    whole: [p.figure.claim],
    tie,
    why: "why.average" as const,
  })),
});

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
