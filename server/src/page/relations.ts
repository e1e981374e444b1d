import type { Relation } from "../contract";
import { arithmetic } from "../export/arithmetic";
import { worthTelling } from "../export/worth-telling";
import { drawing } from "./drawing";
import { type Html, html, NOTHING } from "./html";
import { pictureOf } from "./picture";
import type { View } from "./view";

const MARKS = { consistent: "✓", inconsistent: "✗", suspect: "？" } as const;

/** Every relation with its verdict, arithmetic and picture, in the order of the text. */
export function relations(view: View): Html {
  const { report, say, prefix, places, rows } = view;
  const told = worthTelling(report.relations);
  const left = report.relations.length - told.length;
  const order = told
    .map((relation) => ({ relation, at: places.range(relation.result).start }))
    .sort((a, b) => a.at - b.at)
    .map(({ relation }) => relation);
  const body =
    order.length === 0
      ? html`<p>${say("page.relations.none")}</p>`
      : html`<table class="relations"><thead><tr><th scope="col">${say("page.column.verdict")}</th><th scope="col">${say("page.column.arithmetic")}</th><th scope="col">${say("page.column.place")}</th></tr></thead>
<tbody>${order.slice(0, rows).map((relation) => row(view, relation))}</tbody></table>`;
  return html`<section id="${prefix}relations" data-part="relations"><h3>${say("page.relations")} <span class="number">${report.relations.length}</span></h3>
${body}
${order.length > rows ? html`<p>${say("page.relations.cut", { shown: rows, count: order.length })}</p>` : NOTHING}
${left > 0 ? html`<p class="note">${say("page.relations.left", { count: left })}</p>` : NOTHING}</section>`;
}

function row(view: View, relation: Relation): Html {
  const { figures, language, say, places, place } = view;
  const { verdict, kind } = relation;
  const equation = arithmetic(relation, figures, language);
  const picture = pictureOf(relation, figures, language);
  const drawn = picture ? drawing(picture, equation, language) : NOTHING;
  return html`<tr><td class="verdict ${verdict}"><span aria-hidden="true">${MARKS[verdict]}</span> ${say(`page.verdict.${verdict}`)}<small>${say(`page.relation.${kind}`)}</small></td>
<td><span class="equation">${equation}</span>${drawn}</td><td>${place(places.range(relation.result))}</td></tr>`;
}
