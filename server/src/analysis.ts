import { checks } from "./checks/registry";
import type { Options, Report } from "./contract";
import { exportReport } from "./export/report";
import { type Readings, readAgain } from "./reading/again";
import { join } from "./reading/joins/join";
import { Memory } from "./reading/memory";
import { readBlock } from "./reading/read";
import type { BlockReading } from "./reading/types";
import { STANDARD_WORDS, wordsWith } from "./reading/words";
import { segment } from "./report/blocks";
import { frontMatter } from "./report/front";
import { isMarkdown, withoutMarkup } from "./report/markdown";
import { buildSections } from "./report/sections";
import { Versions } from "./report/versions";

/** Reads a report and judges its numbers. Never throws, whatever the text; cost is linear in it. */
export const analyse = (text: string, options: Options = {}): Report => judge(text, readAll(text, options), options);

const readAll = (text: string, options: Options): BlockReading[] => {
  const words = wordsWith(options.lexicon);
  return segment(visible(text, options)).map((block) => readBlock(block, words));
};

/** Markup is hidden first, without a change of any offset. */
const visible = (text: string, { markup, path = "" }: Options): string =>
  (markup ?? (isMarkdown(path) ? "markdown" : "none")) === "markdown" ? withoutMarkup(text) : text;

/** Analyses versions of one document, reading only what changed since the version before. */
export function createAnalyser(): { analyse(text: string, options?: Options): Report } {
  const versions = new Versions();
  let known: Readings = new Map();
  let memory = new Memory();
  let lexicon: string | undefined;
  let words = STANDARD_WORDS;
  return {
    analyse(text, options = {}) {
      const own = options.lexicon && JSON.stringify(options.lexicon);
      if (own !== lexicon) {
        // Other words, other claims: nothing that was read before holds.
        known = new Map();
        memory = new Memory();
        lexicon = own;
        words = wordsWith(options.lexicon);
      }
      const plain = visible(text, options);
      known = readAgain(segment(plain, versions.linesOf(plain)), known, words);
      memory.turn();
      return judge(text, [...known.values()], options, memory);
    },
  };
}

/** The second phase: what joins blocks, and what the checks say of it. */
function judge(text: string, blocks: readonly BlockReading[], options: Options, memory?: Memory): Report {
  const plain = blocks.map((b) => b.block);
  const sections = buildSections(
    plain,
    blocks.map((b) => b.structure),
  );
  const reading = join(blocks, frontMatter(plain), options.lexicon?.boundedRates, memory);
  return exportReport({ text, reading, sections, checks, options });
}
