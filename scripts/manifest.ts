import { readFileSync } from "node:fs";
import { join } from "node:path";
import { checks } from "../server/src/checks/registry";
import type { Language } from "../server/src/contract";
import { checkTitle } from "../server/src/export/title";
import { CHECK_SETTINGS } from "../server/src/settings/settings";

const ROOT = join(__dirname, "..");
const SETTING = "crossfoot.checks";
const PREFIX = "check.";

/** The extension's manifest with its setting for every check, made from the checks' metadata. */
export function manifest(): string {
  const whole = read("package.json");
  whole.contributes.configuration.properties[SETTING] = {
    type: "object",
    properties: Object.fromEntries(
      checks.map(({ id }) => [id, { type: "string", enum: CHECK_SETTINGS, description: `%${PREFIX}${id}%` }]),
    ),
    additionalProperties: false,
    default: {},
    scope: "resource",
    description: "%configuration.checks%",
  };
  return printed(whole);
}

/** A file of the manifest's words with the titles of the checks. */
export function manifestWords(path: string, language: Language): string {
  const others = Object.entries(read(path)).filter(([key]) => !key.startsWith(PREFIX));
  const titles = checks.map(({ id }) => [PREFIX + id, checkTitle(id, language)]);
  return printed(Object.fromEntries([...others, ...titles]));
}

const read = (path: string) => JSON.parse(readFileSync(join(ROOT, path), "utf8"));
const printed = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
