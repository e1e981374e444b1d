import type { Figure } from "../figures";
import { compact } from "../parts";
import type { Partition } from "../types";
import { divides } from "./divisions";
import { mayOverlap } from "./overlaps";

/** Does a list leave nothing out? */

/** 共计110个，其中76个、13个、7个、9个: with no name between the numbers they are all of what was named before. */
const nameless = (parts: readonly Figure[]): boolean =>
  parts.length >= 3 && parts.every((p, k) => (k === 0 ? /其中[为是有]?[:：]?$/ : /^[、和]$/).test(p.gap));

/** 村调委会、社区调委会、乡镇调委会: most of the list counts one noun, so that it reads as all of them. */
function ofOneNoun(parts: readonly Figure[]): boolean {
  const ends = parts.map((p) => p.label.slice(-1)).filter((end) => end !== "");
  const most = Math.max(0, ...ends.map((end) => ends.filter((other) => other === end).length));
  return 2 * most > parts.length;
}

/** 批准86人、不批准62人，起诉102人、不起诉88人: what 、 and ， part by turns are lists beside one another. What is left, 其他, may close one. */
function evenlyParted(parts: readonly Figure[]): boolean {
  const listed = /^其[他它余]/.test(parts.at(-1)?.label ?? "") ? parts.slice(1, -1) : parts.slice(1);
  return new Set(listed.map((p) => /^[、，；]/.exec(p.gap)?.[0] ?? "")).size <= 1;
}

const TOTAL_NOUN = /(?:共计|总计|合计|共有|共|总数|总量)/;

export function exhaustive(
  opening: string,
  wholes: readonly Figure[],
  parts: readonly Figure[],
  before: readonly Figure[],
): Partition["exhaustive"] {
  const [nearest] = wholes;
  if (!nearest || parts.length < 2) return "no";
  // One case may have two defendants, or none of these.
  if ((parts.length > 2 && parts.some((p) => /被告|被申请人/.test(p.label))) || mayOverlap(parts)) return "no";
  const last = parts.at(-1);
  if (!last || wholes.length > 1 || (before.includes(nearest) && !/^[，\s]*其中/.test(parts[0]?.gap ?? "")))
    return "no";
  const text = last.claim.block.text;
  const body = text.slice(nearest.claim.end, last.claim.end);
  if (
    /等|主要|以上|另|还|共同|重复|交叉/.test(body) ||
    /^[^，。；]{0,7}等|^（[^）]*(?:共同|重复|交叉|部分)/.test(text.slice(last.claim.end, last.claim.end + 12)) ||
    /[%‰]/.test(body)
  )
    return "no";
  if (!compact(parts) || !evenlyParted(parts)) return "no";
  if (opening.startsWith("分别")) return "yes";
  // 其他 takes in whatever was not named.
  if (divides(parts) || (parts.length >= 3 && /^其[他它余]/.test(last.label))) return "reads-so";
  return TOTAL_NOUN.test(nearest.gap) && !before.includes(nearest) && (ofOneNoun(parts) || nameless(parts))
    ? "reads-so"
    : "at-most";
}
