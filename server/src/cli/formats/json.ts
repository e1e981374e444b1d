import type { Finding, Report, Summary } from "../../contract";
import type { Format } from "./format";
import { jsonText } from "./json-text";

/** Elements of one array that are serialised together: large enough to be quick, small enough for any report. */
const BATCH = 1000;

/** The contract's `Output`, written report by report, one line each: neither many reports nor a long one needs to be held as one string. */
export function jsonFormat(): Format {
  let first = true;
  return {
    *report(_, report, shown = report.findings) {
      yield first ? '{"version":1,"reports":[\n' : ",\n";
      first = false;
      yield* serialise(report, shown);
    },
    *end(summary: Summary) {
      yield first ? '{"version":1,"reports":[' : "\n";
      yield `],"summary":${jsonText(summary)}}\n`;
    },
  };
}

/** A report as JSON, piece by piece, with these of its findings. */
export function* serialise(report: Report, shown: readonly Finding[]): Iterable<string> {
  let separator = "{";
  for (const [key, value] of Object.entries({ ...report, findings: shown })) {
    if (value === undefined) continue;
    yield `${separator}${jsonText(key)}:`;
    separator = ",";
    if (Array.isArray(value)) yield* serialiseArray(value);
    else yield jsonText(value);
  }
  yield "}";
}

function* serialiseArray(elements: readonly unknown[]): Iterable<string> {
  yield "[";
  for (let at = 0; at < elements.length; at += BATCH) {
    const batch = jsonText(elements.slice(at, at + BATCH)).slice(1, -1);
    yield at === 0 ? batch : `,${batch}`;
  }
  yield "]";
}
