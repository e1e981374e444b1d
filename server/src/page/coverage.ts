import { closingLine } from "../export/closing";
import type { ClaimState } from "../export/states";
import { CLAIM_STATES } from "../export/states";
import { tally } from "../export/tally";
import { type Html, html } from "./html";
import type { View } from "./view";

/** How much was checked: counts, a bar of all numbers, and the closing line. */
export function coverage(view: View, states: ReadonlyMap<string, ClaimState>): Html {
  const { report, say, language, prefix } = view;
  const figures = tally(report);
  const severities = { error: 0, warning: 0, information: 0 };
  for (const { severity } of report.findings) severities[severity]++;
  const counts = [
    count(say("page.count.claims"), figures.claims),
    count(say("page.count.relations"), figures.relations),
    count(say("page.count.consistent"), figures.consistent, "met"),
    count(say("page.count.error"), severities.error, "error"),
    count(say("page.count.warning"), severities.warning, "warning"),
    count(say("page.count.information"), severities.information, "information"),
  ];
  return html`<section id="${prefix}coverage" data-part="coverage"><h3>${say("page.coverage")}</h3>
<dl class="counts">${counts}</dl>
${report.claims.length > 0 ? judged(view, states) : []}
<p class="closing">${closingLine(figures, language)}</p></section>`;
}

const count = (name: string, value: number, look = ""): Html =>
  html`<div class="${value > 0 ? look : ""}"><dt>${name}</dt><dd>${value}</dd></div>`;

/** All numbers in one bar: in findings, checked, not judged. */
function judged({ report, say }: View, states: ReadonlyMap<string, ClaimState>): Html {
  const by = { found: 0, met: 0, open: 0 };
  for (const { id } of report.claims) by[states.get(id) ?? "open"]++;
  const claims = report.claims.length;
  let from = 0;
  const boxes = CLAIM_STATES.map((state) => {
    const [x, wide] = [share(from, claims), share(by[state], claims)];
    from += by[state];
    return html`<rect class="${state}" x="${x}" y="0" width="${wide}" height="14"/>`;
  });
  const keys = CLAIM_STATES.map(
    (state) => html`<li><span class="chip ${state}"></span>${say(`page.coverage.${state}`)} <b>${by[state]}</b></li>`,
  );
  return html`<figure class="judged"><svg role="img" aria-label="${say("page.coverage.alt", { claims, ...by })}" width="100%" height="14">${boxes}</svg>
<ul class="keys">${keys}</ul></figure>`;
}

/** Of a count, to three decimals and exact. */
const share = (part: number, whole: number): string => {
  const thousandths = Math.round((part * 100_000) / whole);
  return `${Math.floor(thousandths / 1000)}.${String(thousandths % 1000).padStart(3, "0")}%`;
};
