/** Stands for a character of markup: as long, and taken out of a block's text like every invisible character. */
const HIDDEN = "\u2060";
/** Markup between brackets or stars is no longer than this, so that no opening one is sought a partner for through a whole book. */
const REACH = 500;

const FENCE = /^[ >\t]{0,12}(`{3,}|~{3,})/;
/** `[name]: address "title"`; an address has no Han characters, unlike the notes of a report. */
const DEFINITION = /^ {0,3}\[([^\]^\n]{1,200})\]:[ \t]*<?[!-~]*[./#][!-~]*>?(?:[ \t]+["'(].*)?[ \t]*$/;
/** `---`, `***`, and what underlines a heading. */
const RULE = /^[ >\t]*(?:=+|-{2,}|(?:\* *){3,}|(?:_ *){3,}|(?:- *){3,})[ \t]*$/;
/** `>`, `-`, `[x]` before a line's text; then `##`, also where the space behind it was forgotten. */
const BEFORE =
  /^(?:[ \t\u3000]*(?:>|[-*+](?=[ \t])(?:[ \t]+\[[ xX]\](?=[ \t]))?))*[ \t\u3000]*(?:#{1,6}(?=[ \t㐀-鿿（]|$))?/;
const NOTE = /^ {0,3}\[\^[^\]\s]{1,100}\]:/;

/**
 * A Markdown text (CommonMark, and GitHub's tables, notes and strokes) without its markup, as long as it was: what is printed stands
 * where it stood, so that every offset holds in the file. Code, front matter, pictures, addresses, comments and struck-out text are
 * hidden whole; of a front matter, the title stays. A fence or a comment that is never closed hides nothing.
 */
export function withoutMarkup(text: string): string {
  const lines = withoutComments(text).split(/(?<=\n)|(?<=\r)(?!\n)/);
  const names = new Set<string>();
  const from = frontMatter(lines);
  for (let i = from; i < lines.length; i++) {
    const line = lines[i] ?? "";
    const fence = FENCE.exec(line)?.[1];
    if (fence !== undefined) {
      const end = fenceEnd(lines, i, fence);
      for (let k = i; k <= end; k++) lines[k] = hide(lines[k] ?? "");
      i = end;
      continue;
    }
    const name = DEFINITION.exec(line.trimEnd())?.[1];
    if (name !== undefined) names.add(name.toLowerCase());
    if (name !== undefined || RULE.test(line.trimEnd())) lines[i] = hide(line);
  }
  return lines.map((line, i) => (i < from ? line : printed(line, names))).join("");
}

/** As long, and nothing but line ends. */
const hide = (part: string): string => part.replace(/[^\r\n]/g, HIDDEN);
/** As long, with white space for the first character. */
const blank = (part: string): string => ` ${hide(part.slice(1))}`;

const withoutComments = (text: string): string => {
  if (!text.includes("<!--")) return text;
  let out = "";
  let at = 0;
  for (let start = text.indexOf("<!--"); start >= 0; start = text.indexOf("<!--", at)) {
    const end = text.indexOf("-->", start + 4);
    if (end < 0) break;
    out += text.slice(at, start) + hide(text.slice(start, end + 3));
    at = end + 3;
  }
  return out + text.slice(at);
};

/** Hides YAML before the text; gives the line behind it. */
function frontMatter(lines: string[]): number {
  if (lines[0]?.trimEnd() !== "---") return 0;
  const end = lines.findIndex((line, i) => i > 0 && /^(?:---|\.\.\.)\s*$/.test(line));
  // Between two rules stands text, not `key: value`.
  if (end < 0 || !lines.slice(1, end).every((line) => /^(?:[\w-]+:|[ \t#-]|\s*$)/.test(line))) return 0;
  for (let i = 0; i <= end; i++) {
    const title = /^(title:[ \t]*["']?)(.*?)(["']?\s*)$/s.exec(lines[i] ?? "");
    lines[i] = title ? hide(title[1] ?? "") + title[2] + hide(title[3] ?? "") : hide(lines[i] ?? "");
  }
  return end + 1;
}

/** The line that closes a fence, or the fence itself where nothing does: better to read code than to miss text. */
function fenceEnd(lines: readonly string[], at: number, fence: string): number {
  for (let i = at + 1; i < lines.length; i++) {
    const own = FENCE.exec(lines[i] ?? "")?.[1];
    if (own?.startsWith(fence) && /^[ >\t`~]*$/.test((lines[i] ?? "").trimEnd())) return i;
  }
  return at;
}

/** A line as it is printed, as long as it was. */
function printed(line: string, names: ReadonlySet<string>): string {
  const begun = line.replace(NOTE, hide).replace(BEFORE, hide);
  const heading = line.trimStart().startsWith("#") ? begun.replace(/(?<=[ \t])#+(?=\s*$)/, hide) : begun;
  if (!/[*_~`[\]<&\\]/.test(heading)) return heading;
  return emphasis(links(verbatim(heading), names))
    .replace(ENTITY, entity)
    .replace(/[\uf8e0-\uf8ef]/g, (c) => UNSAFE.get(c) ?? c);
}

/** What stands for itself, first: `code`, \* and tags. */
const verbatim = (line: string): string =>
  line
    .replace(/(?<!`)(`{1,3})(?!`)([^`\n]{1,500})\1(?!`)/g, (_, ticks: string, code: string) => {
      return hide(ticks) + code.replace(/[*_~[\]<&\\#]/g, (c) => SAFE[c] ?? c) + hide(ticks);
    })
    // A pipe inside a cell would part it.
    .replace(/\\([!-/:-@[-`{-~])/g, (_, c: string) => HIDDEN + (c === "|" ? "/" : (SAFE[c] ?? c)))
    .replace(/<br ?\/?>/gi, blank)
    .replace(/<(?:https?:\/\/|mailto:|\/?[A-Za-z])[^<>\n]{0,500}>/g, hide);

/** Characters that print themselves, for as long as markup is looked for. */
const SAFE: Readonly<Record<string, string>> = Object.fromEntries(
  [..."*_~`[]<&\\#"].map((c, i) => [c, String.fromCharCode(0xf8e0 + i)]),
);
const UNSAFE = new Map(Object.entries(SAFE).map(([c, safe]) => [safe, c]));

const PLAIN = `(?:[^\\[\\]\\n]){1,${REACH}}`;
const ADDRESS = `\\((?:[^()\\n]|\\([^()\\n]{0,${REACH}}\\)){0,${REACH}}\\)`;
const IMAGE = new RegExp(`!\\[[^\\]\\n]{0,${REACH}}\\](?:${ADDRESS}|\\[[^\\]\\n]{0,200}\\])`, "g");
const LINK = new RegExp(`\\[(${PLAIN})\\](${ADDRESS})`, "g");
const REFERENCE = new RegExp(`\\[(${PLAIN})\\]\\[([^\\[\\]\\n]{0,200})\\]`, "g");

const links = (line: string, names: ReadonlySet<string>): string =>
  line
    .replace(/\[\^[^\]\s]{1,100}\]/g, hide)
    .replace(IMAGE, hide)
    .replace(LINK, (_, text: string, address: string) => `${HIDDEN}${text}${HIDDEN}${hide(address)}`)
    // [1][2] are two notes, where nothing is so called.
    .replace(REFERENCE, (whole: string, text: string, name: string) =>
      names.has((name || text).toLowerCase()) ? HIDDEN + text + hide(whole.slice(text.length + 1)) : whole,
    );

const STRUCK = new RegExp(`~~(?=\\S)[^\\n]{0,${REACH}}?\\S~~`, "g");
const STRONG = new RegExp(`(\\*{2,3}|__)(?=\\S)([^\\n]{0,${REACH}}?\\S)\\1`, "g");
/** Stars between numbers multiply; an underscore inside a word is part of it. */
const STARRED = new RegExp(
  `(?<!\\*|\\w(?=\\*\\w))\\*(?=[^\\s*])([^*\\n]{0,${REACH}}?[^\\s*])??\\*(?!\\*)(?<!\\w\\*(?=\\w))`,
  "g",
);
const UNDERLINED = new RegExp(
  `(?<![\\p{L}\\p{N}_])_(?=[^\\s_])([^_\\n]{0,${REACH}}?[^\\s_])??_(?![\\p{L}\\p{N}_])`,
  "gu",
);

const emphasis = (line: string): string =>
  line
    .replace(STRUCK, hide)
    .replace(STRONG, (_, mark: string, text: string) => hide(mark) + text + hide(mark))
    .replace(STARRED, (whole: string) => HIDDEN + whole.slice(1, -1) + HIDDEN)
    .replace(UNDERLINED, (whole: string) => HIDDEN + whole.slice(1, -1) + HIDDEN);

const ENTITY = /&(?:(nbsp|ensp|emsp|amp|lt|gt|quot)|#(\d{2,5})|#[xX]([\dA-Fa-f]{2,4}));/g;
const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"' };

function entity(whole: string, name: string | undefined, decimal: string | undefined, hexadecimal: string): string {
  const code = decimal === undefined ? Number.parseInt(hexadecimal, 16) : Number(decimal);
  const character = name === undefined ? String.fromCharCode(code) : (NAMED[name] ?? " ");
  return character + hide(whole.slice(1));
}

/** Is a file of this name Markdown? */
export const isMarkdown = (path: string): boolean => /\.(?:md|markdown|mdown|mkd)$/i.test(path);
