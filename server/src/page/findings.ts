import type { Finding, Relation } from "../contract";
import { arithmetic, attempt } from "../export/arithmetic";
import { checkTitle } from "../export/title";
import { drawing } from "./drawing";
import { type Html, html, NOTHING } from "./html";
import { pictureOf } from "./picture";
import { quote } from "./quote";
import type { View } from "./view";

/** Related places that are listed with one finding. */
const RELATED = 40;

/** Each finding with its place, the quoted sentence, the arithmetic and its picture. */
export function findings(view: View): Html {
  const { report, say, prefix, rows } = view;
  const byId = new Map(report.relations.map((relation) => [relation.id, relation]));
  const count = report.findings.length;
  const articles = report.findings
    .slice(0, rows)
    .map((finding) => article(view, finding, byId.get(finding.relation ?? "")));
  const body = articles.length > 0 ? articles : [html`<p>${say("page.findings.none")}</p>`];
  return html`<section id="${prefix}findings" data-part="findings"><h3>${say("page.findings")} <span class="number">${count}</span></h3>
${body}
${count > rows ? html`<p>${say("page.findings.cut", { shown: rows, count })}</p>` : NOTHING}</section>`;
}

function article(view: View, finding: Finding, relation: Relation | undefined): Html {
  const { say, text, language, place, prefix } = view;
  const { severity, where, message, slip, check } = finding;
  return html`<article class="finding ${severity}" id="${prefix}${finding.fingerprint}" data-key="${finding.fingerprint}">
<h4><span class="badge ${severity}">${say(`page.severity.${severity}`)}</span> ${where ? html`<span class="where">${where}</span> ` : NOTHING}${place(finding)}</h4>
${quote(text, finding)}
<p class="message">${message}</p>
${slip && !message.includes(slip) ? html`<p>${slip}</p>` : NOTHING}
${relation ? computed(view, relation) : NOTHING}
${related(view, finding)}
<p class="check">${checkTitle(check, language)} <code>${check}</code></p></article>`;
}

/** The relation in figures, its picture, and the other readings. */
export function computed({ figures, language, say }: View, relation: Relation): Html {
  const equation = arithmetic(relation, figures, language);
  const picture = pictureOf(relation, figures, language);
  const tried = (relation.tried ?? []).map((one) => html`<li>${attempt(relation, one, figures, language)}</li>`);
  return html`<p class="equation">${equation}</p>
${picture ? drawing(picture, equation, language) : NOTHING}
${tried.length > 0 ? html`<p>${say("page.tried")}</p><ul>${tried}</ul>` : NOTHING}`;
}

function related({ number, place, say }: View, { related }: Finding): Html {
  if (related.length === 0) return NOTHING;
  const rows = related
    .slice(0, RELATED)
    .map((one) => html`<li><b>${number(one)}</b> ${one.message} ${place(one)}</li>`);
  return html`<details open><summary>${say("page.related")}</summary><ul class="related">${rows}</ul></details>`;
}
