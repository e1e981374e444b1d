import { attribute, type Element, find, isElement, isLeftOut, type Node, textOf } from "./nodes";

/** What an element holds. */
interface Measured {
  /** Marks of sentences and digits outside of links: what text has and navigation has not. */
  readonly weight: number;
  /** Characters outside of links, and in them. */
  readonly plain: number;
  readonly linked: number;
}

const NOTHING: Measured = { weight: 0, plain: 0, linked: 0 };
/** The text of a page is where so much of the weight is. */
const MOST = 0.7;
/** A page of which more than this share is links has no text of its own. */
const MOST_LINKED = 0.6;
/** Two articles of a share like this are two texts. */
const SEVERAL = 0.15;
/** No text of a page lies deeper; the limit keeps the stack from running over. */
const DEEPEST = 400;
/** Paragraphs and what is inside them; a text is more than one of these. */
const LEAVES = new Set("p li dt dd h1 h2 h3 h4 h5 h6 pre blockquote span font b strong em i u a label".split(" "));

export const TOO_DEEP = "too deep";

/**
 * The element that holds a page's main text, and no more around it than need be: `main` or an `article` where there is one, and inside
 * of it the smallest element that holds most of the sentences and numbers. Undefined where that cannot be told: a page of links, or of
 * several articles. Throws TOO_DEEP.
 */
export function mainOf(body: Element): Element | undefined {
  const measures = new Map<Node, Measured>();
  measure(body, measures, false, 0);
  const weightOf = (node: Node): number => measures.get(node)?.weight ?? 0;
  const total = weightOf(body);
  if (total === 0) return undefined;
  const marked = find(body, (e) => e.tagName === "main" || attribute(e, "role") === "main");
  let main = marked && weightOf(marked) > total / 2 ? marked : body;
  const articles = childrenOf(main, (e) => e.tagName === "article").filter(
    (e) => weightOf(e) >= weightOf(main) * SEVERAL,
  );
  if (articles.length > 1) return undefined;
  const [article] = articles;
  if (article && weightOf(article) > weightOf(main) / 2) main = article;
  while (!hasOwnText(main)) {
    const whole = weightOf(main);
    const next = main.childNodes.find((node) => weightOf(node) >= whole * MOST);
    if (!next || !isElement(next) || LEAVES.has(next.tagName)) break;
    main = next;
  }
  const { plain, linked } = measures.get(main) ?? NOTHING;
  return linked > (plain + linked) * MOST_LINKED ? undefined : rowless(main);
}

/** An element with text right in it is part of the text, not around it. */
const hasOwnText = ({ childNodes }: Element): boolean =>
  childNodes.some((node) => node.nodeName === "#text" && "value" in node && node.value.trim() !== "");

/** What a table stands in, for rows are read with their table; a page that is laid out as a table is read from its cell. */
function rowless(main: Element): Element {
  let element = main;
  while (
    /^(?:table|tbody|thead|tfoot|tr)$/.test(element.tagName) &&
    element.parentNode &&
    "tagName" in element.parentNode
  )
    element = element.parentNode;
  return element;
}

function childrenOf(element: Element, is: (element: Element) => boolean): Element[] {
  return element.childNodes.flatMap((node) => {
    if (!isElement(node) || isLeftOut(node)) return [];
    return is(node) ? [node] : childrenOf(node, is);
  });
}

function measure(node: Node, measures: Map<Node, Measured>, inLink: boolean, depth: number): Measured {
  if (depth > DEEPEST) throw new Error(TOO_DEEP);
  let measured = NOTHING;
  if (node.nodeName === "#text" && "value" in node) {
    const length = node.value.replace(/\s+/g, "").length;
    measured = inLink
      ? { weight: 0, plain: 0, linked: length }
      : { weight: node.value.match(/[，。；！？：、\d]/g)?.length ?? 0, plain: length, linked: 0 };
  } else if (isElement(node) && !isLeftOut(node)) {
    const isLink = inLink || node.tagName === "a";
    for (const child of node.childNodes) {
      const { weight, plain, linked } = measure(child, measures, isLink, depth + 1);
      measured = { weight: measured.weight + weight, plain: measured.plain + plain, linked: measured.linked + linked };
    }
  }
  measures.set(node, measured);
  return measured;
}

const LONGEST_TITLE = 80;

/** The page's headline, where the main text does not hold it: its `h1`, what its `meta` says, or its title. */
export function headline(root: Element, main: Element): string | undefined {
  const own = squeezed(textOf(main));
  const named = (element: Element): string =>
    element.tagName === "meta" ? (attribute(element, "content") ?? "") : element.childNodes.map(textOf).join("");
  const candidates = [
    find(root, (e) => e.tagName === "h1" && !isLeftOut(e)),
    find(
      root,
      (e) =>
        e.tagName === "meta" && /^(?:article|og:)title$/i.test(attribute(e, "name") ?? attribute(e, "property") ?? ""),
    ),
    find(root, (e) => e.tagName === "title"),
  ];
  for (const candidate of candidates) {
    const title = candidate ? named(candidate).replace(/\s+/g, " ").trim() : "";
    if (title === "" || title.length > LONGEST_TITLE) continue;
    return own.includes(squeezed(title)) ? undefined : title;
  }
  return undefined;
}

const squeezed = (text: string): string => text.replace(/\s+/g, "");
