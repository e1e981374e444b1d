import type { Report } from "../contract";
import { claimStates } from "../export/states";
import { claims } from "./claims";
import { coverage } from "./coverage";
import { findings } from "./findings";
import { type Html, html, NOTHING } from "./html";
import { nameOf } from "./name";
import { relations } from "./relations";
import { type PageOptions, type View, viewOf } from "./view";

/** A report in the parts that a reader looks for, each a `section`: what was checked, findings, relations, claims. */
export function* reportParts(text: string, report: Report, prefix: string, options: PageOptions): Iterable<Html> {
  const view = viewOf(text, report, prefix, options);
  const states = claimStates(report);
  yield header(view);
  yield coverage(view, states);
  yield findings(view);
  yield relations(view);
  yield claims(view, states);
}

function header({ report, say, prefix }: View): Html {
  const { path, issuer, period } = report;
  const facts = [fact(say("page.path"), path), fact(say("page.issuer"), issuer), fact(say("page.period"), period)];
  const links = (["coverage", "findings", "relations", "claims"] as const).map(
    (part) => html`<a href="#${prefix}${part}">${say(`page.${part}`)}</a>`,
  );
  return html`<header data-part="header"><h2 id="${prefix}top">${nameOf(report)}</h2><dl class="facts">${facts}</dl>
<nav aria-label="${say("page.contents")}">${links}</nav></header>`;
}

const fact = (name: string, value: string | undefined): Html =>
  value ? html`<div><dt>${name}</dt><dd>${value}</dd></div>` : NOTHING;
