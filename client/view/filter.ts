/** What can be filtered: findings, relations and numbers, each with all its words. */
const ROWS = ".finding, .relations tbody tr, .claims tbody tr:not(.section)";

/** Hides the rows that lack one of the words, and the sections in which none is left. */
export function filterRows(page: Element, words: string): void {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  for (const row of page.querySelectorAll<HTMLElement>(ROWS)) {
    const text = wanted.length > 0 ? (row.textContent ?? "").toLowerCase() : "";
    row.hidden = !wanted.every((word) => text.includes(word));
  }
  for (const body of page.querySelectorAll<HTMLElement>(".claims tbody")) {
    body.hidden = wanted.length > 0 && body.querySelector("tr:not(.section):not([hidden])") === null;
  }
}

export function allFound(page: Element): { shown: number; all: number } {
  const all = page.querySelectorAll(ROWS).length;
  return { shown: all - page.querySelectorAll(`:is(${ROWS})[hidden]`).length, all };
}
