import { STYLE } from "../../../server/src/page/style";
import { say } from "../words";
import { THEME } from "./theme";

/** The panel's document: it loads its own script and nothing else, and the report's text reaches it as data. */
export function shell({ nonce, script, language }: { nonce: string; script: string; language: string }): string {
  const policy = `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'`;
  return `<!DOCTYPE html>
<html lang="${language}"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Crossfoot</title><style nonce="${nonce}">${STYLE.markup}${THEME}</style></head><body>
<form role="search" class="bar"><label for="words">${say("panel.filter")}</label>
<input type="search" id="words" placeholder="${say("panel.filter.hint")}" autocomplete="off" spellcheck="false">
<output id="count" for="words" data-template="${say("panel.filter.count")}"></output></form>
<p id="note" role="status">${say("panel.none")}</p>
<main id="page"></main>
<script nonce="${nonce}" src="${script}"></script></body></html>`;
}
