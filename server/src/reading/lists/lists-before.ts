import type { Range } from "../../contract";
import type { Structure } from "../../report/types";
import type { Count } from "./counts";
import { itemsBefore } from "./enumerators";
import { sizes, unjoin } from "./joints";
import { cut, type Found, isClause, type Partners, seekBack, things, trim } from "./series";

/** Where a list that runs up to its number begins: no list reaches across these. */
const STOPS = "，。；：！？,;:!?\n|";
const REACH = 240;
/** Words between a list and its number that leave the list as it is: A、B、C共三个, A——B——C实行三级. */
const BETWEEN = /(?:这|共|共计|合计|实行|组成的|构成的|组成|构成)$/;
/** 等 with what qualifies the counted things: 等关系群众切身利益的8个重点领域. 同等, 高等 are no 等. */
const AND_SO_ON = /(?<![同平高中初优均相])等(?:[^，。；：、]{1,20}的)?$/;
/** Behind these the number counts another thing than the list before it: A、B和5个C, 新增A、B各1个. */
const OTHER_THING =
  /(?:和|与|及|、|或|各|第|(?<!行)为|达|到|超|超过|新增|建成|完成|累计|总计|(?<![国所特])有|至|了|(?<!事)前|近|(?<![节集契])约|中央|全国|世界|全省|省级|国家级|自治区)$/;
/** A quantity inside an item: then the commas part quantities (A 3家、B 5个), not names. */
const QUANTITY =
  /\d[\d.,]*(?:万|亿|%|‰|个|项|条|件|家|类|种|户|人|名|次|所|座|处|张|元|亩|公里|吨|平方|立方|倍|千|天|台|套|批|场|期|部|支|只|成|月|日)/;
const HAN_QUANTITY = /[一两二三四五六七八九十百](?:个|项|条|件|家|类|种|户|名|次|批|大|级|所|座|处|张|成)/;
/** Counting words behind which a bare number of named things may end its phrase: A、B、C三级. */
const ENDS_PHRASE = /^(?:级|大类|类|种|方面|个方面|县|市|省|区|国|环|步|层|维|端|部门)$/;
/** Counting words of kinds and of named things, by which two things joined by 和 are a list, and a wrong number is a slip. */
const KIND = /^(?:个|项|大|大类|类|种|方面|个方面|部门|领域|张|条|件|样|级|支|篇|家|国)$/;
/** Nouns that name what the listed things are, not what belongs to them. */
const CATEGORY_NOUN =
  /^[“]?(?:重点|关键|主要|核心|法定|工作|基本)?(?:方面|领域|环节|阶段|层面|维度|层级|体系|机制|制度|全覆盖|原则|要素|渠道|目标|任务|导向|清单|程序|步骤|等级|部门|方向|关系|群体|措施|国家|城市|行业|指标|内容|事项|类别|问题|主题|特点|优势|功能|能力|意识|一体|结合|延伸|提升|转变|统一|到位|保障)/;
/** Levels of government: what else stands before a 级 (国家二级标准) is no list of levels. */
const LEVEL = /(?:中央|部|省|自治区|市|州|盟|县|区|旗|乡|镇|街|街道|苏木|村|社|社区|嘎查|组|网格|园区)(?:（[^）]*）)?$/;
const LEVEL_ALONE =
  /^(?:省|自治区|市|地|州|盟|县|区|旗|乡|镇|街|街道|苏木|村|社|社区|嘎查|组|网格){1,2}(?:（[^）]*）)?$/;
const LONGEST_ITEM = 12;
/** The verb that may lead in the first item: 统筹推进A、B、C三项. */
const LEAD = 4;
/** In a name of two (城乡低保、残疾人“两项补贴”) only longer things are sure to be the two. */
const SHORTEST_OF_TWO = 5;

/** The list that stands before a number: `检查事项、对象、人员三个`, `公安、城管等8个部门`, `“A、B”两大`, `A、B、C“三大…”`. */
export function listBefore(text: string, partners: Partners, count: Count, structure: Structure): Found | undefined {
  const edge = edgeBefore(text, count.start);
  const quoted = insideQuotes(text, partners, count, edge);
  if (quoted?.items.length === count.value) return quoted;
  const start = Math.max(seekBack(text, partners, edge.end, STOPS, REACH), behindMarker(structure, edge.end));
  const found = upTo(text, partners, start, count, edge);
  return quoted && (!found || (found.items.length < 2 && found.items.length !== count.value)) ? quoted : found;
}

