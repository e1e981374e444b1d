import type { CodeLens } from "vscode-languageserver";
import type { Range } from "../contract";
import { message, render } from "../l10n/message";
import type { Client } from "./client";
import { reveal } from "./commands";
import type { Analysed } from "./documents";
import { sectionTally, tallyWords } from "./section-tally";
import { headingRange, preorder } from "./sections";

/** Items inside a paragraph have no line of their own to stand above. */
const DEEPEST = 4;

/** What the report holds, at its top, and each section with numbers above its heading. A lens leads to the first finding. */
export function codeLenses(analysed: Analysed, client: Client): CodeLens[] {
  const { report, language, preferences } = analysed;
  if (!preferences.display.codeLens || report.claims.length + report.findings.length === 0) return [];
  const whole = { start: 0, end: report.length };
  const { words } = told(whole, analysed);
  const lenses = [
    lens({ start: 0, end: 0 }, render(message("editor.lens.report", { words }), language), whole, analysed, client),
  ];
  for (const section of preorder(report.sections)) {
    const { words, worth } = told(section, analysed);
    if (section.level <= DEEPEST && worth) lenses.push(lens(headingRange(section), words, section, analysed, client));
  }
  return lenses;
}

function told(range: Range, analysed: Analysed): { words: string; worth: boolean } {
  const tally = sectionTally(analysed, range);
  return { words: tallyWords(tally, analysed), worth: tally.claims + tally.findings.length > 0 };
}

function lens(at: Range, title: string, of: Range, analysed: Analysed, client: Client): CodeLens {
  const [first] = sectionTally(analysed, of).findings;
  // Without a command a lens is words alone.
  const command = first && client.commands ? reveal(title, first, analysed) : { title, command: "" };
  return { range: analysed.range(at), command };
}
