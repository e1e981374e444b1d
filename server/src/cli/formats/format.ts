import type { Failure, Finding, Report, Summary } from "../../contract";

/** A way to print what was found, piece by piece, so that output begins with the first report. */
export interface Format {
  /** `text` is the report's decoded text; `shown` are those of its findings that are printed, by default all. */
  report(text: string, report: Report, shown?: readonly Finding[]): Iterable<string>;
  /** A file that could not be checked. People are told of it on standard error, whatever the format. */
  failed?(failure: Failure): Iterable<string>;
  end(summary: Summary): Iterable<string>;
  /** After the end, for a format that is no text: the whole file. */
  bytes?(): Promise<Uint8Array>;
}
