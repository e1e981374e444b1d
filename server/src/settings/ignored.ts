import ignore from "ignore";

/** A place without wildcards runs in one pass; each of these may try every way to divide a path among them. */
const WILDCARDS = 3;

/** Is this a pattern that costs little on any path: no more than three wildcards in a segment, and three `**` in all? */
export const isCheapPattern = (pattern: string): boolean =>
  pattern.split("/").every((segment) => (segment.match(/[*?[]/g) ?? []).length <= WILDCARDS) &&
  (pattern.match(/\*\*/g) ?? []).length <= WILDCARDS;

/** Patterns and the folder that they are relative to, `/` as separator. */
export interface Ignores {
  readonly folder: string;
  readonly patterns: readonly string[];
}

/** Is this place set aside, as `.gitignore` would have it? Where several speak of it, the last does. Never throws. */
export function isIgnored(place: string, rules: readonly Ignores[]): boolean {
  let ignored = false;
  for (const { folder, patterns } of rules) {
    const path = patterns.length > 0 && place.startsWith(`${folder}/`) ? place.slice(folder.length + 1) : "";
    if (!ignore.isPathValid(path)) continue;
    const said = ignore({ ignorecase: false }).add(patterns).test(path);
    ignored = said.ignored || (ignored && !said.unignored);
  }
  return ignored;
}
