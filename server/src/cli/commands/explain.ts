import { checks } from "../../checks/registry";
import type { Language } from "../../contract";
import { checkTitle } from "../../export/title";
import { listed, message, render } from "../../l10n/message";
import type { ExitCode } from "../exit";
import { renderMarkdown } from "../output/markdown";
import { standardOutput } from "../output/output";
import { paintFor } from "../output/paint";

const COLUMNS = 80;
/** The page's last section says the same in Chinese. */
const CHINESE = "\n## 中文说明\n";

/** `crossfoot explain`: a check's title, severity and page. */
export async function explain(id: string, language: Language): Promise<ExitCode> {
  const check = checks.find((check) => check.id === id);
  if (!check) {
    const known = listed(
      checks.map((check) => check.id),
      language,
    );
    process.stderr.write(`${render(message("cli.explain.unknown", { check: id, checks: known }), language)}\n`);
    return 2;
  }
  const paint = paintFor(process.stdout);
  const severity = render(message(`cli.severity.${check.severity}`), language);
  const page = inLanguage(await pageOf(check.id), language);
  const lines = [
    paint("bold", `${checkTitle(id, language)}  [${id}]  ${severity}`),
    "",
    ...renderMarkdown(page, COLUMNS, paint),
  ];
  await standardOutput().write(`${lines.join("\n")}\n`);
  return 0;
}

/** The build puts every page of docs/checks into the bundle. */
async function pageOf(id: string): Promise<string> {
  const page: { default: string } = await import(`../../../../docs/checks/${id}.md`);
  return page.default;
}

/** The English half, or the Chinese one with the examples of both. */
function inLanguage(page: string, language: Language): string {
  const [english = "", chinese] = page.split(CHINESE);
  if (language === "en" || chinese === undefined) return english.replace(/^# .*\n/, "");
  const examples = english.match(/^```[^\n]*\n.*?\n```$/gms) ?? [];
  return [chinese.trim(), "**例**：", ...examples].join("\n\n");
}
