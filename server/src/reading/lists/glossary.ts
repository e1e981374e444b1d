import type { Range } from "../../contract";
import { isHanNumeral } from "../../numbers/signs";
import { countWhile } from "../../ordered";
import type { Block, Item } from "../../report/types";
import type { List } from "../types";
import { wholeNumber } from "./counts";
import { enumerate } from "./enumerators";
import { sizes, unjoin } from "./joints";
import { cut, isBracket, type Partners, seek, things, trim } from "./series";

/** `22.“九小场所”：是指…`, “两重”即…: a term that carries a number, and its explanation. */
interface Term extends Range {
  readonly value: number;
  /** What the number counts, as the term has it: 库 of 四库, 便利 of 三便利; up to two characters. */
  readonly head: string;
  /** Without a counting word: 四库. */
  readonly bare: boolean;
}

const TERM = 26;
const EXPLANATION = 420;
/** A note's own number, and the brackets round it and its term. */
const LONGEST_MARK = 24;
const ADMINISTRATIVE = /(?:^|国家|中央|省|自治区|市|州|盟|县|区|旗|乡|镇|街道|苏木|村|社区|嘎查)$/;
const UNIT = /^(?:个|项|大|类|种|张|条|件|级|层|支|篇)/;

/**
 * Lists that explain a term, where the term stands at the head of its own note or before 即 and 是指: `“四库”：…建设森林水库、钱库、粮库、碳库`.
 * Only those are taken that have as many things as the term says, and whose wording ties them to it: directly behind the opening word,
 * by naming the term's own noun in each, or by repeating the number. So each of them is consistent.
 */
export function listsExplained(
  block: Block,
  partners: Partners,
  marks: readonly Item[],
  known: readonly List[],
): List[] {
  const { text } = block;
  const found: List[] = [];
  const fitting = known.filter((list) => list.items.length === list.value);
  const done = new Map(fitting.map((list) => [list.count.start, list]));
  for (const { terms, at } of notes(text, partners)) {
    const lists = listsIn(text, partners, at);
    let used = -1;
    for (const term of terms) {
      const items =
        done.get(term.start)?.items ??
        repeated(text, term, fitting) ??
        (terms.length === 1 ? direct(text, partners, marks, at, term) : undefined) ??
        tied(text, lists, term) ??
        (used >= 0 ? lists.runs.find((list) => (list[0]?.start ?? 0) > used && list.length === term.value) : undefined);
      if (!items) continue;
      // 四级三类: the second number's list comes behind the first's.
      used = Math.max(used, items[0]?.start ?? -1);
      if (done.has(term.start)) continue;
      const list: List = {
        count: { block, start: term.start, end: term.end },
        value: term.value,
        items: items.map((item) => ({ block, start: item.start, end: item.end })),
        closed: "closed",
        certainty: "sure",
        form: "after",
      };
      found.push(list);
      done.set(term.start, list);
    }
  }
  return found;
}

/** Could the text explain a term at all? Looked at before brackets are paired. */
export function mayExplain(text: string): boolean {
  const colon = text.indexOf("：");
  if (colon >= 0 && colon < TERM + LONGEST_MARK) return true;
  for (let i = text.indexOf("”"); i >= 0; i = text.indexOf("”", i + 1)) {
    const next = text.charAt(i + 1);
    if (next !== "" && "，即是指".includes(next)) return true;
  }
  return false;
}

/** The terms with a number that the block explains: its own headword, and quoted ones before 即 and 是指. */
function notes(text: string, partners: Partners): { terms: Term[]; at: number }[] {
  const found: { terms: Term[]; at: number }[] = [];
  const mark = /^\s*(?:\d{1,3}[.、．]|[（(]\d{1,3}[）)])?\s*/.exec(text)?.[0].length ?? 0;
  const colon = seek(text, partners, mark, Math.min(text.length, mark + TERM + 12), "：。，；");
  if (text.charAt(colon) === "：") {
    const terms = termsIn(text, partners, mark, colon);
    if (terms.length > 0) found.push({ terms, at: skipOpening(text, colon + 1) });
  }
  for (let i = text.indexOf("”"); i >= 0; i = text.indexOf("”", i + 1)) {
    const opening = /^(?:，?即为?|，?是指|，?指的是)/.exec(text.slice(i + 1, i + 5));
    const start = partners[i] ?? -1;
    if (!opening || start < 0 || i - start > TERM) continue;
    const terms = termsIn(text, partners, start + 1, i);
    if (terms.length > 0) found.push({ terms, at: i + 1 + opening[0].length });
  }
  return found;
}

const skipOpening = (text: string, at: number): number =>
  at + (/^(?:是指|指的是|指|即为?)/.exec(text.slice(at, at + 3))?.[0].length ?? 0);

