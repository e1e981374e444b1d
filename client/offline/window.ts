/** The half of the page that people see: takes files, shows the page of their check, filters it, and saves it. */
import type { Language } from "../../server/src/contract";
import { visible } from "../../server/src/export/visible";
import { type Message, type MessageKey, message, render } from "../../server/src/l10n/message";
import { allFound, filterRows } from "../view/filter";
import { type Given, isPdf } from "./checking";
import { filesOf, saveAs } from "./files";
import type { Asked, CheckedPage, Told } from "./messages";
import { startWorker } from "./threads";

export function show(script: string): void {
  const body = document.body;
  const page = find("page", HTMLElement);
  const files = find("files", HTMLInputElement);
  const status = find("status", HTMLElement);
  const faults = find("faults", HTMLElement);
  const tools = find("tools", HTMLFormElement);
  const words = find("words", HTMLInputElement);
  const count = find("count", HTMLOutputElement);
  let language: Language = /^zh\b/i.test(navigator.language) ? "zh-CN" : "en";
  let worker: Worker | undefined;
  let checked: CheckedPage | undefined;
  /** Counts what was asked for: an answer to what was asked before is of no use. */
  let turn = 0;

  const say = (key: MessageKey, args?: Message["args"]): string => render(message(key, args), language);

  /** Puts the shell's own words in the language. */
  function speak(): void {
    document.documentElement.lang = language;
    // Written by our own shell, from the catalogue's keys.
    for (const element of document.querySelectorAll<HTMLElement>("[data-say]"))
      element.textContent = say(element.dataset.say as MessageKey);
    words.placeholder = say("panel.filter.hint");
    for (const button of document.querySelectorAll<HTMLElement>("[data-language]"))
      button.setAttribute("aria-pressed", String(button.dataset.language === language));
  }

  async function check(given: readonly Given[]): Promise<void> {
    if (given.length === 0) return;
    const own = ++turn;
    worker?.terminate();
    worker = undefined;
    put(undefined);
    status.textContent = say("panel.waiting");
    try {
      const needsPdf = await somePdf(given);
      const started = await startWorker(script, needsPdf);
      if (own !== turn) return started.terminate();
      worker = started;
      started.onmessage = ({ data }: MessageEvent<Told>) => hear(data);
      started.onerror = (event) => fail(event.message);
      ask({ type: "check", files: given, language });
    } catch (error) {
      if (own === turn) fail(error instanceof Error ? error.message : String(error));
    }
  }

  const ask = (asked: Asked): void => worker?.postMessage(asked);

  function hear(told: Told): void {
    if (told.type === "at") status.textContent = say("offline.at", { ...told, name: visible(told.name) });
    else put(told.page);
  }

  /** The worker itself broke down, which no file can cause that we know of. */
  function fail(what: string): void {
    put(undefined);
    status.textContent = say("offline.fault.worker", { what });
  }

  /** Text of the reports is escaped in the markup already, and the policy lets nothing in it run. */
  function put(next: CheckedPage | undefined): void {
    checked = next;
    const some = next !== undefined && next.names.length > 0;
    const template = document.createElement("template");
    template.innerHTML = some ? next.content.join("") : "";
    page.replaceChildren(template.content);
    const sentences = (next?.failed ?? []).map((failure) => {
      const item = document.createElement("li");
      item.textContent = say("offline.failed", { path: visible(failure.path), reason: failure.reason });
      return item;
    });
    faults.replaceChildren(...sentences);
    tools.hidden = !some;
    body.classList.toggle("checked", some);
    status.textContent = next ? summary(next) : "";
    filter();
  }

  const summary = ({ names, findings, failed }: CheckedPage): string =>
    [
      names.length > 0 ? say("offline.done", { count: names.length, ...findings }) : "",
      failed.length > 0 ? say("offline.done.failed", { count: failed.length }) : "",
    ].join("");

  function filter(): void {
    filterRows(page, words.value);
    const { shown, all } = allFound(page);
    count.value = words.value.trim() === "" ? "" : say("panel.filter.count", { shown, count: all });
  }

  find("choose", HTMLButtonElement).addEventListener("click", () => files.click());
  files.addEventListener("change", () => {
    const given = [...(files.files ?? [])].map((bytes) => ({ name: bytes.name, bytes }));
    // So that the same file can be chosen again after it was changed.
    files.value = "";
    void check(given);
  });
  addEventListener("dragover", (event) => {
    event.preventDefault();
    body.classList.add("over");
  });
  addEventListener("dragleave", ({ relatedTarget }) => relatedTarget ?? body.classList.remove("over"));
  addEventListener("drop", (event) => {
    event.preventDefault();
    body.classList.remove("over");
    if (event.dataTransfer) void check(filesOf(event.dataTransfer));
  });
  words.addEventListener("input", filter);
  tools.addEventListener("submit", (event) => event.preventDefault());
  find("save", HTMLButtonElement).addEventListener("click", () => checked && saveAs(checked));
  for (const button of document.querySelectorAll<HTMLElement>("[data-language]"))
    button.addEventListener("click", () => {
      language = button.dataset.language === "zh-CN" ? "zh-CN" : "en";
      speak();
      if (checked) ask({ type: "speak", language });
    });
  speak();
}

/** Is there a PDF among them? Read by the first bytes, for names may say nothing. */
async function somePdf(given: readonly Given[]): Promise<boolean> {
  for (const { name, bytes } of given) {
    const first = await bytes
      ?.slice(0, 4)
      .arrayBuffer()
      .catch(() => undefined);
    if (first && isPdf(name, new Uint8Array(first))) return true;
  }
  return false;
}

function find<E extends Element>(id: string, kind: new () => E): E {
  const element = document.getElementById(id);
  if (!(element instanceof kind)) throw new Error(`the page has no ${id}`);
  return element;
}
