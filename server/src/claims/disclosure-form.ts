import type { Range } from "../contract";
import { isNumericCell } from "../report/lines";
import type { Block } from "../report/types";
import type { Grid } from "./grid";
import type { Measure, Subject } from "./grid-names";

/**
 * The two tables that every annual report on government information disclosure holds, in the form that 国办公开办函〔2021〕30号 fixes. Their
 * headers are of several levels, so that they are known by their rows' own words, however the cells were laid out.
 */
export const disclosureForm = (block: Block): Grid | undefined => {
  if (!/(?:政府信息公开申请|结果纠正)/.test(block.text)) return undefined;
  const cells = (block.rows ?? []).flatMap((row) => row.map((r) => ({ ...r, text: textOf(block, r) })));
  return requests(cells) ?? reviews(cells);
};

/** Rows of the form that its arithmetic names. */
export const RECEIVED = /^本年新收/;
export const CARRIED_IN = /^上年结转/;
export const CARRIED_OUT = /^结转下年/;

interface Cell extends Range {
  readonly text: string;
}

const textOf = ({ text }: Block, { start, end }: Range): string => text.slice(start, end).replace(/ +/g, "");
const APPLICANTS = ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"];
const OUTCOMES = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"];
const PATHS = ["行政复议", "未经复议直接起诉", "复议后起诉"];

/** Applications by applicant: seven numbers behind each label. */
function requests(cells: readonly Cell[]): Grid | undefined {
  const subjects: Subject[] = [];
  const numbers: (Range | undefined)[][] = [];
  for (let i = 0; i < cells.length; ) {
    const label = cells[i];
    let to = i + 1;
    while (isNumber(cells[to])) to++;
    if (label && !isNumber(label) && to - i - 1 === APPLICANTS.length) {
      subjects.push(subjectOf(label.text));
      numbers.push(cells.slice(i + 1, to).map(rangeOf));
    }
    i = to;
  }
  const has = (name: RegExp) => subjects.some((s) => name.test(s.label));
  if (!has(RECEIVED) || !has(CARRIED_IN) || !has(CARRIED_OUT) || !has(/^总计$/)) return undefined;
  return { subjects, measures: measures(APPLICANTS), numbers, form: "requests" };
}

/** Reviews and lawsuits: one line of three times five numbers, or of five where only reviews are printed. */
function reviews(cells: readonly Cell[]): Grid | undefined {
  const first = cells.findIndex(isNumber);
  const head = cells.slice(0, first).map((c) => c.text);
  const values = cells.slice(first);
  if (first < 0 || !values.every(isNumber)) return undefined;
  const blocks = head.filter((w) => w === "尚未审结").length;
  if (blocks === 0 || values.length !== blocks * OUTCOMES.length || !head.includes("结果维持")) return undefined;
  if (blocks !== 1 && blocks !== PATHS.length) return undefined;
  return {
    subjects: PATHS.slice(0, blocks).map(subjectOf),
    measures: measures(OUTCOMES),
    numbers: PATHS.slice(0, blocks).map((_, r) =>
      values.slice(r * OUTCOMES.length, (r + 1) * OUTCOMES.length).map(rangeOf),
    ),
    form: "reviews",
  };
}

const isNumber = (cell: Cell | undefined): boolean => cell !== undefined && isNumericCell(cell.text);
const rangeOf = ({ start, end, text }: Cell): Range | undefined => (/^\d+$/.test(text) ? { start, end } : undefined);

const measures = (names: readonly string[]): Measure[] =>
  names.map((words) => ({ words, total: words === "总计", whole: true }));

const subjectOf = (words: string): Subject => ({
  label: words.replace(/^(?:[一二三四五六七]、|（[一二三四五六七]）|\d[.、．])/, ""),
  words,
  marked: false,
  indent: 0,
  level: /^[一二三四]、/.test(words) ? 1 : /^（/.test(words) ? 2 : 3,
  gap: false,
});
