/** Writes the parts of the documentation that follow from the checks' metadata: `npm run docs`. A test fails where they differ. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { checks } from "../server/src/checks/registry";
import { checkTitle } from "../server/src/cli/title";
import type { Language, Severity } from "../server/src/contract";

const ROOT = join(__dirname, "..");
const SEVERITY: Readonly<Record<Language, Readonly<Record<Severity, string>>>> = {
  en: { error: "error", warning: "warning", information: "information" },
  "zh-CN": { error: "疑误", warning: "存疑", information: "提示" },
};
const START = "<!-- checks: made by npm run docs -->";
const END = "<!-- /checks -->";

/** Paths, relative to the repository, and the text that each must have. */
export function generated(): ReadonlyMap<string, string> {
  return new Map([
    ["docs/checks/README.md", index()],
    ["README.md", withTable("README.md", "en")],
    ["README.zh-CN.md", withTable("README.zh-CN.md", "zh-CN")],
  ]);
}

function index(): string {
  return `# The checks

Made by \`npm run docs\` from the checks' own metadata; each page is written by hand.

${table(
  ["Check", "What it says", "它说什么", "Severity"],
  checks.map(({ id, severity }) => [
    `[${id}](${id}.md)`,
    checkTitle(id, "en"),
    checkTitle(id, "zh-CN"),
    `${severity} ${SEVERITY["zh-CN"][severity]}`,
  ]),
)}
The severity is the usual one: a single finding may be milder where the wording leaves room.
`;
}

function withTable(path: string, language: Language): string {
  const text = read(path);
  const [start, end] = [text.indexOf(START), text.indexOf(END)];
  if (start === -1 || end < start) throw new Error(`${path} has no place for the table of checks`);
  const heads = language === "en" ? ["Check", "What it says", "Severity"] : ["检查", "内容", "程度"];
  const rows = checks.map(({ id, severity }) => [
    `[${id}](docs/checks/${id}.md)`,
    checkTitle(id, language),
    SEVERITY[language][severity],
  ]);
  return `${text.slice(0, start)}${START}\n${table(heads, rows)}${text.slice(end)}`;
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |\n`;
  return line(heads) + line(heads.map(() => "---")) + rows.map(line).join("");
}

const read = (path: string): string => readFileSync(join(ROOT, path), "utf8");

if (require.main === module) for (const [path, text] of generated()) writeFileSync(join(ROOT, path), text);
