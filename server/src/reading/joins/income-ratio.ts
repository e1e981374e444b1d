import type { BlockReading, Rate } from "../types";
import type { Named, Names } from "./names";

/** 城乡居民收入比: urban over rural disposable income per head, as every statistical bulletin prints it, often paragraphs apart. */
const RATIO =
  /城乡[^，；。]{0,12}收入(?:比值|之比|比率|倍差|比)(?:（[^（）]{0,16}）)?(?:缩小|降|下降|收窄)?(?:为|至|到|是)?$/;
const URBAN = /^(?:全市|全省|全区)?城镇(?:常住)?居民(?:家庭)?人均可支配收入$/;
const RURAL = /^(?:全市|全省|全区)?农村(?:常住)?居民(?:家庭)?人均可支配收入$/;

export function incomeRatios(blocks: readonly BlockReading[], names: Names): Rate[] {
  const found: Rate[] = [];
  let known: { part: Named | undefined; whole: Named | undefined } | undefined;
  blocks.forEach(({ figures }) => {
    for (const figure of figures) {
      if (figure.claim.unit !== "" && figure.claim.unit !== "倍") continue;
      if ((figure.role !== "rate" && figure.role !== "multiple") || !RATIO.test(figure.lead)) continue;
      known ??= {
        part: names.all.find((n) => URBAN.test(n.figure.label)),
        whole: names.all.find((n) => RURAL.test(n.figure.label)),
      };
      const { part, whole } = known;
      if (!part || !whole) continue;
      found.push({
        claim: figure.claim,
        stem: figure.label,
        form: "quotient",
        customary: false,
        pairs: [{ part: [part.figure.claim], whole: [whole.figure.claim], tie: "natural", why: "why.stem" }],
      });
    }
  });
  return found;
}
