import type { Blocks } from "../blocks";
import type { Figure } from "../figures";
import { addsUp } from "../fit";
import { type Memory, recall } from "../memory";
import type { BlockReading, Partition, Rate } from "../types";

/** `三次产业结构为9.0：44.9：46.1`, `占比重分别为3.0%、45.0%和52.0%`: the shares of a list of parts printed before, in its order. */
export function readStructures(blocks: Blocks, memory?: Memory): Rate[] {
  const chains = blocks.gather("chains", (reading) => chainsOf(reading.figures).map((chain) => ({ reading, chain })));
  return chains.flatMap(({ reading, chain }) => {
    const before = blocks.all[reading.at - 1];
    return recall(memory, "structure", chain, () => structureOf(chain, reading, before), [before]);
  });
}

function structureOf(chain: readonly Figure[], { partitions }: BlockReading, before: BlockReading | undefined): Rate[] {
  const [first] = chain;
  if (!first) return [];
  const sources = [
    partitions.filter((p) => p.candidates.some((c) => c.parts.every((x) => x.start < first.claim.start))),
    before?.partitions ?? [],
  ];
  for (const source of sources) {
    const division = source.flatMap((p) => fitting(p, chain.length)).at(-1);
    if (!division) continue;
    return chain.flatMap((figure, k): Rate[] => {
      const part = division.parts[k];
      if (!part) return [];
      return [
        {
          claim: figure.claim,
          stem: first.label,
          form: "share",
          customary: false,
          adjusted: true,
          pairs: [{ part: [part], whole: [division.whole], tie: "natural", why: "why.structure" }],
        },
      ];
    });
  }
  return [];
}

const fitting = (p: Partition, n: number) =>
  p.candidates.filter((c) => c.parts.length === n && !c.signs && addsUp(c.whole, c.parts)).slice(0, 1);

/** Runs of three or more rates: joined by colons, or by 、 behind 分别. Of 由A：B：C调整为D：E：F the last. */
function chainsOf(figures: readonly Figure[]): Figure[][] {
  const chains: Figure[][] = [];
  let run: Figure[] = [];
  const close = () => {
    const [first] = run;
    if (first && run.length >= 3 && !/上年|去年|由[^，；。]{0,6}$/.test(first.lead)) chains.push(run);
    run = [];
  };
  for (const figure of figures) {
    const last = run.at(-1);
    const colon = figure.claim.unit === "" && /^[:：]$/.test(figure.gap);
    const series = figure.claim.unit === "%" && figure.series && /^(?:、|和|与)$/.test(figure.gap);
    if (
      figure.role === "rate" &&
      last &&
      figure.index === last.index + 1 &&
      figure.claim.unit === last.claim.unit &&
      (colon || series)
    ) {
      run.push(figure);
      continue;
    }
    close();
    const changed =
      figures[figure.index - 1]?.role === "rate" &&
      /^(?:调整|转变|演变|优化|变化|变|改变)?(?:为|到|至)$/.test(figure.lead);
    if (
      figure.role === "rate" &&
      (changed ||
        /(?:结构|构成|比例|比重|之比|比)[^，；。]{0,12}$/.test(figure.lead) ||
        /(?:占|比重)[^，；。]*分别[为是达]?$/.test(figure.lead))
    )
      run = [figure];
  }
  close();
  return chains;
}
