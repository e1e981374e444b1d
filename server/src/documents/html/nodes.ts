import type { DefaultTreeAdapterTypes } from "parse5";

export type Node = DefaultTreeAdapterTypes.ChildNode;
export type Element = DefaultTreeAdapterTypes.Element;

/** What is never printed, what a form asks for, and what stands around the text of a page. */
const LEFT_OUT = new Set(
  (
    "head script style noscript template iframe object embed svg math canvas audio video map select input button textarea datalist dialog " +
    "nav aside footer menu del s strike rt rp"
  ).split(" "),
);
const ROLES = new Set("navigation banner contentinfo complementary search menu menubar toolbar dialog".split(" "));

const BLOCKS = new Set(
  (
    "address article blockquote body center dd details dir div dl dt fieldset figcaption figure form h1 h2 h3 h4 h5 h6 header hgroup hr " +
    "legend li listing main ol p pre section summary table ul xmp"
  ).split(" "),
);

export const isElement = (node: Node): node is Element => "tagName" in node;
export const isBlock = ({ tagName }: Element): boolean => BLOCKS.has(tagName);
export const attribute = ({ attrs }: Element, name: string): string | undefined =>
  attrs.find((own) => own.name === name)?.value;

/** Is the element no part of what a reader of the page reads as its text? */
export function isLeftOut(element: Element): boolean {
  if (element.attrs.length === 0) return LEFT_OUT.has(element.tagName);
  return (
    LEFT_OUT.has(element.tagName) ||
    attribute(element, "hidden") !== undefined ||
    attribute(element, "aria-hidden") === "true" ||
    ROLES.has(attribute(element, "role")?.toLowerCase() ?? "") ||
    /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(attribute(element, "style") ?? "")
  );
}

/** All the text in it, as it is printed but for its white space. */
export function textOf(node: Node): string {
  if (node.nodeName === "#text" && "value" in node) return node.value;
  return isElement(node) && !isLeftOut(node) ? node.childNodes.map(textOf).join("") : "";
}

/** The first element that is so, in the order of the document, hidden ones included. */
export function find(element: Element, is: (element: Element) => boolean): Element | undefined {
  if (is(element)) return element;
  for (const child of element.childNodes) {
    const found = isElement(child) ? find(child, is) : undefined;
    if (found) return found;
  }
  return undefined;
}
