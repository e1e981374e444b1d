/** Writes the parts of the documentation that follow from the checks' metadata: `npm run docs`. A test fails where they differ. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { analyse } from "../server/src/analysis";
import { checks } from "../server/src/checks/registry";
import { textFormat } from "../server/src/cli/formats/text";
import { plain } from "../server/src/cli/output/paint";
import type { Language, Severity } from "../server/src/contract";
import { checkTitle } from "../server/src/export/title";
import { width } from "../server/src/export/width";
import { manifest, manifestWords } from "./manifest";
import { settingsSchema } from "./settings-schema";

const ROOT = join(__dirname, "..");
const SEVERITY: Readonly<Record<Language, Readonly<Record<Severity, string>>>> = {
  en: { error: "error", warning: "warning", information: "information" },
  "zh-CN": { error: "疑误", warning: "存疑", information: "提示" },
};
const EXAMPLE = "seeds/002_35da7b4457fcdd19.txt";

/** Paths, relative to the repository, and the text that each must have. */
export function generated(): ReadonlyMap<string, string> {
  return new Map([
    ["docs/checks/README.md", index()],
    ["schema/crossfoot.schema.json", settingsSchema()],
    ["package.json", manifest()],
    ["package.nls.json", manifestWords("package.nls.json", "en")],
    ["package.nls.zh-cn.json", manifestWords("package.nls.zh-cn.json", "zh-CN")],
    ["docs/reading-a-finding.md", filled("docs/reading-a-finding.md", { example: example("en") })],
    ["README.md", filled("README.md", { checks: checksTable("en"), example: example("en") })],
    ["README.zh-CN.md", filled("README.zh-CN.md", { checks: checksTable("zh-CN"), example: example("zh-CN") })],
  ]);
}

/** A page with its generated parts, which stand between `<!-- NAME: … -->` and `<!-- /NAME -->`, made anew. */
function filled(path: string, parts: Readonly<Record<string, string>>): string {
  let text = read(path);
  for (const [name, part] of Object.entries(parts)) {
    const start = text.indexOf("-->", text.indexOf(`<!-- ${name}: `));
    const end = text.indexOf(`<!-- /${name} -->`);
    if (start === -1 || end < start) throw new Error(`${path} has no place for ${name}`);
    text = `${text.slice(0, start)}-->\n\n${part}\n${text.slice(end)}`;
  }
  return text;
}

/** The first error of the example report, as the command line prints it. */
function example(language: Language): string {
  const text = read(EXAMPLE);
  const report = analyse(text, { path: EXAMPLE, language });
  const findings = report.findings.filter((finding) => finding.severity === "error").slice(0, 1);
  const format = textFormat({ language, paint: plain, columns: 80, several: true, title: checkTitle });
  const [printed = ""] = format.report(text, { ...report, findings });
  return `\`\`\`text\n${printed.trimEnd()}\n\`\`\`\n`;
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

function checksTable(language: Language): string {
  const heads = language === "en" ? ["Check", "What it says", "Severity"] : ["检查", "内容", "程度"];
  const rows = checks.map(({ id, severity }) => [
    `[${id}](docs/checks/${id}.md)`,
    checkTitle(id, language),
    SEVERITY[language][severity],
  ]);
  return table(heads, rows);
}

/** Columns are padded as the formatter pads them. */
function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = heads.map((head, column) => Math.max(...[head, ...rows.map((row) => row[column] ?? "")].map(width)));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => cell + " ".repeat((widths[column] ?? 0) - width(cell))).join(" | ")} |\n`;
  return line(heads) + line(widths.map((columns) => "-".repeat(columns))) + rows.map(line).join("");
}

const read = (path: string): string => readFileSync(join(ROOT, path), "utf8");

if (require.main === module) for (const [path, text] of generated()) writeFileSync(join(ROOT, path), text);
