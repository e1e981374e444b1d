import { type DocumentSymbol, type SymbolInformation, SymbolKind } from "vscode-languageserver";
import type { Section } from "../contract";
import { sectionName } from "../export/sections";
import type { Client } from "./client";
import type { Analysed } from "./documents";
import { headingRange } from "./sections";

/** The outline: sections and, inside paragraphs, items. Flat for clients that know no hierarchy. */
export function documentSymbols(analysed: Analysed, client: Client): DocumentSymbol[] | SymbolInformation[] {
  const { sections } = analysed.report;
  return client.hierarchicalSymbols ? tree(sections, analysed, client) : flat(sections, analysed, client);
}

function tree(sections: readonly Section[], analysed: Analysed, client: Client): DocumentSymbol[] {
  return sections.map((section) => ({
    name: sectionName(section),
    kind: kindOf(section, client),
    range: analysed.range(section),
    selectionRange: analysed.range(headingRange(section)),
    children: tree(section.children, analysed, client),
  }));
}

function flat(
  sections: readonly Section[],
  analysed: Analysed,
  client: Client,
  container?: Section,
): SymbolInformation[] {
  return sections.flatMap((section) => [
    {
      name: sectionName(section),
      kind: kindOf(section, client),
      location: { uri: analysed.uri, range: analysed.range(section) },
      ...(container ? { containerName: sectionName(container) } : {}),
    },
    ...flat(section.children, analysed, client, section),
  ]);
}

/** Headings look as they do in Markdown; items inside paragraphs look smaller. */
function kindOf({ level }: Section, { symbolKinds }: Client): SymbolKind {
  const kind = level > 4 ? SymbolKind.Field : SymbolKind.String;
  return symbolKinds.has(kind) ? kind : SymbolKind.File;
}
