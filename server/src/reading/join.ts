import type { FrontMatter } from "../report/types";
import { announcedCounts } from "./announced";
import type { BlockReading, Reading } from "./types";

/** The second, cheap phase: what joins numbers of different blocks. */
export function join(blocks: readonly BlockReading[], front: FrontMatter): Reading {
  return {
    blocks,
    front,
    lists: announcedCounts(blocks),
    rates: [],
    partitions: [],
    changes: [],
    restatements: [],
  };
}
