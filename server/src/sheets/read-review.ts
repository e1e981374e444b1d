import { readXlsx } from "hucre/xlsx";
import type { Language } from "../contract";
import { type MessageKey, message, render } from "../l10n/message";
import { plain } from "./cells";
import { type Key, readKey } from "./key";
import { DECISIONS, type Decision } from "./review";

/** What people wrote into one row of a review. */
export interface Answer {
  /** Undefined where the row's key was lost. */
  readonly key: Key | undefined;
  /** Of the sheet, from 1. */
  readonly row: number;
  /** As written; empty where nothing is. */
  readonly choice: string;
  /** Undefined where nothing is chosen, or something that is no choice. */
  readonly decision?: Decision;
  /** What was written after the choice and beside it. */
  readonly why: string;
  /** The same with the choice, in the person's own words. */
  readonly reason: string;
  readonly who: string;
  /** Anything at all in the columns for people. */
  readonly isFilled: boolean;
}

/** Why a file is no review: not a workbook, or without the columns of one. */
export type Unreadable = "workbook" | "review";

const LANGUAGES: readonly Language[] = ["zh-CN", "en"];
const inBoth = (...keys: MessageKey[]): string[] =>
  keys.flatMap((key) => LANGUAGES.map((language) => normal(render(message(key), language))));
const normal = (text: string): string => plain(text.normalize("NFKC")).toLowerCase();

/** Rows among which the headers are looked for: people add lines above them. */
const HEADER_ROWS = 50;

/** Reads a review that people filled in, in whatever order its rows and columns are now; undefined columns are those of other people. */
export async function readReview(bytes: Uint8Array): Promise<readonly Answer[] | Unreadable> {
  let sheets: readonly { readonly rows: readonly (readonly unknown[])[] }[];
  try {
    ({ sheets } = await readXlsx(bytes));
  } catch {
    return "workbook";
  }
  const found = sheets.flatMap(({ rows }) => {
    const columns = columnsOf(rows);
    return columns ? [answersOf(rows, columns)] : [];
  });
  return found.length === 0 ? "review" : found.flat();
}

interface Columns {
  readonly header: number;
  readonly decision: number;
  readonly who: number;
  readonly unit: number;
  readonly remarks: readonly number[];
}

function columnsOf(rows: readonly (readonly unknown[])[]): Columns | undefined {
  const decisions = inBoth("review.decision");
  for (const [header, row] of rows.slice(0, HEADER_ROWS).entries()) {
    const names = row.map((cell) => normal(textOf(cell)));
    const at = (...keys: MessageKey[]) => names.findIndex((name) => inBoth(...keys).includes(name));
    const decision = names.findIndex((name) => decisions.includes(name));
    if (decision < 0) continue;
    const remarks = inBoth("sheet.remark", "review.explanation", "review.reason");
    return {
      header,
      decision,
      who: at("review.handler"),
      unit: at("review.unit"),
      remarks: names.flatMap((name, column) => (remarks.includes(name) ? [column] : [])),
    };
  }
  return undefined;
}

function answersOf(rows: readonly (readonly unknown[])[], columns: Columns): Answer[] {
  return rows.flatMap((row, index): Answer[] => {
    if (index <= columns.header) return [];
    const text = (column: number) => (column < 0 ? "" : plain(textOf(row[column])));
    const key = row.map((cell) => readKey(textOf(cell))).find((key) => key !== undefined);
    const choice = text(columns.decision);
    // Lines under the table belong to nobody.
    if (!key && choice === "") return [];
    const [decision, after] = decisionOf(choice);
    const remarks = columns.remarks.map(text);
    const joined = (parts: readonly string[]) => parts.filter((part) => part !== "").join("；");
    const why = joined([after, ...remarks]);
    const reason = joined([choice, ...remarks]);
    const who = text(columns.who);
    const isFilled = [choice, why, who, text(columns.unit)].some((part) => part !== "");
    return [{ key, row: index + 1, choice, ...(decision ? { decision } : {}), why, reason, who, isFilled }];
  });
}

const CHOICES = DECISIONS.flatMap((decision) =>
  LANGUAGES.map((language) => ({ decision, words: normal(render(message(`review.${decision}`), language)) })),
);

/** The decision that a cell begins with, and what follows it: `口径不同：含镇街`. */
function decisionOf(choice: string): [Decision | undefined, string] {
  const own = choice.normalize("NFKC").trim();
  const found = CHOICES.find(({ words }) => {
    const next = own.charAt(words.length);
    return own.toLowerCase().startsWith(words) && (next === "" || !/[\p{L}\p{N}]/u.test(next));
  });
  if (!found) return [undefined, ""];
  const after = own.slice(found.words.length).replace(/^[\s:：,，;；。.、\-—–]+/u, "");
  return [found.decision, after.replace(/^[(（](.*)[)）]$/u, "$1").trim()];
}

const textOf = (cell: unknown): string => (cell === null || cell === undefined ? "" : String(cell));
