import type { Failure, Language, Report } from "../contract";
import { SEVERITIES } from "../export/closing";
import { type Html, html, NOTHING } from "./html";
import { nameOf } from "./name";
import { STYLE } from "./style";
import { type Say, saying } from "./words";

/** What the list of reports says of one. */
export interface Entry {
  readonly name: string;
  readonly prefix: string;
  readonly claims: number;
  readonly relations: number;
  readonly findings: Readonly<Record<(typeof SEVERITIES)[number], number>>;
}

export function entryOf(report: Report, prefix: string): Entry {
  const { claims, relations, findings } = report;
  const by = { error: 0, warning: 0, information: 0 };
  for (const { severity } of findings) by[severity]++;
  return { name: nameOf(report), prefix, claims: claims.length, relations: relations.length, findings: by };
}

/** Everything before the content: nothing is loaded, and no script runs. */
export function documentHead(entries: readonly Entry[], language: Language): Html {
  return html`<!DOCTYPE html>
<html lang="${language}"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${titleOf(entries, saying(language))}</title><style>${STYLE}</style></head><body>
`;
}

/** The content before the first report: what there is, and what could not be checked. */
export function contentHead(entries: readonly Entry[], failed: readonly Failure[], language: Language): Html {
  const say = saying(language);
  return html`<h1>${entries.length === 1 ? say("page.title.none") : titleOf(entries, say)}</h1>
${entries.length > 1 ? table(entries, say) : NOTHING}${entries.length === 0 ? html`<p>${say("page.nothing")}</p>` : NOTHING}
${failed.length > 0 ? failures(failed, say) : NOTHING}
<main>
`;
}

export const contentFoot = (language: Language): Html => html`</main>
<footer><p>${saying(language)("page.made")}</p></footer>`;

export const DOCUMENT_FOOT: Html = html`</body></html>
`;

function titleOf(entries: readonly Entry[], say: Say): string {
  const [only] = entries;
  if (only === undefined) return say("page.title.none");
  return entries.length === 1
    ? say("page.title", { name: only.name })
    : say("page.title.several", { count: entries.length });
}

function table(entries: readonly Entry[], say: Say): Html {
  const heads = [
    say("page.column.report"),
    say("page.count.claims"),
    say("page.count.relations"),
    ...SEVERITIES.map((severity) => say(`page.count.${severity}`)),
  ].map((name) => html`<th scope="col">${name}</th>`);
  const rows = entries.map(({ name, prefix, claims, relations, findings }) => {
    const cells = SEVERITIES.map(
      (severity) => html`<td class="amount ${findings[severity] > 0 ? severity : ""}">${findings[severity]}</td>`,
    );
    return html`<tr><th scope="row"><a href="#${prefix}top">${name}</a></th><td class="amount">${claims}</td><td class="amount">${relations}</td>${cells}</tr>`;
  });
  return html`<nav aria-label="${say("page.summary")}"><table class="summary"><thead><tr>${heads}</tr></thead><tbody>${rows}</tbody></table></nav>`;
}

function failures(failed: readonly Failure[], say: Say): Html {
  const rows = failed.map(({ path, reason }) => html`<tr><th scope="row">${path}</th><td>${reason}</td></tr>`);
  return html`<section class="failed"><h2>${say("page.failed")}</h2><table><thead><tr><th scope="col">${say("page.path")}</th><th scope="col">${say("page.reason")}</th></tr></thead><tbody>${rows}</tbody></table></section>`;
}
