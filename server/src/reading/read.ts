import { findMalformed } from "../claims/malformed";
import { readClaims } from "../claims/quantities";
import { STANDARD_UNITS, type UnitWords } from "../claims/units";
import { structureOf } from "../report/structure";
import type { Block } from "../report/types";
import { withCustoms } from "./base";
import { readChanges, readCompounds } from "./changes";
import { findDateFaults } from "./dates";
import { readDifferences } from "./differences";
import { figuresOf } from "./figures";
import { readLists } from "./lists";
import { readPartitions } from "./partitions";
import { readPercentsForPoints } from "./points";
import { readRates } from "./rates";
import { readShares } from "./shares";
import { readSpans } from "./spans";
import { readTable } from "./tables";
import type { BlockReading } from "./types";

/** Everything that one block says, from its text alone. Furniture says nothing. */
export function readBlock(block: Block, units: UnitWords = STANDARD_UNITS): BlockReading {
  const structure = structureOf(block);
  const prose = block.kind === "paragraph";
  const malformed = findMalformed(block);
  const claims = prose ? readClaims(block, structure, malformed, units) : [];
  const figures = figuresOf(claims, structure);
  const partitions = readPartitions(figures);
  return {
    block,
    structure,
    claims,
    figures,
    malformed,
    lists: prose ? readLists(block, structure) : [],
    spans: prose ? readSpans(block) : [],
    dates: prose ? findDateFaults(block) : [],
    rates: withCustoms(readRates(figures), figures, partitions),
    partitions,
    changes: readChanges(figures),
    differences: readDifferences(figures),
    percentsForPoints: readPercentsForPoints(figures),
    shares: readShares(figures),
    compounds: readCompounds(figures),
    ...(block.kind === "table" ? readTable(block) : undefined),
  };
}
