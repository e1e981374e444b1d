import { checks } from "./checks/registry";
import type { Options, Report } from "./contract";
import { exportReport } from "./export/report";
import { readAgain } from "./reading/again";
import { Blocks } from "./reading/blocks";
import { join } from "./reading/joins/join";
import { Memory } from "./reading/memory";
import { readBlock } from "./reading/read";
import { STANDARD_WORDS, wordsWith } from "./reading/words";
import { segment } from "./report/blocks";
import { frontMatter } from "./report/front";
import { isMarkdown, withoutMarkup } from "./report/markdown";
import { buildSections, contentEnd, divisionsOf } from "./report/sections";
import { Versions } from "./report/versions";

/** Reads a report and judges its numbers. Never throws, whatever the text; cost is linear in it. */
export const analyse = (text: string, options: Options = {}): Report => judge(text, readAll(text, options), options);

const readAll = (text: string, options: Options): Blocks => {
  const words = wordsWith(options.lexicon);
  return new Blocks(segment(visible(text, options)).map((block) => readBlock(block, words)));
};

/** Markup is hidden first, without a change of any offset. */
const visible = (text: string, { markup, path = "" }: Options): string =>
  (markup ?? (isMarkdown(path) ? "markdown" : "none")) === "markdown" ? withoutMarkup(text) : text;

/** Analyses versions of one document, reading only what changed since the version before. */
export function createAnalyser(): { analyse(text: string, options?: Options): Report } {
  const versions = new Versions();
  let known = new Blocks([]);
  let memory = new Memory();
  let lexicon: string | undefined;
  let words = STANDARD_WORDS;
  return {
    analyse(text, options = {}) {
      const own = options.lexicon && JSON.stringify(options.lexicon);
      if (own !== lexicon) {
        // Other words, other claims: nothing that was read before holds.
        known = new Blocks([]);
        memory = new Memory();
        lexicon = own;
        words = wordsWith(options.lexicon);
      }
      const plain = visible(text, options);
      known = readAgain(segment(plain, versions.linesOf(plain)), known, words);
      memory.turn();
      return judge(text, known, options, memory);
    },
  };
}

/** The second phase: what joins blocks, and what the checks say of it. */
function judge(text: string, blocks: Blocks, options: Options, memory?: Memory): Report {
  const plain = blocks.gather("blocks", ({ block }) => [block]);
  const divisions = blocks.gather("divisions", ({ block, structure }) => divisionsOf(block, structure));
  const sections = buildSections(divisions, contentEnd(plain));
  const reading = join(blocks, frontMatter(plain), options.lexicon?.boundedRates, memory);
  return exportReport({ text, reading, sections, checks, options });
}
