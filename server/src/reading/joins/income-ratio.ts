import type { Blocks } from "../blocks";
import type { Figure } from "../figures";
import { type Memory, recall } from "../memory";
import type { BlockReading, Rate } from "../types";
import type { Names } from "./names";

/** 城乡居民收入比: urban over rural disposable income per head, as every statistical bulletin prints it, often paragraphs apart. */
const RATIO =
  /城乡[^，；。]{0,12}收入(?:比值|之比|比率|倍差|比)(?:（[^（）]{0,16}）)?(?:缩小|降|下降|收窄)?(?:为|至|到|是)?$/;
/** 由上年的2.31缩小为2.27: the second of the two. */
const FROM = /城乡[^，；。]{0,12}收入(?:比值|之比|比率|倍差|比)由(?:上年|去年|20\d\d年)的?$/;
const TO = /^(?:缩小|降|下降|收窄|扩大|上升)?[为至到]$/;
const URBAN = /^(?:全市|全省|全区)?城镇(?:常住)?居民(?:家庭)?人均可支配收入$/;
const RURAL = /^(?:全市|全省|全区)?农村(?:常住)?居民(?:家庭)?人均可支配收入$/;

export function incomeRatios(blocks: Blocks, names: Names, memory?: Memory): Rate[] {
  const incomes = names.keyed("incomes", ({ figure: { label } }) =>
    URBAN.test(label) ? "urban" : RURAL.test(label) ? "rural" : undefined,
  );
  const [part] = incomes.get("urban");
  const [whole] = incomes.get("rural");
  const ratios = blocks.gather("income ratios", ratiosIn);
  if (!part || !whole) return [];
  return ratios.map((figure) =>
    recall(memory, "income ratio", figure, () => quotientOf(figure, part.figure, whole.figure), [part, whole]),
  );
}

const ratiosIn = ({ figures }: BlockReading): Figure[] =>
  figures.filter(
    ({ claim, index, lead }) =>
      (claim.unit === "" || claim.unit === "倍") &&
      (claim.kind === "rate" || claim.kind === "multiple") &&
      (RATIO.test(lead) || (TO.test(lead) && FROM.test(figures[index - 1]?.lead ?? ""))),
  );

const quotientOf = (ratio: Figure, part: Figure, whole: Figure): Rate => ({
  claim: ratio.claim,
  stem: ratio.label,
  form: "quotient",
  customary: false,
  pairs: [{ part: [part.claim], whole: [whole.claim], tie: "natural", why: "why.stem" }],
});