interface Edge {
  /** Where the list ends. */
  readonly end: number;
  /** 等 closes it. */
  readonly open: boolean;
  /** The number stands in a name: A、B、C“三大品牌”. */
  readonly named: boolean;
  /** Words stand between 等 and the number. */
  readonly qualified: boolean;
}

function edgeBefore(text: string, at: number): Edge {
  let end = trim(text, 0, at).end;
  // “新三样”
  if (text.charAt(end - 1) === "新" && text.charAt(end - 2) === "“") end--;
  const named = text.charAt(end - 1) === "“";
  if (named) end--;
  end -= BETWEEN.exec(text.slice(Math.max(0, end - 3), end))?.[0].length ?? 0;
  const soOn = AND_SO_ON.exec(text.slice(Math.max(0, end - 23), end))?.[0] ?? "";
  return { end: end - soOn.length, open: soOn !== "", named, qualified: soOn.length > 1 };
}

/** `4、A、B等两项`: the marker of a heading or an item is no part of the list. */
function behindMarker({ heading, items }: Structure, end: number): number {
  const item = items[itemsBefore(items, end) - 1];
  const behindItem = item ? item.start + item.marker.length : 0;
  return Math.max(heading && heading.titleStart < end ? heading.titleStart : 0, behindItem < end ? behindItem : 0);
}

/** `“登高、升规、晋位”三个工程`, and `“红黄绿”三种颜色`, one character a thing. */
function insideQuotes(text: string, partners: Partners, count: Count, { end, open }: Edge): Found | undefined {
  const opener = partners[end - 1] ?? -1;
  if (text.charAt(end - 1) !== "”" || opener < 0) return undefined;
  const items = cut(text, partners, opener + 1, end - 1, "、");
  if (items.some((item) => QUANTITY.test(text.slice(item.start, item.end)))) return undefined;
  const closed = open ? "open" : "closed";
  if (items.length < 2) {
    const words = text.slice(opener + 1, end - 1);
    if (
      words.length !== count.value ||
      !/[种个色]/.test(text.charAt(count.unit)) ||
      !/^\p{Script=Han}{3,8}$/u.test(words)
    )
      return undefined;
    const characters = [...words].map((_, i) => ({ start: opener + 1 + i, end: opener + 2 + i }));
    return { items: characters, closed, certainty: "sure" };
  }
  const { natural, most } = sizes(text, partners, items, open);
  if (natural.includes(count.value))
    return { items: unjoin(text, partners, items, count.value), closed, certainty: "sure" };
  if (open && items.length < count.value) return undefined;
  const near = items.length > 2 && Math.abs(items.length - count.value) <= 2;
  const plain = near && most === items.length && items.every((item) => isPlain(text, item));
  return { items: unjoin(text, partners, items, natural[0] ?? 0), closed, certainty: plain ? "sure" : "likely" };
}

