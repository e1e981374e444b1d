import type { UserLexicon } from "../contract";
import { isSettings, readSettings } from "./read";
import { LEXICON_BASES, LEXICON_LISTS, NO_SETTINGS, type Settings } from "./settings";

/** The settings of an editor with those of a folder's file: what the file says wins; words of both are added. What is ignored stays apart, for each has a folder of its own. */
export function merge(editor: Settings, file: Settings): Settings {
  const lexicon = mergeLexicons(editor.lexicon, file.lexicon);
  return {
    checks: { ...editor.checks, ...file.checks },
    ...(lexicon ? { lexicon } : {}),
    ...(file.ignore ? { ignore: file.ignore } : {}),
  };
}

function mergeLexicons(a: UserLexicon | undefined, b: UserLexicon | undefined): UserLexicon | undefined {
  if (!a || !b) return a ?? b;
  const lists = LEXICON_LISTS.map((list) => [list, [...new Set([...(a[list] ?? []), ...(b[list] ?? [])])]]);
  return { ...Object.fromEntries(lists), [LEXICON_BASES]: { ...a[LEXICON_BASES], ...b[LEXICON_BASES] } };
}

/** Settings as an editor sends them, a part at a time: one that cannot be understood counts for nothing, the others do. */
export function readEditorSettings(value: object): Settings {
  let settings = NO_SETTINGS;
  for (const [key, part] of Object.entries(value)) {
    if (part === null || (key !== "checks" && key !== "lexicon" && key !== "ignore")) continue;
    const read = readSettings(JSON.stringify({ [key]: part }));
    if (isSettings(read)) settings = { ...settings, ...read, checks: { ...settings.checks, ...read.checks } };
  }
  return settings;
}
