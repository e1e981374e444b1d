import type { Table, TableCell } from "../claims/cells";
import type { Claim } from "../claims/types";
import { meets, opposite } from "../numbers/interval";
import { abs, compare, divide, format, round, sign } from "../numbers/rational";
import { type Figure, labelOf, measureOf } from "./figures";
import type { BlockReading, Restatement } from "./types";

/** How many blocks before and behind a table may speak of its rows, and how many figures back their subject may stand. */
const BEFORE = 8;
const BEHIND = 3;
const CONTEXT = 6;
/** Digits that two prints must share before a subject that is only alike, or no header, is enough. */
const TELLING = 3;

/** Pairs that agree before one that differs in few digits is a misprint rather than another matter. */
const WITNESSES = 3;

/** Numbers that a table and the text around it both print, of one row and one quantity. */
export function tableRestatements(blocks: readonly BlockReading[]): Restatement[] {
  const found: Restatement[] = [];
  blocks.forEach(({ table }, at) => {
    if (!table) return;
    const rows = new Rows(table);
    const statements = around(blocks, at).flatMap((near) => statementsOf(near, rows));
    const cells = new Map<Claim, Figure>();
    const used = new Set<Figure>();
    for (const statement of statements) {
      const cell = rows.match(statement);
      if (!cell || cells.has(cell.claim)) continue;
      cells.set(cell.claim, statement.figure);
      used.add(statement.figure);
    }
    const pair = (cell: Claim, { claim: prose }: Figure, tie: Restatement["tie"]): void => {
      const textFirst = prose.block.start < cell.block.start;
      found.push({ first: textFirst ? prose : cell, second: textFirst ? cell : prose, tie });
    };
    for (const [cell, figure] of cells) pair(cell, figure, "natural");
    // Only now, for a number that one statement misses another may meet: 名义增长 and 实际增长.
    const missed = new Map<Claim, Figure>();
    for (const statement of statements) {
      const cell = used.has(statement.figure) ? undefined : rows.misprint(statement);
      if (cell && !cells.has(cell.claim) && !missed.has(cell.claim)) missed.set(cell.claim, statement.figure);
    }
    const repeats = cells.size >= WITNESSES && cells.size >= missed.size * WITNESSES;
    for (const [cell, figure] of missed) if (repeats || digitsOf(cell) > TELLING) pair(cell, figure, "tied");
  });
  return found;
}

/** Paragraphs of the table's section, nearest first, those before it before those behind. */
function around(blocks: readonly BlockReading[], at: number): BlockReading[] {
  const near: BlockReading[] = [];
  for (let i = at - 1; i >= 0 && i >= at - BEFORE; i--) {
    const block = blocks[i];
    if (!block) break;
    if (block.block.kind === "paragraph") near.push(block);
    if (block.structure.heading?.level === 1) break;
  }
  for (let i = at + 1; i < blocks.length && i <= at + BEHIND; i++) {
    const block = blocks[i];
    if (!block || block.structure.heading?.level === 1) break;
    if (block.block.kind === "paragraph") near.push(block);
  }
  return near;
}

/** A number of the text with what it may be said of. */
interface Statement {
  readonly figure: Figure;
  /** Name of the row it speaks of, in its core. */
  readonly subject: string;
  /** Where the number's own words name a column (在校学生) and the row stands before: those words. */
  readonly header?: string;
}

