import { findMalformed } from "../claims/malformed";
import { readClaims } from "../claims/quantities";
import { structureOf } from "../report/structure";
import type { Block } from "../report/types";
import { readChanges, readCompounds } from "./changes/changes";
import { readDifferences } from "./changes/differences";
import { readPercentsForPoints } from "./changes/points";
import { figuresOf } from "./figures";
import { readLists } from "./lists/lists";
import { withCustoms } from "./rates/base";
import { readRates } from "./rates/rates";
import { readShares } from "./rates/shares";
import { readTable } from "./tables/tables";
import { findDateFaults } from "./times/dates";
import { readSpans } from "./times/spans";
import { readPartitions } from "./totals/partitions";
import type { BlockReading } from "./types";
import { STANDARD_WORDS, type Words } from "./words";

/** Everything that one block says, from its text and the user's words alone. Furniture says nothing. */
export function readBlock(block: Block, words: Words = STANDARD_WORDS): BlockReading {
  const { units } = words;
  const structure = structureOf(block);
  const prose = block.kind === "paragraph";
  const malformed = findMalformed(block);
  const claims = prose ? readClaims(block, structure, malformed, units) : [];
  const figures = figuresOf(claims, structure);
  const partitions = readPartitions(figures, words);
  return {
    at: 0,
    block,
    structure,
    claims,
    figures,
    malformed,
    lists: prose ? readLists(block, structure) : [],
    spans: prose ? readSpans(block) : [],
    dates: prose ? findDateFaults(block) : [],
    rates: withCustoms(readRates(figures), figures, partitions, words),
    partitions,
    changes: readChanges(figures),
    differences: readDifferences(figures),
    percentsForPoints: readPercentsForPoints(figures),
    shares: readShares(figures),
    compounds: readCompounds(figures),
    ...(block.kind === "table" ? readTable(block, units) : undefined),
  };
}
