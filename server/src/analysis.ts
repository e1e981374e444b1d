import { checks } from "./checks/registry";
import type { Options, Report } from "./contract";
import { exportReport } from "./export/report";
import { join } from "./reading/joins/join";
import { readBlock } from "./reading/read";
import type { BlockReading } from "./reading/types";
import { STANDARD_WORDS, wordsWith } from "./reading/words";
import { segment } from "./report/blocks";
import { frontMatter } from "./report/front";
import { isMarkdown, withoutMarkup } from "./report/markdown";
import { buildSections } from "./report/sections";
import type { Block } from "./report/types";

/** Reads a report and judges its numbers. Never throws, whatever the text; cost is linear in it. */
export const analyse = (text: string, options: Options = {}): Report => judge(text, readAll(text, options), options);

const readAll = (text: string, options: Options): BlockReading[] => {
  const words = wordsWith(options.lexicon);
  return blocksOf(text, options).map((block) => readBlock(block, words));
};

/** Markup is hidden first, without a change of any offset. */
const blocksOf = (text: string, { markup, path = "" }: Options): Block[] =>
  segment((markup ?? (isMarkdown(path) ? "markdown" : "none")) === "markdown" ? withoutMarkup(text) : text);

/** Analyses versions of one document, reading only the blocks that changed since the version before. */
export function createAnalyser(): { analyse(text: string, options?: Options): Report } {
  let known = new Map<string, BlockReading[]>();
  let lexicon: string | undefined;
  let words = STANDARD_WORDS;
  return {
    analyse(text, options = {}) {
      const own = options.lexicon && JSON.stringify(options.lexicon);
      if (own !== lexicon) {
        // Other words, other claims: nothing that was read before holds.
        known = new Map();
        lexicon = own;
        words = wordsWith(options.lexicon);
      }
      const kept = new Map<string, BlockReading[]>();
      const blocks = blocksOf(text, options).map((block) => {
        const reading = reuse(known, block) ?? readBlock(block, words);
        const same = kept.get(block.text);
        if (same) same.push(reading);
        else kept.set(block.text, [reading]);
        return reading;
      });
      known = kept;
      return judge(text, blocks, options);
    },
  };
}

/** The second phase: what joins blocks, and what the checks say of it. */
function judge(text: string, blocks: readonly BlockReading[], options: Options): Report {
  const plain = blocks.map((b) => b.block);
  const sections = buildSections(
    plain,
    blocks.map((b) => b.structure),
  );
  const reading = join(blocks, frontMatter(plain), options.lexicon?.boundedRates);
  return exportReport({ text, reading, sections, checks, options });
}

/** A reading of the same text from the version before, moved to where the block stands now. Each is used once. */
function reuse(known: Map<string, BlockReading[]>, block: Block): BlockReading | undefined {
  const found = known.get(block.text)?.pop();
  if (!found || found.block.kind !== block.kind || !sameOffsets(found.block, block) || !sameRows(found.block, block))
    return undefined;
  found.block.start = block.start;
  found.block.end = block.end;
  return found;
}

function sameOffsets(a: Block, b: Block): boolean {
  if (a.offsets === b.offsets) return true;
  return (
    a.offsets !== undefined &&
    b.offsets !== undefined &&
    a.offsets.length === b.offsets.length &&
    a.offsets.every((offset, i) => offset === b.offsets?.[i])
  );
}

/** A tab and a space part other cells and read alike. */
function sameRows({ rows: a = [] }: Block, { rows: b = [] }: Block): boolean {
  return (
    a.length === b.length &&
    a.every((row, i) => row.length === b[i]?.length && row.every((cell, k) => cell.start === b[i]?.[k]?.start))
  );
}
