import type { Table, TableCell } from "../../claims/cells";
import type { Claim } from "../../claims/types";
import { DIGITS } from "../../numbers/arabic";
import { meets, opposite } from "../../numbers/interval";
import { abs, compare, divide, format, round, sign } from "../../numbers/rational";
import type { Blocks } from "../blocks";
import { type Figure, measureOf } from "../figures";
import { type Memory, recall } from "../memory";
import { columnCore, core, endsInColumn, GENERIC, type Statement, statementsOf } from "../tables/statements";
import type { BlockReading, Restatement } from "../types";

/** How many blocks before and behind a table may speak of its rows. */
const BEFORE = 8;
const BEHIND = 3;
/** Digits that two prints must share before a subject that is only alike, or no header, is enough. */
const TELLING = 3;

/** Pairs that agree before one that differs in few digits is a misprint rather than another matter. */
const WITNESSES = 3;

/** Numbers that a table and the text around it both print, of one row and one quantity. */
export function tableRestatements(blocks: Blocks, memory?: Memory): Restatement[] {
  const tables = blocks.gather("tables", (reading) => (reading.table ? [{ reading, table: reading.table }] : []));
  return tables.flatMap(({ reading, table }) => {
    const near = around(blocks.all, reading.at);
    const before = near.filter(({ at }) => at < reading.at).length;
    return recall(memory, "table", reading, () => repeated(table, near), [before, ...near]);
  });
}

/** The cells of a table that paragraphs near it print too. */
function repeated(table: Table, near: readonly BlockReading[]): Restatement[] {
  const found: Restatement[] = [];
  const rows = new Rows(table);
  const statements = near.flatMap((reading) => statementsOf(reading, rows));
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
    return this.table.measures.some((m) => endsInColumn(m.words, words));
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
    if (header !== undefined) return endsInColumn(printed, header);
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
  DIGITS.exec(block.text.slice(start, end))?.[0].replace(/[,，]/g, "") ?? "";

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
