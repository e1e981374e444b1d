import { type Node, type ParseError, parseTree } from "jsonc-parser";
import { checks } from "../checks/registry";
import type { UserLexicon } from "../contract";
import { isTooDeep } from "../json";
import { type Message, message } from "../l10n/message";
import {
  CHECK_SETTINGS,
  type CheckSetting,
  LEXICON_BASES,
  LEXICON_LISTS,
  LONGEST_LIST,
  LONGEST_PATTERN,
  LONGEST_WORD,
  type Settings,
} from "./settings";

/** What is wrong with a settings file, and where: a UTF-16 offset into its text, and for how many code units. */
export interface Problem {
  readonly at: number;
  readonly length: number;
  readonly what: Message;
}

const KEYS = ["$schema", "checks", "lexicon", "ignore", "tags"];
const LEXICON_KEYS: readonly string[] = [...LEXICON_LISTS, LEXICON_BASES];

/** A value of the file that may be anything yet, and a key. */
interface Key {
  readonly name: string;
  readonly node: Node;
}

/** The settings that a file's text gives, or everything that is wrong with it, in order. Comments are allowed. Never throws. */
export function readSettings(text: string): Settings | readonly Problem[] {
  if (isTooDeep(text)) return [{ at: 0, length: 0, what: message("settings.depth") }];
  const errors: ParseError[] = [];
  const root = parseTree(text, errors);
  const [broken] = errors;
  if (broken || !root)
    return [{ at: broken?.offset ?? 0, length: broken?.length ?? 0, what: message("settings.syntax") }];
  const problems: Problem[] = [];
  const set: Record<string, CheckSetting> = {};
  let lexicon: UserLexicon | undefined;
  let ignore: readonly string[] | undefined;
  for (const [key, value] of members(root, "crossfoot.json", problems)) {
    if (key.name === "checks") readChecks(value, set, problems);
    else if (key.name === "lexicon") lexicon = readLexicon(value, problems);
    else if (key.name === "ignore") ignore = readPatterns(value, problems);
    else if (key.name === "tags") checkTags(value, problems);
    else if (!KEYS.includes(key.name)) problems.push(unknown(key, KEYS));
  }
  return problems.length > 0
    ? problems
    : { checks: set, ...(lexicon ? { lexicon } : {}), ...(ignore ? { ignore } : {}) };
}

/** Did reading give settings? */
export const isSettings = (read: Settings | readonly Problem[]): read is Settings => "checks" in read;

const problem = ({ offset: at, length }: Node, what: Problem["what"]): Problem => ({ at, length, what });
const unknown = ({ name, node }: Key, keys: readonly string[]): Problem =>
  problem(node, message("settings.key", { key: name, keys: keys.join(", ") }));

function readChecks(node: Node, set: Record<string, CheckSetting>, problems: Problem[]): void {
  for (const [{ name, node: key }, value] of members(node, "checks", problems)) {
    const setting = CHECK_SETTINGS.find((setting) => setting === value.value);
    if (!checks.some(({ id }) => id === name)) {
      const known = checks.map(({ id }) => id).join(", ");
      problems.push(problem(key, message("cli.explain.unknown", { check: name, checks: known })));
    } else if (setting === undefined) {
      const choices = CHECK_SETTINGS.join(", ");
      problems.push(problem(value, message("settings.value", { key: name, choices })));
    } else set[name] = setting;
  }
}

/** The tags that a project has settled on: only editors offer them, so they are looked at here and not kept. */
function checkTags(node: Node, problems: Problem[]): void {
  const tags = node.type === "array" ? (node.children ?? []).map((child): unknown => child.value) : [undefined];
  const isTag = (tag: unknown): boolean => typeof tag === "string" && tag.length <= LONGEST_WORD && /\S/.test(tag);
  if (!tags.every(isTag)) problems.push(problem(node, message("settings.tags", { key: "tags" })));
}

/** Lists of words, as they are: a word with a space, a digit or a line break is none, and no pattern is read into it. */
function readLexicon(node: Node, problems: Problem[]): UserLexicon {
  const found: { -readonly [K in keyof UserLexicon]: UserLexicon[K] } = {};
  for (const [key, value] of members(node, "lexicon", problems)) {
    const list = LEXICON_LISTS.find((name) => name === key.name);
    if (list) found[list] = readWords(key.name, value, problems);
    else if (key.name === LEXICON_BASES) found[LEXICON_BASES] = readBases(value, problems);
    else problems.push(unknown(key, LEXICON_KEYS));
  }
  return found;
}

const isWord = (value: unknown): value is string =>
  typeof value === "string" && value.length <= LONGEST_WORD && /^[^\s\d]+$/.test(value);

function readWords(name: string, value: Node, problems: Problem[]): string[] {
  const words = strings(value, isWord);
  if (!words) problems.push(problem(value, message("settings.words", { key: name })));
  return words ?? [];
}

function readBases(node: Node, problems: Problem[]): Record<string, string[]> {
  const bases: Record<string, string[]> = {};
  const all = members(node, LEXICON_BASES, problems);
  if (all.length > LONGEST_LIST) problems.push(problem(node, message("settings.words", { key: LEXICON_BASES })));
  for (const [{ name, node: key }, value] of all) {
    if (isWord(name)) bases[name] = readWords(name, value, problems);
    else problems.push(problem(key, message("settings.words", { key: LEXICON_BASES })));
  }
  return bases;
}

function readPatterns(node: Node, problems: Problem[]): string[] {
  const isPattern = (value: unknown): value is string =>
    typeof value === "string" && value !== "" && value.length <= LONGEST_PATTERN;
  const patterns = strings(node, isPattern);
  if (!patterns) problems.push(problem(node, message("settings.patterns")));
  return patterns ?? [];
}

/** The strings of a list; undefined where it is no list, is too long, or holds something else. */
function strings(node: Node, is: (value: unknown) => value is string): string[] | undefined {
  const values: unknown[] = (node.children ?? []).map(({ value }) => value);
  return node.type === "array" && values.length <= LONGEST_LIST && values.every(is) ? values : undefined;
}

/** The members of an object in their order. What is no object is a problem, and so is a key that is there twice: a reader sees one of them. */
function members(object: Node, called: string, problems: Problem[]): [Key, Node][] {
  if (object.type !== "object") {
    problems.push(problem(object, message("settings.object", { name: called })));
    return [];
  }
  const seen = new Set<string>();
  return (object.children ?? []).flatMap((property): [Key, Node][] => {
    const [node, value] = property.children ?? [];
    if (!node || !value) return [];
    const name = String(node.value);
    if (seen.has(name)) problems.push(problem(node, message("settings.twice", { key: name })));
    seen.add(name);
    return [[{ name, node }, value]];
  });
}
