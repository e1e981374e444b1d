import { compare } from "../../numbers/rational";
import type { Figure } from "../figures";
import { claims } from "../parts";
import type { Partition } from "../types";

/** Which parts of a 其中 list its total bounds, where no sum says so. */

/** Parts of which nothing is said but that none is more than the total. */
export const bounded = (whole: Figure, parts: readonly Figure[]): Partition => ({
  cue: "among",
  candidates: [],
  exhaustive: "no",
  bounds: { whole: whole.claim, parts: claims(parts) },
});

/** Parts that the whole bounds: all that are not more than it, the first, which nothing parts from it, and those that go on from it in one run. */
export function boundedBy(whole: Figure, listed: readonly Figure[], opening: string): Figure[] {
  const ends = (f: Figure | undefined) => f?.label.replace(QUANTITY, "").slice(-1) ?? "";
  // Behind a semicolon a new verb or a new noun begins a new matter; a noun that the list or its total ends with goes on.
  const acted = ACTED.test(listed[0]?.lead ?? "");
  const newNoun = (p: Figure, k: number) =>
    k > 0 &&
    /[；。]/.test(p.gap) &&
    !(isBareName(p) && isBareName(listed[0])) &&
    ends(p) !== ends(whole) &&
    !listed.slice(0, k).some((q) => ends(q) === ends(p));
  const newVerb = (p: Figure, k: number) => !acted && ACTED.test(clauseBetween(listed[k - 1], p));
  const fresh = listed.findIndex((p, k) => newNoun(p, k) || newVerb(p, k));
  const kept = fresh < 0 ? listed : listed.slice(0, fresh);
  const stop = kept.findIndex((p, k) => k > 0 && (/[；。]/.test(p.gap) || ANEW.test(p.lead)));
  const run = kept.slice(0, stop < 0 ? kept.length : stop);
  const goesOn = (p: Figure, k: number) =>
    opening.endsWith("其中") &&
    run.includes(p) &&
    p.claim.unit === whole.claim.unit &&
    (p.index === (kept[k - 1]?.index ?? -2) + 1 || namedAlike(p, kept[0])) &&
    p.gap.length <= 18;
  return kept.filter(
    (p, k) => !isOtherFlow(p, whole) && (k === 0 || compare(p.claim.value, whole.claim.value) <= 0 || goesOn(p, k)),
  );
}

/** 水稻885.9万亩，增长0.8%；玉米1737.9万亩: names alone, without a noun that says what of them is counted, all of which the total's noun says. */
const isBareName = (f: Figure | undefined): boolean =>
  f !== undefined && BARE_NAME.test(f.gap) && f.label.length >= 2 && !/[量值额数积入出金率]$/.test(f.label);
const BARE_NAME = /^(?:[^，；。]*；|[，：；\s]*其中[，：\s]*)[一-鿿]{2,4}$/;

/** 收入 and 支出 are no part of one another, nor of a 结余 or 余额. */
const isOtherFlow = (part: Figure, whole: Figure): boolean => {
  const flow = /(收入|支出)$/.exec(part.label)?.[1];
  const of = /(收入|支出|结余|余额)$/.exec(whole.label)?.[1];
  if (of !== undefined && /^(?:收入|支出)$/.test(of) && /结余$/.test(part.label)) return true;
  return flow !== undefined && of !== undefined && flow !== of;
};

/** What stands behind the last semicolon between two parts, whatever other numbers it holds; empty where there is none. */
function clauseBetween(before: Figure | undefined, part: Figure): string {
  if (!before) return "";
  const { block, start } = part.claim;
  const between = block.text.slice(Math.max(before.claim.end, start - 80), start);
  const at = Math.max(between.lastIndexOf("；"), between.lastIndexOf("。"));
  return at < 0 ? "" : between.slice(at + 1);
}

/** What an authority does, at the head of a clause. */
const ACTED =
  /^(?:依法|全年|累计|共|严厉|妥善|自行|补充|联合|及时|深入|扎实)*(?:审结|受理|办结|办理|立案|起诉|提起|批捕|批准|判处|执结|查处|查办|侦查|侦破|破获|抓获|开展|组织|举办|新建|建成|完成|处理|调解|化解|发放|发布|发送|制发|制定|修订|印发|开庭|监督|纠正|追诉|清理|排查|整改|培训|检查|抽检)/;

/** 猪牛羊禽肉产量 counts 肉, 禽蛋产量 does not: the quantity's own word tells no kinds apart. */
export const QUANTITY =
  /(?<=[一-鿿])(?:产量|总产量|出栏量|存栏量|销量|数量|总量|总数|人数|户数|面积|授权量|拥有量|申请量|余额|金额)$/;

/** Another count than the total's, or a total of its own. */
const ANEW = /(?:新增|累计|在校|毕业|招生|实有|现有|全[省市县区]|总)/;

/** 住户存款 and 企业存款: one noun at the end of both. */
const namedAlike = (a: Figure, b: Figure | undefined): boolean =>
  b !== undefined && a.claim.unit === b.claim.unit && a.label.length >= 3 && a.label.slice(-2) === b.label.slice(-2);