function statementsOf({ figures }: BlockReading, rows: Rows): Statement[] {
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
function core(label: string): string {
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
const columnCore = (words: string): string =>
  words
    .replace(/（[^（）]*）/g, "")
    .replace(/学生/g, "生")
    .replace(/(?:人数|数量|数|总量|总额)$/, "");
const named = (column: string, words: string): boolean =>
  columnCore(column) !== "" && columnCore(words).endsWith(columnCore(column));
const GENERIC = /^(?:绝对[量数值额]?|产量?|总?量|数量|金额|年末|年末余额|期末余额|余额|全[市省县区])?$/;

/** The rows of a table by name. */
class Rows {
  private readonly byName = new Map<string, number[]>();

  constructor(private readonly table: Table) {
    table.subjects.forEach(({ label }, row) => {
      const name = core(label);
      if (name.length < 1) return;
      const rows = this.byName.get(name);
      if (rows) rows.push(row);
      else this.byName.set(name, [row]);
    });
  }

  has(name: string): boolean {
    return this.byName.has(name);
  }

  /** Do the words end in a column's? */
  namesColumn(words: string): boolean {
    return this.table.measures.some((m) => named(m.words, words));
  }

  /** The cell that a statement repeats. */
  match(statement: Statement): TableCell | undefined {
    const { figure } = statement;
    const equal = this.cellsFor(statement).filter((cell) => agrees(cell.claim, figure.claim));
    const named = equal.filter((cell) => this.columnFits(cell, statement));
    const [only] = named;
    if (only && named.length === 1) return only;
    const [telling] = equal;
    return telling && equal.length === 1 && digitsOf(figure.claim) >= TELLING && digitsOf(telling.claim) >= TELLING
      ? telling
      : undefined;
  }

  private cellsFor({ subject, figure }: Statement): TableCell[] {
    return (this.byName.get(subject) ?? []).flatMap((row) =>
      (this.table.cells[row] ?? []).filter((cell): cell is TableCell => cell !== undefined && alike(cell, figure)),
    );
  }

  /** Does the text name the column, or is there but one that it can mean? */
  private columnFits(cell: TableCell, { header, figure }: Statement): boolean {
    const printed = this.table.measures[cell.column]?.words ?? "";
    if (header !== undefined) return named(printed, header);
    const words = columnCore(printed);
    if (cell.role !== "level" || GENERIC.test(words)) return true;
    const rivals = (this.table.cells[cell.row] ?? []).filter((c) => c?.role === "level" && alike(c, figure));
    return rivals.length === 1;
  }

  /** The cell that a statement misprints, or the other way round: no other can be meant, and the prints are a slip apart. */
  misprint(statement: Statement): TableCell | undefined {
    const [cell, other] = this.cellsFor(statement).filter((c) => this.columnFits(c, statement));
    const { claim } = statement.figure;
    if (!cell || other) return undefined;
    if (/20\d\d/.test(this.table.measures[cell.column]?.words ?? "") || agrees(cell.claim, claim)) return undefined;
    return slipped(cell.claim, claim) ? cell : undefined;
  }
}

const ROLES: Partial<Record<TableCell["role"], Figure["role"]>> = { level: "level", delta: "delta", change: "change" };

/** Is the cell of the statement's sort: level, change, absolute change, in its unit? */
function alike(cell: TableCell, { role, claim }: Figure): boolean {
  const own = role === "average" ? "level" : role;
  return ROLES[cell.role] === own && measureOf(cell.claim.unit) === measureOf(claim.unit) && claim.bound === "exact";
}

/** The same value, where a fall printed as a positive number is a negative one. */
function agrees(a: Claim, b: Claim): boolean {
  return meets(signed(a), signed(b));
}

const signed = (claim: Claim) =>
  claim.direction === "down" && sign(claim.value) > 0 ? opposite(claim.interval) : claim.interval;

const digits = ({ block, start, end }: Claim): string =>
  /\d[\d,，]*(?:\.\d+)?/.exec(block.text.slice(start, end))?.[0].replace(/[,，]/g, "") ?? "";

/** How many digits a print has that say something. */
const digitsOf = (claim: Claim): number => digits(claim).replace(".", "").replace(/^0+/, "").length;

/** One digit for another, two neighbours swapped, or the sign alone, where the finer print is rounded as the coarser one is. */
function slipped(a: Claim, b: Claim): boolean {
  const [coarse] = [a.ulp, b.ulp].sort((x, y) => compare(y, x));
  const shown = ({ value }: Claim) => (coarse ? round(divide(abs(value), coarse), 0) : value);
  const [x, y] = [format(shown(a)), format(shown(b))];
  const width = Math.max(x.length, y.length);
  return oneSlip(x.padStart(width, "0"), y.padStart(width, "0"));
}

function oneSlip(a: string, b: string): boolean {
  const apart = [...a].flatMap((c, i) => (c === b.charAt(i) ? [] : [i]));
  const [i = 0, j] = apart;
  if (apart.length <= 1) return true;
  return apart.length === 2 && j === i + 1 && a.charAt(i) === b.charAt(j) && a.charAt(j) === b.charAt(i);
}
