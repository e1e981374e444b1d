import { type Hover, MarkupKind, type Position } from "vscode-languageserver";
import type { Range } from "../contract";
import { claimHover } from "./claim-hover";
import type { Client } from "./client";
import type { Analysed } from "./documents";
import { headingHover } from "./heading-hover";
import { type Paragraphs, plain } from "./paragraphs";
import { headingRange, preorder } from "./sections";

/** The claim at a position, else the heading. */
export function hover(analysed: Analysed, client: Client, position: Position): Hover | null {
  const offset = analysed.offset(position);
  const { report } = analysed;
  const holds = ({ start, end }: Range) => start <= offset && offset <= end;
  const claim = report.claims.find((claim) => claim.start <= offset && offset < claim.end) ?? report.claims.find(holds);
  if (claim) return shown(claimHover(analysed, client, claim), claim, analysed, client);
  const headings = preorder(report.sections).map((section) => ({ section, range: headingRange(section) }));
  // An item's marker may stand where its paragraph's heading ends: the inner one is meant.
  const heading = headings.findLast(({ range }) => holds(range));
  return heading ? shown(headingHover(analysed, heading.section), heading.range, analysed, client) : null;
}

function shown(paragraphs: Paragraphs, range: Range, analysed: Analysed, client: Client): Hover {
  const contents = client.markdownHover
    ? { kind: MarkupKind.Markdown, value: paragraphs.join("\n\n") }
    : { kind: MarkupKind.PlainText, value: paragraphs.map(plain).join("\n") };
  return { contents, range: analysed.range(range) };
}
