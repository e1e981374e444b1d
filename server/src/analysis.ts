import { checks } from "./checks/registry";
import { STANDARD_UNITS, unitsWith } from "./claims/units";
import type { Options, Report } from "./contract";
import { exportReport } from "./export/report";
import { type Readings, readAgain } from "./reading/again";
import { join } from "./reading/joins/join";
import { Memory } from "./reading/memory";
import { readBlock } from "./reading/read";
import type { BlockReading } from "./reading/types";
import { segment } from "./report/blocks";
import { frontMatter } from "./report/front";
import { buildSections } from "./report/sections";
import { Versions } from "./report/versions";

/** Reads a report and judges its numbers. Never throws, whatever the text; cost is linear in it. */
export const analyse = (text: string, options: Options = {}): Report => judge(text, readAll(text, options), options);

const readAll = (text: string, { lexicon }: Options): BlockReading[] => {
  const units = unitsWith(lexicon?.units);
  return segment(text).map((block) => readBlock(block, units));
};

/** Analyses versions of one document, reading only the blocks that changed since the version before. */
export function createAnalyser(): { analyse(text: string, options?: Options): Report } {
  const versions = new Versions();
  let known: Readings = new Map();
  let memory = new Memory();
  let words = "";
  let units = STANDARD_UNITS;
  return {
    analyse(text, options = {}) {
      const own = (options.lexicon?.units ?? []).join(" ");
      if (own !== words) {
        // Other units, other claims: nothing that was read before holds.
        known = new Map();
        memory = new Memory();
        words = own;
        units = unitsWith(options.lexicon?.units);
      }
      known = readAgain(segment(text, versions.linesOf(text)), known, units);
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
