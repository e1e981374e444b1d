import type { Failure, Report, Summary } from "../../contract";

/** A way to print what was found, piece by piece, so that output begins with the first report. */
export interface Format {
  /** `text` is the report's decoded text. */
  report(text: string, report: Report): Iterable<string>;
  /** A file that could not be checked. People are told of it on standard error, whatever the format. */
  failed?(failure: Failure): Iterable<string>;
  end(summary: Summary): Iterable<string>;
}
