import { type Figure, labelOf } from "../figures";
import type { BlockReading } from "../types";

/** How many figures back the row that a number speaks of may be named. */
const CONTEXT = 6;

/** A number of the text with what it may be said of. */
export interface Statement {
  readonly figure: Figure;
  /** Name of the row it speaks of, in its core. */
  readonly subject: string;
  /** Where the number's own words name a column (在校学生) and the row stands before: those words. */
  readonly header?: string;
}

/** The names that a table gives its rows and columns. */
export interface RowNames {
  has(name: string): boolean;
  namesColumn(words: string): boolean;
}

/** What a paragraph says of a table's rows, by the words before each number. */
export function statementsOf({ figures }: BlockReading, rows: RowNames): Statement[] {
  const found: Statement[] = [];
  let subject = "";
  let since = 0;
  for (const [i, figure] of figures.entries()) {
    switch (figure.role) {
      case "level":
      case "average": {
        const own = core(figure.label);
        if (rows.has(own)) {
          subject = own;
          since = i;
          found.push({ figure, subject: own });
        } else if (subject !== "" && i - since <= CONTEXT) {
          found.push({ figure, subject, header: figure.label });
          // What is no column's name begins another matter.
          if (!rows.namesColumn(figure.label)) subject = "";
        }
        break;
      }
      case "change":
      case "delta": {
        const named = labelOf(figure.lead.replace(MOVES, ""));
        const level = figures.slice(Math.max(0, i - 3), i).findLast((f) => f.role === "level" || f.role === "average");
        const inherited = level && level.claim.sentence === figure.claim.sentence ? core(level.label) : "";
        const own = named === "" ? inherited : core(named);
        if (own !== "" && rows.has(own)) found.push({ figure, subject: own });
        break;
      }
      default:
    }
  }
  return found;
}

const MOVES =
  /[，、]?(?:比|较|同比|环比|与)?(?:上年末|上年底|上年同期|上年|去年同期|去年|年初)?(?:同比|相比)?(?:累计|名义|实际)?(?:净)?(?:增长|增加|下降|减少|上涨|上升|降低|提高|回落|下跌|持平|增|降)(?:了)?$/;

const PLACE = /^(?:全国|全[市省县区州盟旗]|我[市省县区]|全年|年末|期末|其中|普通)+/;
const KIND = /(?:总产量|产量|总产值|产值|总指数|指数|价格|支出|人数|数量|总额|(?<=.{2})人口|绝对[值额数]|(?<=.{2})数)$/;

/** A name without place, time and kind of quantity, which table and text add or leave out: 全市粮食总产量 is 粮食. */
export function core(label: string): string {
  let name = label
    .replace(/（[^（）]*）|\[\d\]/g, "")
    .replace(/[\s、的“”]/g, "")
    .replace("常住", "")
    .replace(PLACE, "");
  for (let round = 0; round < 2; round++) {
    const shorter = name.replace(KIND, "");
    if (shorter.length < 2) break;
    name = shorter;
  }
  return name;
}

/** Column words without unit and what all of them have: 在校生数（人） is 在校生. */
export const columnCore = (words: string): string =>
  words
    .replace(/（[^（）]*）/g, "")
    .replace(/学生/g, "生")
    .replace(/(?:人数|数量|数|总量|总额)$/, "");
/** Do the words end in the column's? */
export const endsInColumn = (column: string, words: string): boolean =>
  columnCore(column) !== "" && columnCore(words).endsWith(columnCore(column));
/** Column words that say nothing of what is counted. */
export const GENERIC = /^(?:绝对[量数值额]?|产量?|总?量|数量|金额|年末|年末余额|期末余额|余额|全[市省县区])?$/;
