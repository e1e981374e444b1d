import type { Language, Report, Summary } from "../contract";
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

/** Everything before the content: nothing is loaded, and no script runs. `only` is the name of the report where there is but one. */
export function documentHead(only: string | undefined, language: Language): Html {
  const say = saying(language);
  const title = only === undefined ? say("page.title.none") : say("page.title", { name: only });
  return html`<!DOCTYPE html>
<html lang="${language}"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title><style>${STYLE}</style></head><body>
`;
}

/** The content before the first report; of several, which are still to come, the summary stands at the end. */
export function contentHead(several: boolean, language: Language): Html {
  const say = saying(language);
  return html`<h1>${say("page.title.none")}</h1>
${several ? html`<nav><a href="#summary">${say("page.summary")}</a></nav>` : NOTHING}
<main>
`;
}

/** The content behind the last report: the table of several, with links to each, and what was not checked. */
export function contentFoot(
  entries: readonly Entry[],
  { failed, passedOver = [] }: Pick<Summary, "failed" | "passedOver">,
  several: boolean,
  language: Language,
): Html {
  const say = saying(language);
  const none = entries.length === 0 ? html`<p>${say("page.nothing")}</p>` : NOTHING;
  const listed = entries.length > 0 ? table(entries, say) : NOTHING;
  const title = say("page.title.several", { count: entries.length });
  return html`</main>
${several ? html`<section class="all" id="summary"><h2>${title}</h2>${listed}</section>` : NOTHING}${none}
${failed.length > 0 ? failures(failed, "page.failed", say) : NOTHING}
${passedOver.length > 0 ? failures(passedOver, "page.passed-over", say) : NOTHING}
<footer><p>${say("page.made")}</p></footer>`;
}

export const DOCUMENT_FOOT: Html = html`</body></html>
`;

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
  return html`<table class="summary"><thead><tr>${heads}</tr></thead><tbody>${rows}</tbody></table>`;
}

function failures(failed: Summary["failed"], title: "page.failed" | "page.passed-over", say: Say): Html {
  const rows = failed.map(({ path, reason }) => html`<tr><th scope="row">${path}</th><td>${reason}</td></tr>`);
  return html`<section class="failed"><h2>${say(title)}</h2><table><thead><tr><th scope="col">${say("page.path")}</th><th scope="col">${say("page.reason")}</th></tr></thead><tbody>${rows}</tbody></table></section>`;
}