/** The list from `start` to the edge, cut at 、 or, where there is none, at dashes: 政策——项目——资金. */
function upTo(text: string, partners: Partners, start: number, count: Count, edge: Edge): Found | undefined {
  const { end, open, named } = edge;
  const unit = text.slice(count.unit, count.end);
  const endsPhrase = !/^[“‘《\p{Script=Han}\w]/u.test(text.charAt(count.end));
  if (end <= start || (endsPhrase && !open && !named && !ENDS_PHRASE.test(unit))) return undefined;
  if (!open && OTHER_THING.test(text.slice(Math.max(0, end - 3), end))) return undefined;
  if (/[省国市县区]/.test(unit) && /[和与及].$/.test(text.slice(start, end))) return undefined;
  const commas = things(text, partners, start, end);
  const dashed = commas.length > 1 ? [] : cut(text, partners, start, end, "—");
  const items = dashed.length > 2 ? dashed : commas;
  const tail = items.at(-1);
  if (!tail || items.some((item) => hasQuantity(text.slice(item.start, item.end)))) return undefined;
  if (unit === "级" && items !== dashed && !LEVEL.test(text.slice(tail.start, tail.end))) return undefined;
  const { natural, most } = sizes(text, partners, items, open);
  const closed = open ? "open" : "closed";
  if (items.length === 1 && (most !== 2 || count.value !== 2 || !KIND.test(unit) || endsPhrase || open || named))
    return undefined;
  const clauses = clausesAlike(text, partners, start, tail);
  if (clauses.length > 1)
    return clauses.length === count.value ? { items: clauses, closed, certainty: "sure" } : undefined;
  if (natural.includes(count.value)) {
    const short = most > items.length || items.some((item) => item.end - item.start < SHORTEST_OF_TWO);
    if (named && count.value === 2 && short) return undefined;
    return { items: unjoin(text, partners, items, count.value), closed, certainty: "sure" };
  }
  if (open && items.length < count.value) return undefined;
  const over = items.length > count.value;
  const apart = over ? items.length - count.value : count.value - most;
  const [least = 0] = natural;
  const inner = items.slice(0, -1).some((item) => sizes(text, partners, [item], false).most > 1);
  const near = apart > 0 && apart <= (count.value >= 7 ? 2 : 1) && !/[、和与及]/.test(text.charAt(count.end));
  const plain =
    least > 2 &&
    !(named || endsPhrase || edge.qualified || inner || (over && most > items.length)) &&
    isCategory(text, count, over) &&
    (unit !== "级" || items.slice(1).every((item) => LEVEL_ALONE.test(text.slice(item.start, item.end)))) &&
    items.every(
      (item, i) => isPlain(text, item, i === 0 ? LEAD : 0) && !(i > 0 && isClause(text.slice(item.start, item.end))),
    );
  const sure = near && (plain || isKin(text, items, count));
  return { items: unjoin(text, partners, items, least), closed, certainty: sure ? "sure" : "likely" };
}

/**
 * Are the listed things themselves what is counted? Of 公园、广场、长廊4个项目 there may be two gardens, and 公安、城管、交通2个平台 may be two
 * of them together; of kinds, fields and stages there is one to each name.
 */
function isCategory(text: string, count: Count, over: boolean): boolean {
  const unit = text.slice(count.unit, count.end);
  if (!KIND.test(unit)) return false;
  if (/^(?:大|大类|类|种|方面|个方面|部门|领域|级)$/.test(unit) || (over && /^(?:家|国|篇|支)$/.test(unit)))
    return true;
  return CATEGORY_NOUN.test(text.slice(count.end, count.end + 8));
}

/**
 * `A、B和C业，D、E服务业，F和G管理业三个门类`: the clauses that end alike are the things then, not what stands in the last of them.
 */
function clausesAlike(text: string, partners: Partners, start: number, tail: Range): Range[] {
  const suffix = text.charAt(tail.end - 1);
  const clauses = [{ start, end: tail.end }];
  for (let at = start; text.charAt(at - 1) === "，" && text.charAt(at - 2) === suffix && clauses.length < 20; ) {
    const from = seekBack(text, partners, at - 1, STOPS, REACH);
    clauses.unshift({ start: from, end: at - 1 });
    at = from;
  }
  return clauses;
}

/** A制度、B制度三项制度: each bears the name of what is counted. */
function isKin(text: string, items: readonly Range[], count: Count): boolean {
  const noun = /^[“”]?(\p{Script=Han}{2})/u.exec(text.slice(count.end, count.end + 4))?.[1];
  return (
    noun !== undefined && items.length > 1 && items.every((item) => text.slice(item.start, item.end).endsWith(noun))
  );
}

/** Does an item count something itself? What stands in quotes (“一次办好”) is a name. */
const hasQuantity = (words: string): boolean => {
  const own = words.replace(/“[^”]*”/g, "");
  return QUANTITY.test(own) || HAN_QUANTITY.test(own);
};

const isPlain = (text: string, item: Range, lead = 0): boolean => {
  const words = text.slice(item.start, item.end);
  return words.length <= LONGEST_ITEM + lead && !/[等\d]/.test(words);
};
