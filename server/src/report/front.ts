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
const ISSUER_LINE =
  /^([^，。：；《》0-9 ]{2,20}?(?:人民政府(?:办公[室厅])?|法院|检察院|委员会|调查总?队|[局厅院]))(?:[局院厅]?长.{0,8}| .*调查总?队|国家统计局.*)?$/;
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
  kind === "paragraph" && text.length <= 70 && !/[。；，：>]/.test(text);

/** A page's title with the site's name behind it: `…报告_某市人民政府`. */
const PAGE_TITLE = /^(.{6,60}?(?:报告|公报|情况|总结|要点|草案|年报))(?: ?[-_—|] ?.+)$/;
const LABELLED_TITLE = /^标 *题 ?： ?(.{6,70})$/;

function titleIn(front: readonly Block[]): string | undefined {
  const found = titleLine(front) ?? front.map((b) => pageTitle(b)).find((t) => t !== undefined);
  return found?.replace(/\[\d+\]$/, "").replace(/^[#* ]+|[#* ]+$/g, "");
}

function titleLine(front: readonly Block[]): string | undefined {
  const isTitle = (b: Block): boolean => isTitleLine(b) && b.text.length >= 6 && TITLE_END.test(b.text);
  const full = front.findIndex((b) => isTitle(b) && /\d年|关于|政府/.test(b.text));
  const at = full >= 0 ? full : front.findIndex(isTitle);
  const found = front[at];
  if (!found) return undefined;
  const before = front[at - 1];
  const after = front[at + 1];
  // A title set in two lines.
  const beginsAbove =
    before && isTitleLine(before) && !TITLE_END.test(before.text) && goesOver(before.text, found.text);
  const goesOnBelow = after && isTitleLine(after) && /^[和与及]/.test(after.text) && TITLE_END.test(after.text);
  return (beginsAbove ? before.text : "") + found.text + (goesOnBelow ? after.text : "");
}

const goesOver = (above: string, title: string): boolean =>
  /[和与及]$/.test(above) || (/^关于|年$|[省市区县旗州镇乡]$/.test(above) && !/^关于|^(?:19|20)\d\d/.test(title));

function pageTitle({ kind, text }: Block): string | undefined {
  if (kind === "table" || text.length > 120) return undefined;
  return PAGE_TITLE.exec(text)?.[1] ?? LABELLED_TITLE.exec(text)?.[1];
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

/** The body that the title names, that stands below it, that signs, or that the page names. */
function issuerIn(title: string | undefined, front: readonly Block[], blocks: readonly Block[]): string | undefined {
  const inTitle = ISSUER_IN_TITLE.exec(title ?? "")?.[1];
  if (inTitle) return inTitle;
  const titleAt = front.findLastIndex((b) => isTitleLine(b) && TITLE_END.test(b.text));
  const below = front.slice(titleAt + 1).find((b) => b.kind === "paragraph" && ISSUER_LINE.test(b.text));
  if (below) return ISSUER_LINE.exec(below.text)?.[1];
  const back = blocks.slice(-BACK_BLOCKS);
  const signature = back.find((b, i) => ISSUER_LINE.test(b.text) && DATE.test(back[i + 1]?.text ?? ""));
  if (signature) return ISSUER_LINE.exec(signature.text)?.[1];
  for (const { kind, text } of front) {
    const named = kind === "furniture" ? ISSUER_LABEL.exec(text)?.[1] : undefined;
    if (named && /[府局厅院会室委队]$/.test(named)) return named;
  }
  return undefined;
}
