/** Things that keep their place on the screen while what is around them changes. */
const ANCHORS = "[data-part], .finding, .claims tr, .relations tr";
const FOCUSABLE = "a, button, input, summary, [tabindex]";

/** Runs a change of the page so that a reader does not notice it: what was at the top stays there, and focus and folds stay. */
export function keepView(page: HTMLElement, change: () => void): void {
  const anchor = topmost(page);
  const focus = focused(page);
  const folded = [...page.querySelectorAll("[data-key]:has(details:not([open]))")].map((one) =>
    one.getAttribute("data-key"),
  );
  change();
  for (const key of folded) {
    const details = page.querySelector(`[data-key="${CSS.escape(key ?? "")}"] details`);
    details?.removeAttribute("open");
  }
  const same = anchor && again(page, anchor);
  if (same) scrollBy(0, same.getBoundingClientRect().top - anchor.top);
  if (focus && !page.contains(document.activeElement)) {
    const part = page.querySelector(`[data-part="${CSS.escape(focus.part)}"]`);
    part?.querySelectorAll<HTMLElement>(FOCUSABLE)[focus.index]?.focus({ preventScroll: true });
  }
}

interface Anchor {
  readonly element: Element;
  readonly part: string;
  readonly words: string;
  readonly top: number;
}

/** The first thing that is at least partly in sight, below the bar. */
function topmost(page: HTMLElement): Anchor | undefined {
  for (const element of page.querySelectorAll(ANCHORS)) {
    const { top, bottom } = element.getBoundingClientRect();
    const isWhole = element.hasAttribute("data-part") && bottom > innerHeight;
    if (bottom > 60 && !isWhole) return { element, part: partOf(element), words: element.textContent ?? "", top };
  }
  return undefined;
}

/** The same element, or the one that took its place. */
function again(page: HTMLElement, { element, part, words }: Anchor): Element | undefined {
  if (element.isConnected) return element;
  const within = page.querySelector(`[data-part="${CSS.escape(part)}"]`);
  const key = element.getAttribute("data-key");
  if (key) return within?.querySelector(`[data-key="${CSS.escape(key)}"]`) ?? within ?? undefined;
  return [...(within?.querySelectorAll(ANCHORS) ?? [])].find((one) => one.textContent === words) ?? within ?? undefined;
}

function focused(page: HTMLElement): { part: string; index: number } | undefined {
  const element = document.activeElement;
  if (!element || !page.contains(element)) return undefined;
  const part = element.closest("[data-part]");
  const index = [...(part?.querySelectorAll(FOCUSABLE) ?? [])].indexOf(element);
  return part ? { part: partOf(element), index } : undefined;
}

const partOf = (element: Element): string => element.closest("[data-part]")?.getAttribute("data-part") ?? "";
