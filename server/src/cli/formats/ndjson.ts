import type { Format } from "./format";
import { serialise } from "./json";
import { jsonText } from "./json-text";

/**
 * A line per report, as soon as it is done, and a line `{"path", "failed"}` for each file that could not be checked: so that every line
 * stands for one input, and a mapper's output can be joined to what went in.
 */
export function ndjsonFormat(): Format {
  return {
    *report(_, report, shown = report.findings) {
      yield* serialise(report, shown);
      yield "\n";
    },
    *failed({ path, reason }) {
      yield `${jsonText({ path, failed: reason })}\n`;
    },
    *end() {},
  };
}
