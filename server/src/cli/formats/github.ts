import type { Language, Severity } from "../../contract";
import { paperPlace } from "../../export/paper-place";
import { checkTitle } from "../../export/title";
import { visible } from "../../export/visible";
import type { Format } from "./format";

const COMMANDS: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", information: "notice" };

/**
 * Workflow commands of GitHub Actions, one a line: `::error file=…,line=…,col=…,title=…::message`
 * (docs.github.com, “Workflow commands for GitHub Actions”). A report's text cannot add a command of its own: line ends, and the
 * separators of properties, are escaped as the runner's toolkit does.
 */
export function githubFormat(language: Language): Format {
  return {
    *report(_, { path, findings: all }, findings = all) {
      for (const finding of findings) {
        const { check, where, quote, line, endLine, column: col, endColumn } = finding;
        const paper = paperPlace(finding, language);
        // A document has no lines: its page and the number stand in the title.
        const named = [checkTitle(check, language), paper, visible(where), paper && visible(quote)];
        const properties = {
          file: visible(path),
          ...(paper ? {} : { line, endLine, col, endColumn }),
          title: named.filter(Boolean).join(" "),
        };
        const listed = Object.entries(properties).map(([name, value]) => `${name}=${property(String(value))}`);
        yield `::${COMMANDS[finding.severity]} ${listed.join(",")}::${data(visible(finding.message))}\n`;
      }
    },
    *failed({ path, reason }) {
      yield `::error file=${property(visible(path))}::${data(visible(reason))}\n`;
    },
    *end() {},
  };
}

const data = (text: string): string => text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
const property = (text: string): string => data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