/** The numbers above one that the term carries: inside quotes each (三免三便利), else those with a counting word (六大领域). */
function termsIn(text: string, partners: Partners, start: number, end: number): Term[] {
  const terms: Term[] = [];
  for (let i = start; i < end; i++) {
    const number = wholeNumber(text, i);
    if (!number) continue;
    const unit = UNIT.exec(text.charAt(number.end))?.[0] ?? "";
    const { value } = number;
    if (
      value >= 2 &&
      value <= 20 &&
      !/[第+]/.test(text.charAt(i - 1)) &&
      !/[年月+]/.test(text.charAt(number.end)) &&
      (unit !== "" || isQuoted(text, partners, start, i))
    ) {
      let at = number.end + unit.length;
      while (isBracket(text, at)) at++;
      const head = /^[\p{Script=Han}]{0,2}/u.exec(text.slice(at, at + 2))?.[0] ?? "";
      const own = head === "" || at >= end || isHanNumeral(head.charCodeAt(0)) ? unit : head;
      terms.push({ start: i, end: Math.min(number.end + 1, end), value, head: own, bare: unit === "" });
    }
    i = number.end - 1;
  }
  return terms;
}

function isQuoted(text: string, partners: Partners, start: number, at: number): boolean {
  for (let i = at - 1; i >= start - 1; i--) if (text.charAt(i) === "“") return (partners[i] ?? -1) > at;
  return false;
}

/** `十项措施：…等十项措施`: the number again, with a list that fits. `fitting` is in order. */
function repeated(text: string, term: Term, fitting: readonly List[]): readonly Range[] | undefined {
  const printed = text.slice(term.start, term.end);
  const low = countWhile(fitting.length, (k) => (fitting[k]?.count.start ?? 0) <= term.end);
  for (let i = low; i < fitting.length; i++) {
    const list = fitting[i];
    if (!list || list.count.start > term.end + EXPLANATION) return undefined;
    const { start, end } = list.count;
    if (list.value === term.value && (text.slice(start, end).startsWith(printed) || list.form === "before"))
      return list.items;
  }
  return undefined;
}

/** The list that stands directly behind the opening word. */
function direct(text: string, partners: Partners, marks: readonly Item[], at: number, term: Term): Range[] | undefined {
  const marked = enumerate(text, marks, at);
  if (marked) return marked.items.length === term.value ? marked.items : undefined;
  const clause = seek(text, partners, at, Math.min(text.length, at + EXPLANATION), "，。；！？\n");
  const items = things(text, partners, at, clause);
  const { natural, most } = sizes(text, partners, items, false);
  return most > 1 && natural.includes(term.value) ? unjoin(text, partners, items, term.value) : undefined;
}

interface Lists {
  /** Each clause cut at 、, and each quote that holds such a list. */
  readonly runs: readonly Range[][];
  /** The sentence cut at ，. */
  readonly clauses: readonly Range[];
}

function listsIn(text: string, partners: Partners, at: number): Lists {
  const end = seek(text, partners, at, Math.min(text.length, at + EXPLANATION), "。！？\n");
  const clauses = cut(text, partners, at, end, "，；：");
  const runs: Range[][] = [];
  for (const clause of clauses) {
    const items = things(text, partners, clause.start, clause.end);
    const natural = sizes(text, partners, items, false).natural[0] ?? 0;
    if (items.length > 1) runs.push(unjoin(text, partners, items, natural));
    for (let i = clause.start; i < clause.end; i++) {
      const to = partners[i] ?? -1;
      if (to <= i || text.charAt(i) !== "“") continue;
      const inner = cut(text, partners, i + 1, to, "、");
      const last = inner.at(-1);
      // With the word behind the quote, which may be the term's noun.
      if (last && inner.length > 1)
        runs.push([...inner.slice(0, -1), trim(text, last.start, Math.min(clause.end, to + 5))]);
      i = to;
    }
  }
  return { runs, clauses };
}

/** A list whose things carry the term's noun: 良田、良种、良机、良法、良制 for 五良, or one after it: “A、B、C”清单 for 三清单. */
function tied(text: string, { runs, clauses }: Lists, term: Term): Range[] | undefined {
  const words = (item: Range | undefined) => (item ? text.slice(item.start, item.end) : "");
  for (const head of term.bare ? [term.head, term.head.slice(0, 1)] : [term.head]) {
    if (head === "") continue;
    const carrying = [...runs, clauses].map((list) => list.filter((item) => words(item).includes(head)));
    const most = Math.max(0, ...carrying.map((list) => list.length));
    if (most > 1) {
      if (most === term.value) return carrying.find((list) => list.length === most);
      continue;
    }
    const led = runs.find(
      (list) =>
        list.length === term.value &&
        (words(list[0]).includes(head) ||
          words(list.at(-1)).includes(head) ||
          (head === "级" && list.every((item) => ADMINISTRATIVE.test(words(item).replace(/（[^）]*）/g, ""))))),
    );
    if (led) return led;
  }
  return undefined;
}
