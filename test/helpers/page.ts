import assert from "node:assert/strict";
import { type DefaultTreeAdapterTypes, type ParserError, parse } from "parse5";

export type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.ChildNode;

/** A page as a browser reads it. */
export interface Page {
  readonly elements: readonly Element[];
  readonly text: string;
}

/** Parses a whole page; fails where a browser would have to repair it. */
export function parsed(markup: string): Page {
  const faults: string[] = [];
  const onParseError = ({ code, startLine, startCol }: ParserError) =>
    faults.push(`${code} at ${startLine}:${startCol}`);
  const document = parse(markup, { onParseError, sourceCodeLocationInfo: true });
  assert.deepEqual(faults, []);
  const all = document.childNodes.flatMap((node) => inside(node));
  return {
    elements: all.filter((node): node is Element => "attrs" in node),
    text: all.flatMap((node) => ("value" in node ? [node.value] : [])).join(""),
  };
}

/** A node and everything in it. */
function inside(node: Node): Node[] {
  return [node, ...("childNodes" in node ? node.childNodes.flatMap((child) => inside(child)) : [])];
}

export const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((attribute) => attribute.name === name)?.value;

/** The elements that carry a class. */
export const classed = ({ elements }: Page, name: string): Element[] =>
  elements.filter((element) => attribute(element, "class")?.split(" ").includes(name));

/** The words of an element, white space folded. */
export const wordsOf = (element: Element): string =>
  inside(element)
    .flatMap((node) => ("value" in node ? [node.value] : []))
    .join("")
    .replace(/\s+/g, " ")
    .trim();
