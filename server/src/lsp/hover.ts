import { type Hover, MarkupKind, type Position } from "vscode-languageserver";
import type { Range } from "../contract";
import { saidAt } from "./annotations/said-hover";
import { claimHover } from "./claim-hover";
import type { Client } from "./client";
import type { Analysed } from "./documents";
import { headingHover } from "./heading-hover";
import { type Paragraphs, plain } from "./paragraphs";
import { headingRange, preorder } from "./sections";

/** The claim at a position, else the heading; then who said what of it. */
export function hover(analysed: Analysed, client: Client, position: Position): Hover | null {
  const offset = analysed.offset(position);
  const { report } = analysed;
  const holds = ({ start, end }: Range) => start <= offset && offset <= end;
  const claim = report.claims.find((claim) => claim.start <= offset && offset < claim.end) ?? report.claims.find(holds);
  const said = saidAt(analysed, offset);
  const show = (paragraphs: Paragraphs, range: Range): Hover =>
    shown([...paragraphs, ...said.paragraphs], range, analysed, client);
  if (claim) return show(claimHover(analysed, client, claim), claim);
  const headings = preorder(report.sections).map((section) => ({ section, range: headingRange(section) }));
  // An item's marker may stand where its paragraph's heading ends: the inner one is meant.
  const heading = headings.findLast(({ range }) => holds(range));
  if (heading) return show(headingHover(analysed, heading.section), heading.range);
  return said.at ? show([], said.at) : null;
}

function shown(paragraphs: Paragraphs, range: Range, analysed: Analysed, client: Client): Hover {
  const contents = client.markdownHover
    ? { kind: MarkupKind.Markdown, value: paragraphs.join("\n\n") }
    : { kind: MarkupKind.PlainText, value: paragraphs.map(plain).join("\n") };
  return { contents, range: analysed.range(range) };
}
