import type { TestFormat } from "./test-format";

/** `{version: 1, reports: [{path, status, marks, differences}], summary}`, one report a line. */
export function testJsonFormat(): TestFormat {
  let first = true;
  return {
    report(_, result) {
      const lead = first ? '{"version":1,"reports":[\n' : ",\n";
      first = false;
      return lead + JSON.stringify(result);
    },
    end(summary) {
      return `${first ? '{"version":1,"reports":[' : "\n"}],"summary":${JSON.stringify(summary)}}\n`;
    },
  };
}
