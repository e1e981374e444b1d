import { RequestType } from "vscode-languageserver";
import type { FileFormat, Kind } from "../sheets/index";
import type { Analysed } from "./documents";
import type { AboutDocument } from "./guard";

/** What makes the files, loaded when one is asked for. */
export type Sheets = typeof import("../sheets/index");

export interface SheetParams extends AboutDocument {
  readonly kind: Kind;
  readonly format: FileFormat;
}

/** A file for an office. */
export interface SheetResult {
  /** What the file may be called. */
  readonly name: string;
  /** Its bytes, in base64. */
  readonly data: string;
}

/** `crossfoot/sheet`: a review, its relations or its claims as the bytes of a file; null for a document that is not open. */
export const sheetRequest = new RequestType<SheetParams, SheetResult | null, never>("crossfoot/sheet");

/** The document's file of this kind. Throws where the client asks for a kind or a format that there is not. */
export async function sheet(
  { report, text, language, uri }: Analysed,
  { kind, format }: SheetParams,
  load: () => Promise<Sheets>,
): Promise<SheetResult> {
  const { fileName, KINDS, sheetFile } = await load();
  const isThere = KINDS.includes(kind) && (format === "xlsx" || (format === "docx" && kind === "review"));
  if (!isThere) throw new TypeError(`no ${format} of ${kind}`);
  const path = decoded(uri);
  const bytes = await sheetFile(kind, format, [{ report: { ...report, path }, text }], { language, date: new Date() });
  return { name: fileName(path, kind, format, language), data: base64(bytes) };
}

/** The last part of a URI's path, as people read it: a review that comes back names the report by it. */
function decoded(uri: string): string {
  const last =
    uri
      .replace(/[?#].*$/, "")
      .split("/")
      .at(-1) ?? uri;
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}

const CHUNK = 0x8000;

function base64(bytes: Uint8Array): string {
  let binary = "";
  for (let at = 0; at < bytes.length; at += CHUNK) binary += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(binary);
}
