import { headingOf } from "./structure";
import type { Block, FrontMatter } from "./types";

/** The title, its authors and the date stand in the first blocks, the signature in the last. */
const FRONT_BLOCKS = 40;
const BACK_BLOCKS = 12;

const TITLE_END = /(?:报告|公报|情况|总结|要点|草案|白皮书|年报|通报|方案|计划|规划)(?:（[^）]{1,12}）)?(?:\[\d+\])?$/;
const YEAR =
  /(?:(?<!\d)(20\d\d|19\d\d)|二[〇○零Oo]([〇○零一二三四五六七八九])([〇○零一二三四五六七八九]))(?: ?年| ?[—–-] ?20\d\d ?年)/;
const DATE = /^[（(]?(?:20\d\d|二[〇○零]..) ?年 ?[\d一二三四五六七八九十]{1,3} ?月/;
const ISSUER_IN_TITLE =
  /^(?:关于)?([^，。：《》0-9]{2,24}?(?:人民政府(?:办公[室厅])?|人民法院|人民检察院|委员会|[局厅]))(?=关于|20\d\d|二〇|年度|工作报告|法治)/;
const ISSUER_LINE = /^[^，。：；《》0-9]{2,20}(?:人民政府(?:办公[室厅])?|法院|检察院|委员会|调查总?队|[局厅院])$/;
const ISSUER_LABEL = /(?:发布机构|发文机关|发布单位|来源|信息来源|出处) ?： ?([^ ：|]{3,30})/;

/** Title, reporting period (the first year that title or text names) and issuer, where the text gives them. */
export function frontMatter(blocks: readonly Block[]): FrontMatter {
  const firstHeading = blocks.findIndex((b) => b.kind === "paragraph" && headingOf(b.text) !== undefined);
  const front = blocks.slice(0, Math.min(FRONT_BLOCKS, firstHeading < 0 ? FRONT_BLOCKS : firstHeading));
  const title = titleIn(front);
  const period = yearIn(title ?? "") ?? periodIn(blocks);
  const issuer = issuerIn(title, front, blocks);
  return { ...(title ? { title } : {}), ...(period ? { period } : {}), ...(issuer ? { issuer } : {}) };
}

const isTitleLine = ({ kind, text }: Block): boolean =>
  kind === "paragraph" && text.length <= 60 && !/[。；，：>]/.test(text);

function titleIn(front: readonly Block[]): string | undefined {
  const at = front.findIndex((b) => isTitleLine(b) && b.text.length >= 4 && TITLE_END.test(b.text));
  const found = front[at];
  if (!found) return undefined;
  let title = found.text;
  const before = front[at - 1];
  // A title set in two or three lines.
  if (
    before &&
    isTitleLine(before) &&
    /^关于|(?:19|20)\d\d年|[省市区县旗州镇乡]$/.test(before.text) &&
    !TITLE_END.test(before.text) &&
    !/^关于|^(?:19|20)\d\d/.test(title)
  )
    title = before.text + title;
  const after = front[at + 1];
  if (after && isTitleLine(after) && /^[和与及]/.test(after.text) && TITLE_END.test(after.text)) title += after.text;
  return title.replace(/\[\d+\]$/, "").replace(/^[#* ]+|[#* ]+$/g, "");
}

const HAN_DIGITS = "〇一二三四五六七八九";

function yearIn(text: string): string | undefined {
  const found = YEAR.exec(text);
  if (!found) return undefined;
  const [, arabic, tens = "", ones = ""] = found;
  return arabic ?? `20${hanDigit(tens)}${hanDigit(ones)}`;
}
const hanDigit = (c: string): number => Math.max(0, HAN_DIGITS.indexOf(c));

/** The first year in the running text that is not the date of a signature. */
function periodIn(blocks: readonly Block[]): string | undefined {
  for (const { kind, text } of blocks.slice(0, FRONT_BLOCKS)) {
    if (kind !== "paragraph" || DATE.test(text)) continue;
    const year = yearIn(text.slice(0, 400));
    if (year) return year;
  }
  return undefined;
}

function issuerIn(title: string | undefined, front: readonly Block[], blocks: readonly Block[]): string | undefined {
  const inTitle = ISSUER_IN_TITLE.exec(title ?? "")?.[1];
  if (inTitle) return inTitle;
  const line = front.find((b) => b.kind === "paragraph" && ISSUER_LINE.test(b.text));
  if (line) return line.text;
  const back = blocks.slice(-BACK_BLOCKS);
  const signature = back.findIndex(
    (b, i) => b.kind === "paragraph" && ISSUER_LINE.test(b.text) && DATE.test(back[i + 1]?.text ?? ""),
  );
  if (signature >= 0) return back[signature]?.text;
  for (const { kind, text } of front) {
    const named = kind === "furniture" ? ISSUER_LABEL.exec(text)?.[1] : undefined;
    if (named && !/网|报社?$|新闻|公众号|客户端/.test(named)) return named;
  }
  return undefined;
}
