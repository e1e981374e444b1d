import type { Claim } from "../contract";
import { interval, signedValue } from "../export/interval";
import { sectionNames } from "../export/sections";
import { CLAIM_STATES, type ClaimState } from "../export/states";
import { type Html, html, NOTHING } from "./html";
import type { View } from "./view";

const COLUMNS = ["number", "state", "subject", "value", "kind", "period", "place"] as const;

/** Every claim, section by section; the filter works without a script, by the styles alone. */
export function claims(view: View, states: ReadonlyMap<string, ClaimState>): Html {
  const { report, say, prefix, rows } = view;
  const names = sectionNames(report.sections);
  const heads = COLUMNS.map((column) => html`<th scope="col">${say(`page.column.${column}`)}</th>`);
  const groups = grouped(report.claims.slice(0, rows)).map(([section, own]) =>
    group(view, section === undefined ? undefined : names[section], own, states),
  );
  const body =
    report.claims.length === 0
      ? html`<p>${say("page.claims.none")}</p>`
      : html`${filter(view)}<div class="wide" role="region" aria-labelledby="${prefix}claims-title" tabindex="0"><table class="claims"><thead><tr>${heads}</tr></thead>
${groups}</table></div>`;
  return html`<section id="${prefix}claims" class="by-section" data-part="claims"><h3 id="${prefix}claims-title">${say("page.claims")} <span class="number">${report.claims.length}</span></h3>
${body}
${report.claims.length > rows ? html`<p>${say("page.claims.cut", { shown: rows, count: report.claims.length })}</p>` : NOTHING}</section>`;
}

/** Which rows are shown. */
function filter({ say, prefix }: View): Html {
  const choices = (["all", "found", "open"] as const).map(
    (show) =>
      html`<label><input type="radio" name="${prefix}show" value="${show}"${show === "all" ? html` checked` : NOTHING}> ${say(`page.show.${show}`)}</label>`,
  );
  return html`<fieldset class="show"><legend>${say("page.claims.show")}</legend>${choices}</fieldset>`;
}

/** Claims come in the order of the text, so that those of one section stand together. */
function grouped(claims: readonly Claim[]): [number | undefined, Claim[]][] {
  const groups: [number | undefined, Claim[]][] = [];
  for (const claim of claims) {
    const last = groups.at(-1);
    if (last && last[0] === claim.section) last[1].push(claim);
    else groups.push([claim.section, [claim]]);
  }
  return groups;
}

function group(
  view: View,
  section: string | undefined,
  own: readonly Claim[],
  states: ReadonlyMap<string, ClaimState>,
): Html {
  const { say } = view;
  const stateOf = ({ id }: Claim): ClaimState => states.get(id) ?? "open";
  const has = CLAIM_STATES.filter((state) => own.some((claim) => stateOf(claim) === state)).map(
    (state) => `has-${state}`,
  );
  const name = section ?? say("page.claims.front");
  const count = say("page.claims.count", { count: own.length });
  return html`<tbody class="${has.join(" ")}"><tr class="section"><th colspan="${COLUMNS.length}" scope="rowgroup">${name} <small>${count}</small></th></tr>
${own.map((claim) => row(view, claim, stateOf(claim)))}</tbody>`;
}

function row({ say, place, number }: View, claim: Claim, state: ClaimState): Html {
  const of = [claim.verb, claim.subject].filter(Boolean).join(" · ");
  const period = [claim.period, claim.scope].filter(Boolean).join(" · ");
  return html`<tr class="${state}"><th scope="row">${number(claim)}</th><td><span class="state ${state}">${say(`page.coverage.${state}`)}</span></td><td>${of}</td><td class="value">${interval(claim) ?? signedValue(claim)}</td><td>${say(`editor.kind.${claim.kind}`)}</td><td>${period}</td><td>${place(claim)}</td></tr>`;
}
