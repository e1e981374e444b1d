import type { Language } from "../../contract";
import { checkTitle } from "../../export/title";
import type { FailOn } from "../exit";
import type { Paint } from "../output/paint";
import type { Format } from "./format";

/** What `crossfoot check` prints. */
export const FORMATS = ["text", "json", "ndjson", "sarif", "github", "junit", "csv", "xlsx", "html"] as const;
export type FormatName = (typeof FORMATS)[number];

/** Formats that no terminal shows: they need a file. */
export const FILES_ONLY: readonly FormatName[] = ["xlsx"];

export interface FormatContext {
  readonly language: Language;
  readonly version: string;
  readonly failOn: FailOn;
  /** More than one file is checked. */
  readonly several: boolean;
  /** A byte-order mark before CSV. */
  readonly bom: boolean;
  /** How wide and how coloured the text is. */
  readonly columns: number;
  readonly paint: Paint;
}

/** A format by its name; each is loaded when it is asked for. */
export async function createFormat(name: FormatName, context: FormatContext): Promise<Format> {
  const { language, version, failOn, bom, several } = context;
  switch (name) {
    case "text":
      return (await import("./text")).textFormat({ ...context, title: checkTitle });
    case "json":
      return (await import("./json")).jsonFormat();
    case "ndjson":
      return (await import("./ndjson")).ndjsonFormat();
    case "sarif":
      return (await import("./sarif")).sarifFormat(version, language);
    case "github":
      return (await import("./github")).githubFormat(language);
    case "junit":
      return (await import("./junit")).junitFormat(failOn, language);
    case "csv":
      return (await import("./csv")).csvFormat(language, bom);
    case "xlsx":
      return (await import("./xlsx")).xlsxFormat(language);
    case "html":
      return (await import("./html")).htmlFormat(language, several);
  }
}
