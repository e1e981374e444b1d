import { readHan } from "../numbers/han";
import type { Numeral } from "../numbers/numeral";
import { EXCESS, isA, isDigit, numeralEnd } from "../numbers/signs";
import { isOneOf } from "../report/characters";
import { takeBounds } from "./bounds";
import { type Draft, draftOf } from "./draft";
import { fractionAt, tenthsAt } from "./fractions";
import { beginsUnit, readUnit, type Unit, type UnitWords } from "./units";

/** Classifiers behind which a Han numeral counts things that a report would count; 级, 大 and the like make names. */
const COUNTS = new Set("个项件名家起人户条份场处所座部张种例宗案位台辆套");
/** What a classifier begins in slogans, fixed words and names: 四个意识, 五位一体, 四处奔走, 五台县, 五家渠. */
const SLOGAN =
  /^(?:[个项种条次](?:意识|自信|维护|确立|代表|全面|务必|毫不|一百年|一律|不准|必须|坚持|善于|一批|百年|机制|结合|统一|事关|方面|层面|环节|一|文明|创新|走在|率先|前列|五年|年|月|作风|规定|专项|半[年月天小个])|位一体|套班子|处[奔走张寻求宣游散]|件套|人行|台[县山河区]|家渠|所镇)/;
/** Measures that a Han numeral above nine is printed with. */
const MEASURES = new Set(
  "公里 千米 平方米 平方公里 立方米 亩 万亩 公顷 吨 小时 个小时 分钟 天 米 公斤 工作日".split(" "),
);
/** Before these a Han numeral is an ordinal, or has no value: 数十, 几百, 初二. */
const NOT_BEFORE = "第数几初";
/** 召开十二次会议 counts; 人大五次会议 is the fifth. */
const HELD = /(?:召开|举行|举办|组织|开展|召集|听取|研究|参加|参与|进行|累计|共|达|巡查|检查|培训|宣讲)(?:了|会议)?$/;

/** Reads the quantity whose Han numeral begins at `at` into the drafts; gives where reading goes on. */
export function readHanQuantity(text: string, at: number, drafts: Draft[], units: UnitWords): number {
  const end = numeralEnd(text, at);
  // Most Han numerals are part of words: 统一, 三农, 万众.
  if (!mayCount(text.charCodeAt(end), units) || isBlocked(text, at)) return end;
  const draft = text.startsWith("分之", end) ? fractionAt(text, at, end) : quantityAt(text, at, units);
  if (!draft) return end;
  drafts.push(draft);
  return draft.end;
}

const TENTH = 0x6210;
const PARTS = 0x5206;
const mayCount = (code: number, units: UnitWords): boolean =>
  code === TENTH || code === PARTS || isA(code, EXCESS) || beginsUnit(code, units);

function isBlocked(text: string, at: number): boolean {
  return isOneOf(text, at - 1, NOT_BEFORE) || isDigit(text.charCodeAt(at - 1));
}

function quantityAt(text: string, at: number, units: UnitWords): Draft | undefined {
  const numeral = readHan(text, at);
  if (!numeral) return undefined;
  const { start, end, value } = numeral;
  if (text.charAt(end) === "成") return text.charAt(start) === "一" ? undefined : tenthsAt(text, numeral, end);
  const unit = readUnit(text, end, units);
  // 二 does not count things (两 does), and one is said of everything; 一倍 is said of what doubled.
  if (unit?.kind !== "multiple" && (value.n < 2n || (value.n === 2n && text.charAt(start) === "二"))) return undefined;
  if (!unit || unit.kind === "rate" || (!units.own.has(unit.text) && !counts(text, numeral, unit))) return undefined;
  const draft = draftOf(numeral, unit);
  takeBounds(text, draft);
  return draft;
}

function counts(text: string, numeral: Numeral, unit: Unit): boolean {
  if (numeral.excess || unit.kind === "multiple") return true;
  const { start, end, value } = numeral;
  const many = value.n >= 10n;
  switch (unit.kind) {
    case "money":
      return numeral.rounded || (many && end - start > 1);
    case "measure":
      if (many && MEASURES.has(unit.text)) return true;
      break;
    default:
      if (unit.text.startsWith("次") && !text.startsWith("全会", unit.end))
        return HELD.test(text.slice(Math.max(0, start - 4), start));
  }
  return COUNTS.has(text.charAt(end)) && !SLOGAN.test(text.slice(end, end + 6));
}
