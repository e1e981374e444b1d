import { type CompareFormat, NO_COUNTS, plusCounts } from "./compare-format";

/** What schema/comparison.schema.json describes, pair by pair. */
export function compareJsonFormat(): CompareFormat {
  let counts = NO_COUNTS;
  return {
    *pair({ comparison }) {
      yield counts.comparisons === 0 ? '{"version":1,"comparisons":[\n' : ",\n";
      counts = plusCounts(counts, comparison);
      yield JSON.stringify(comparison);
    },
    *end({ unpaired, failed }) {
      yield counts.comparisons === 0 ? '{"version":1,"comparisons":[' : "\n";
      yield `],"unpaired":${JSON.stringify(unpaired)},"summary":${JSON.stringify({ ...counts, failed })}}\n`;
    },
  };
}
