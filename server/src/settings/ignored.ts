/** Patterns and the folder that they are relative to, `/` as separator. */
export interface Ignores {
  readonly folder: string;
  readonly patterns: readonly string[];
}

/**
 * Is this place set aside? Patterns are written as in `.gitignore`: `*` and `?` within a name, `**` over folders; one with a slash before its
 * end stands where it says, others at any depth; a slash at the end means folders. Of all that speak of the place, or of a folder that it
 * is in, the last decides, and `!` takes back. Our own, for libraries make regular expressions of patterns, and those of a stranger's
 * folder could be made to take for ever: this costs the length of the path times that of the patterns at most.
 */
export function isIgnored(place: string, rules: readonly Ignores[]): boolean {
  let ignored = false;
  for (const { folder, patterns } of rules) {
    if (!place.startsWith(`${folder}/`)) continue;
    const names = place.slice(folder.length + 1).split("/");
    for (const pattern of patterns) {
      const takesBack = pattern.startsWith("!");
      if (ignored === takesBack && speaksOf(takesBack ? pattern.slice(1) : pattern, names)) ignored = !takesBack;
    }
  }
  return ignored;
}

const FOLDERS = "**";

/** Does a pattern match the path of these names, or a folder on it? */
function speaksOf(pattern: string, names: readonly string[]): boolean {
  const parts = pattern.split("/").filter((part) => part !== "");
  const anchored = pattern.replace(/\/$/, "").includes("/");
  // What is in a folder is behind at least one more name.
  const inside = pattern.endsWith("/") || parts.at(-1) === FOLDERS;
  const start = anchored ? [] : [FOLDERS];
  const end = inside ? [FOLDERS, "*"] : [FOLDERS];
  return parts.length > 0 && fits([...start, ...parts, ...end], FOLDERS, names, isNamed);
}

const isNamed = (pattern: string, name: string): boolean =>
  fits([...pattern], "*", [...name], (sign, character) => sign === "?" || sign === character);

/**
 * Do the tokens, of which `star` stands for any number of items, fit all items in their order? Whatever stands before the last star was
 * right to end where it first could, so that only that one is tried again.
 */
function fits(
  tokens: readonly string[],
  star: string,
  items: readonly string[],
  one: (token: string, item: string) => boolean,
): boolean {
  let [token, item, lastStar, resume] = [0, 0, -1, 0];
  while (item < items.length) {
    const [wanted, found = ""] = [tokens[token], items[item]];
    if (wanted === star) {
      lastStar = token++;
      resume = item;
    } else if (wanted !== undefined && one(wanted, found)) {
      token++;
      item++;
    } else if (lastStar >= 0) {
      token = lastStar + 1;
      item = ++resume;
    } else return false;
  }
  while (tokens[token] === star) token++;
  return token === tokens.length;
}
