/** The files that may be reports, as the command line reads folders: without READMEs, hidden files and what was installed. */
export const REPORT_FILES = "**/*.{txt,text,md,report}";
/** So deep are folders walked where the editor cannot search them. */
export const DEEPEST = 12;

/** Is this path, relative to a workspace folder with `/` between, one of them? */
export function isReportPath(path: string): boolean {
  const parts = path.split("/");
  const name = parts.at(-1) ?? "";
  if (parts.some((part) => part.startsWith(".") || part === "node_modules")) return false;
  return /\.(?:txt|text|md|report)$/i.test(name) && !/^readme/i.test(name);
}

/** Is this folder worth walking into? */
export const isWalked = (name: string): boolean => !name.startsWith(".") && name !== "node_modules";

/** The language that VS Code gives a file of this name, as long as nobody says otherwise. */
export function languageOf(path: string): string {
  if (/\.report(?:\.txt)?$/i.test(path)) return "report";
  return /\.md$/i.test(path) ? "markdown" : "plaintext";
}
