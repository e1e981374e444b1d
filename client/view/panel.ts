/** The panel's script: puts the page's parts in place, filters rows, and tells which place was pressed. */
import type { Said, Told } from "../src/overview/messages";
import { allFound, filterRows } from "./filter";
import { keepView } from "./keep";

/** Survives the panel's being hidden, and the window's being loaded anew. */
interface State {
  /** Of the report that is shown. */
  uri?: string;
  words: string;
  show: string;
  top: number;
}
interface Api {
  postMessage(said: Said): void;
  getState(): Partial<State> | undefined;
  setState(state: State): void;
}
declare function acquireVsCodeApi(): Api;

const api = acquireVsCodeApi();
const page = find("page", HTMLElement);
const note = find("note", HTMLElement);
const words = find("words", HTMLInputElement);
const count = find("count", HTMLOutputElement);
const state: State = { words: "", show: "all", top: 0, ...api.getState() };
/** Of each part as it stands, so that what did not change is left alone. */
const standing = new Map<string, string>();
let uri: string | undefined;

words.value = state.words;
words.addEventListener("input", () => {
  filter();
  remember();
});
words.form?.addEventListener("submit", (event) => event.preventDefault());
page.addEventListener("change", remember);
page.addEventListener("click", ({ target }) => {
  const place = target instanceof Element ? target.closest<HTMLElement>("[data-start]") : null;
  if (!place) return;
  api.postMessage({ type: "go", start: Number(place.dataset.start), end: Number(place.dataset.end) });
});
addEventListener("scroll", remember, { passive: true });
addEventListener("message", ({ data }: MessageEvent<Told>) => {
  if (data.type === "note") say(data.text);
  else put(data.uri, data.parts);
});
api.postMessage({ type: "ready" });

function put(of: string, parts: readonly string[]): void {
  const isOther = uri !== undefined && uri !== of;
  const isFirst = uri === undefined;
  uri = of;
  say("");
  if (isOther) {
    page.replaceChildren();
    standing.clear();
    scrollTo(0, 0);
  }
  keepView(page, () => {
    for (const markup of parts) putPart(markup);
    const chosen = page.querySelector<HTMLInputElement>(`input[type=radio][value="${CSS.escape(state.show)}"]`);
    if (chosen) chosen.checked = true;
    filter();
  });
  if (isFirst) scrollTo(0, state.top);
  state.uri = of;
  remember();
}

/** Text of the report is escaped in the markup already, and the policy lets nothing in it run. */
function putPart(markup: string): void {
  const template = document.createElement("template");
  template.innerHTML = markup;
  const part = template.content.firstElementChild;
  const name = part?.getAttribute("data-part");
  if (!part || !name || standing.get(name) === markup) return;
  const old = page.querySelector(`[data-part="${CSS.escape(name)}"]`);
  if (old) old.replaceWith(part);
  else page.append(part);
  standing.set(name, markup);
}

function filter(): void {
  const wanted = words.value.trim();
  filterRows(page, wanted);
  if (wanted === "") count.value = "";
  else {
    const { shown, all } = allFound(page);
    const template = count.dataset.template ?? "";
    count.value = template.replace("{shown}", String(shown)).replace("{count}", String(all));
  }
}

function remember(): void {
  const chosen = page.querySelector<HTMLInputElement>("input[type=radio]:checked");
  if (chosen) state.show = chosen.value;
  state.words = words.value;
  state.top = scrollY;
  api.setState(state);
}

function say(text: string): void {
  note.textContent = text;
  note.hidden = text === "";
}

function find<E extends Element>(id: string, kind: new () => E): E {
  const element = document.getElementById(id);
  if (!(element instanceof kind)) throw new Error(`the panel has no ${id}`);
  return element;
}
