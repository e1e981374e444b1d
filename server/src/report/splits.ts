import { joinLines, paragraph } from "./compose";
import type { Line } from "./lines";
import type { Block } from "./types";

/** Shorter lines hold one paragraph. */
export function splitAtHeadings(line: Line): Block[] {
  return [paragraph([line])];
}
void joinLines;
