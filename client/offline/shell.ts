/** The offline page's markup around its script: made at build time, with the words of both languages for readers without scripts. */
import type { Language } from "../../server/src/contract";
import { type MessageKey, message, render } from "../../server/src/l10n/message";
import { Html, html } from "../../server/src/page/html";
import { STYLE } from "../../server/src/page/style";
import { OFFLINE_STYLE } from "./style";
import { PACKED_PDF } from "./threads";

const LANGUAGES: readonly Language[] = ["zh-CN", "en"];
/** What the button lets choose; what is dropped is told by its bytes as well. */
const ACCEPTED = ".txt,.text,.md,.report,.docx,.docm,.pdf,.html,.htm,.xhtml";

/** What the build puts in. `hash` gives a text's SHA-256 as a policy names it. */
export interface Parts {
  readonly script: string;
  /** In base64. */
  readonly pdf: string;
  readonly version: string;
  readonly hash: (text: string) => string;
}

/** The whole file. Its policy allows its own script and style by their hashes, a worker made of the same text, and no request at all. */
export function shell({ script, pdf, version, hash }: Parts): string {
  const style = `${STYLE.markup}${OFFLINE_STYLE}`;
  const policy = [
    "default-src 'none'",
    `script-src '${hash(script)}'`,
    `style-src '${hash(style)}'`,
    "worker-src blob:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  return html`<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${word("offline.title")}</title><style>${new Html(style)}</style></head><body>
<div class="bar"><h1>${said("offline.title")} <small>${version}</small></h1>
<div class="languages" role="group" aria-label="${word("offline.language", "zh-CN")} ${word("offline.language", "en")}">${LANGUAGES.map(languageButton)}</div></div>
<noscript>${LANGUAGES.map((language) => html`<p lang="${language}">${word("offline.noscript", language)}</p>`)}</noscript>
<p class="lead">${said("offline.lead")}</p>
<section class="drop" aria-labelledby="drop"><p id="drop">${said("offline.drop")}</p>
<p><button type="button" id="choose" aria-describedby="what">${said("offline.choose")}</button>
<input type="file" id="files" accept="${ACCEPTED}" multiple hidden></p>
<p id="what">${said("offline.what")}</p><p class="private">${said("offline.private")}</p></section>
<p id="status" role="status"></p>
<div role="alert"><ul id="faults"></ul></div>
<form id="tools" role="search" hidden><label for="words">${said("panel.filter")}</label>
<input type="search" id="words" autocomplete="off" spellcheck="false"><output id="count" for="words"></output>
<button type="button" id="save">${said("offline.save")}</button></form>
<div id="page"></div>
<script type="text/plain" id="${PACKED_PDF}">${new Html(pdf)}</script>
<script>${new Html(script)}</script></body></html>
`.markup;
}

const word = (key: MessageKey, language: Language = "zh-CN"): string => render(message(key), language);
/** Words that change with the language. */
const said = (key: MessageKey): Html => html`<span data-say="${key}">${word(key)}</span>`;
const languageButton = (language: Language): Html =>
  html`<button type="button" data-language="${language}" lang="${language}" aria-pressed="${language === "zh-CN" ? "true" : "false"}">${word("offline.language.name", language)}</button>`;
