import { comparisonLines, type Layout } from "../../compare/lines";
import type { Language } from "../../contract";
import { message, render } from "../../l10n/message";
import type { Paint } from "../output/paint";
import { wrap } from "../output/wrap";
import { type CompareFormat, NO_COUNTS, plusCounts } from "./compare-format";

interface CompareTextOptions {
  readonly language: Language;
  readonly paint: Paint;
  readonly columns: number;
  /** More than one pair is compared: a line closes them all. */
  readonly several: boolean;
}

/** Entries of one list on a terminal; what two years' reports have apart from each other is seldom of use. */
const LISTED = { drafts: 100, years: 20 };

/** For people. */
export function compareTextFormat({ language, paint, columns, several }: CompareTextOptions): CompareFormat {
  const layout: Omit<Layout, "listed"> = { language, columns, wrap, paint };
  let counts = NO_COUNTS;
  return {
    *pair({ comparison, text }) {
      if (counts.comparisons > 0) yield "\n";
      counts = plusCounts(counts, comparison);
      for (const line of comparisonLines(comparison, text, { ...layout, listed: LISTED[comparison.mode] }))
        yield `${line.text}\n`;
    },
    *end() {
      if (!several || counts.comparisons === 0) return;
      const { comparisons: count, unfollowed, conflicts } = counts;
      const words = message("compare.total", { count, unfollowed, conflicts: conflicts.warning });
      yield `\n${wrap(render(words, language), columns).join("\n")}\n`;
    },
  };
}
