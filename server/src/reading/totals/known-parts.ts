import { compare } from "../../numbers/rational";
import { comparable, type Figure } from "../figures";
import { isLevel, plain } from "../parts";
import type { Partition } from "../types";
import { bounded } from "./bounds";

/** Parts that no 其中 names: what came to a stock in the year, and what the field counts among something. */

/** 、总数达3个; ，累计达270家 */
const AMOUNTS = /[、，](?:总数|总量|累计|总计|总数累计|保有量)(?:已|将|均)?(?:达到?|增至|增加到|突破|超过|为)?$/;
const ADDED = /(?:新增|净增|新认定|新培育|新获批|新获评|新入选|新评定|新建成?|新设立?|新引进)/;

/** 新增35家国家级专精特新“小巨人”企业、总数达270家: what was added is a part of what there is. */
export function accumulated(sentence: readonly Figure[]): Partition[] {
  return sentence.flatMap((stock, i): Partition[] => {
    const added = sentence[i - 1];
    if (!added || !plain(added) || !plain(stock) || !comparable(added, stock) || added.depth !== stock.depth) return [];
    if (!AMOUNTS.test(stock.gap) || !ADDED.test(added.lead) || added.claim.unit !== stock.claim.unit) return [];
    return [bounded(stock, [added])];
  });
}

/**
 * What the statistical bulletins count among something else, in their tables' order: cars among motor vehicles, verified among known
 * minerals, invention patents among patents. Data: another is a row.
 */
const COUNTED_AMONG: readonly { readonly whole: RegExp; readonly part: RegExp }[] = [
  { whole: /发现的?矿(?:种|产)/, part: /[查探]明[^，。；]{0,8}矿(?:种|产)/ },
  { whole: /汽车保有量$/, part: /(?:轿车|私人汽车)保有量$/ },
  { whole: /^(?:全年)?专利授权(?:量|数)?$/, part: /^发明专利授权(?:量|数)?$/ },
  { whole: /^卫生(?:专业)?技术人员(?:数)?$/, part: /^(?:执业（?助理）?医师|执业医师(?:和执业助理医师)?|注册护士)$/ },
  { whole: /^公路(?:通车)?(?:总)?里程$/, part: /^高速公路(?:通车)?(?:总)?里程$/ },
];

/** How many figures behind the total the part may stand. */
const REACH = 6;

export function byDefinition(figures: readonly Figure[]): Partition[] {
  return COUNTED_AMONG.flatMap(({ whole, part }): Partition[] => {
    const at = figures.findIndex((f) => isLevel(f) && whole.test(f.label) && !part.test(f.label));
    const total = figures[at];
    if (!total) return [];
    const near = figures.slice(at + 1, at + 1 + REACH);
    const parts = near.filter(
      (f) =>
        isLevel(f) &&
        comparable(f, total) &&
        part.test(f.label) &&
        compare(f.claim.value, total.claim.value) <= 0 &&
        f.claim.sentence - total.claim.sentence <= 1 &&
        // 平均每千人拥有医师4.95人、注册护士5.7人
        !(f.series && figures[f.index - 1]?.role === "average"),
    );
    return parts.length > 0 ? [bounded(total, parts)] : [];
  });
}
