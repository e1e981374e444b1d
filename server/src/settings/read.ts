import { type Node, type ParseError, parseTree } from "jsonc-parser";
import { checks } from "../checks/registry";
import type { UserLexicon } from "../contract";
import { type Message, message } from "../l10n/message";
import { CHECK_SETTINGS, type CheckSetting, LEXICON_LISTS, LONGEST_WORD, type Settings } from "./settings";

/** What is wrong with a settings file, and where: a UTF-16 offset into its text. */
export interface Problem {
  readonly at: number;
  readonly what: Message;
}

const KEYS = ["$schema", "checks", "lexicon", "tags"];

/** The settings that a file's text gives, or everything that is wrong with it, in order. Never throws. */
export function readSettings(text: string): Settings | readonly Problem[] {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: true });
  const [broken] = errors;
  if (broken || !root) return [{ at: broken?.offset ?? 0, what: message("settings.syntax") }];
  if (root.type !== "object")
    return [{ at: root.offset, what: message("settings.object", { name: "crossfoot.json" }) }];

  const problems: Problem[] = [];
  const set: Record<string, CheckSetting> = {};
  let lexicon: UserLexicon | undefined;
  for (const [key, value] of members(root, problems)) {
    if (key.value === "checks") readChecks(value, set, problems);
    else if (key.value === "lexicon") lexicon = readLexicon(value, problems);
    else if (key.value === "tags") checkTags(value, problems);
    else if (!KEYS.includes(key.value))
      problems.push({ at: key.at, what: message("settings.key", { key: key.value, keys: KEYS.join(", ") }) });
  }
  return problems.length > 0 ? problems : { checks: set, ...(lexicon ? { lexicon } : {}) };
}

function readChecks(node: Node, set: Record<string, CheckSetting>, problems: Problem[]): void {
  if (node.type !== "object") {
    problems.push({ at: node.offset, what: message("settings.object", { name: "checks" }) });
    return;
  }
  for (const [key, value] of members(node, problems)) {
    const setting = CHECK_SETTINGS.find((setting) => setting === value.value);
    if (!checks.some(({ id }) => id === key.value)) {
      const known = checks.map(({ id }) => id).join(", ");
      problems.push({ at: key.at, what: message("cli.explain.unknown", { check: key.value, checks: known }) });
    } else if (setting === undefined) {
      const choices = CHECK_SETTINGS.join(", ");
      problems.push({ at: value.offset, what: message("settings.value", { key: key.value, choices }) });
    } else set[key.value] = setting;
  }
}

/** The tags that a project has settled on: only editors offer them, so they are looked at here and not kept. */
function checkTags(node: Node, problems: Problem[]): void {
  const tags = node.type === "array" ? (node.children ?? []).map((child): unknown => child.value) : [undefined];
  const isTag = (tag: unknown): boolean => typeof tag === "string" && tag.length <= LONGEST_WORD && /\S/.test(tag);
  if (!tags.every(isTag)) problems.push({ at: node.offset, what: message("settings.tags", { key: "tags" }) });
}

/** Lists of words, as they are: a word with a space, a digit or a line break is none, and no pattern is read into it. */
function readLexicon(node: Node, problems: Problem[]): UserLexicon {
  if (node.type !== "object") {
    problems.push({ at: node.offset, what: message("settings.object", { name: "lexicon" }) });
    return {};
  }
  const found: Partial<Record<(typeof LEXICON_LISTS)[number], string[]>> = {};
  for (const [key, value] of members(node, problems)) {
    const list = LEXICON_LISTS.find((name) => name === key.value);
    if (!list) {
      problems.push({ at: key.at, what: message("settings.key", { key: key.value, keys: LEXICON_LISTS.join(", ") }) });
      continue;
    }
    const words: unknown[] = value.type === "array" ? (value.children ?? []).map((child) => child.value) : [undefined];
    const own = words.filter(
      (word): word is string => typeof word === "string" && word.length <= LONGEST_WORD && /^[^\s\d]+$/.test(word),
    );
    if (own.length < words.length)
      problems.push({ at: value.offset, what: message("settings.words", { key: key.value }) });
    found[list] = own;
  }
  return found;
}

/** The members of an object in their order; a key that is there twice is a problem, for a reader sees only one of them. */
function members(object: Node, problems: Problem[]): [{ value: string; at: number }, Node][] {
  const seen = new Set<string>();
  return (object.children ?? []).flatMap((property): [{ value: string; at: number }, Node][] => {
    const [key, value] = property.children ?? [];
    if (!key || !value) return [];
    const name = String(key.value);
    if (seen.has(name)) problems.push({ at: key.offset, what: message("settings.twice", { key: name }) });
    seen.add(name);
    return [[{ value: name, at: key.offset }, value]];
  });
}
