import type { Language } from "../contract";
import { unquotedField } from "./cells";
import { type ClaimRecord, claimFields, claimHeaders } from "./claims";

/** Claims as text with one line each, for other programs. */

/** RFC 4180: commas, CRLF, quotation marks doubled. */
export const csvLine = (fields: readonly (string | number | null)[]): string =>
  `${fields.map((field) => csvField(typeof field === "string" ? unquotedField(field) : String(field ?? ""))).join(",")}\r\n`;
const csvField = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** The line of headers; with a byte-order mark, without which Excel takes UTF-8 for the system's old encoding. */
export const csvHead = (language: Language, isMarked: boolean): string =>
  (isMarked ? "\uFEFF" : "") + csvLine(claimHeaders(language));
export const csvRecord = (record: ClaimRecord, number: number, language: Language): string =>
  csvLine(claimFields(record, number, language));

/** A claim as JSON: its own fields, as in the report, after those that say where it stands. */
export const jsonRecord = ({ report, title, place, claim, verdict }: ClaimRecord): string =>
  JSON.stringify({ report, ...(title ? { title } : {}), place, ...claim, ...(verdict ? { verdict } : {}) });
