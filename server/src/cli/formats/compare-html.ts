import { closing, relationWords } from "../../compare/lines";
import type { Alone, Changed, Comparison, Conflict, Placed, Unfollowed } from "../../compare/types";
import type { Language } from "../../contract";
import { type Message, type MessageKey, message, render } from "../../l10n/message";
import { Html, html } from "../../page/html";
import { type Compared, type CompareFormat, NO_COUNTS, plusCounts } from "./compare-format";

/** No colour alone carries a meaning; dark where the reader's system is; nothing is loaded and no script runs. */
const STYLE = `:root{color-scheme:light dark;--line:#8884;--soft:#8881;--red:light-dark(#b3261e,#ff8a80);--green:light-dark(#1b6e2e,#81c995);--amber:light-dark(#8a5a00,#ffca60)}
body{font:15px/1.6 system-ui,"Noto Sans CJK SC","PingFang SC","Microsoft YaHei",sans-serif;max-width:64rem;margin:2rem auto;padding:0 1rem}
h1{font-size:1.4rem;overflow-wrap:anywhere}h2{font-size:1.1rem;margin-top:2rem}
.closing{padding:.6rem .8rem;background:var(--soft);border-radius:.4rem}
article{border:1px solid var(--line);border-left:.3rem solid var(--red);border-radius:.3rem;padding:.6rem .9rem;margin:.8rem 0;break-inside:avoid}
article.warning{border-left-color:var(--amber)}article.information{border-left-color:var(--line)}
article p{margin:.3rem 0}.place{font-weight:600}blockquote{margin:.3rem 0;padding-left:.8rem;border-left:2px solid var(--line)}
table{border-collapse:collapse;width:100%}th,td{border:1px solid var(--line);padding:.35rem .5rem;text-align:left;vertical-align:top}
thead{background:var(--soft)}th{white-space:nowrap}td.number{white-space:nowrap;font-variant-numeric:tabular-nums}del{color:var(--red)}ins{color:var(--green);text-decoration:none;font-weight:600}
mark{background:none;color:inherit;font-weight:700;text-decoration:underline}
@media print{body{margin:0;max-width:none}thead{display:table-header-group}tr{break-inside:avoid}}`;

/** One page, complete in itself: what did not follow or differs, then tables of what changed. */
export function compareHtmlFormat(language: Language): CompareFormat {
  let counts = NO_COUNTS;
  const words = wordsIn(language);
  return {
    *pair(compared) {
      if (counts.comparisons === 0) yield head(compared.comparison, language).markup;
      counts = plusCounts(counts, compared.comparison);
      for (const piece of page(compared, words, language)) yield `${piece.markup}\n`;
    },
    *end() {
      if (counts.comparisons === 0) return;
      const { comparisons: count, unfollowed, conflicts } = counts;
      const total = render(message("compare.total", { count, unfollowed, conflicts: conflicts.warning }), language);
      yield `${(count > 1 ? html`<p class="closing">${total}</p>` : new Html("")).markup}\n</body></html>\n`;
    },
  };
}

type Words = (key: MessageKey, args?: Message["args"]) => string;
const wordsIn =
  (language: Language): Words =>
  (key, args) =>
    render(message(key, args), language);

function head({ new: young }: Comparison, language: Language): Html {
  const title = wordsIn(language)("compare.html.title", { new: young.title ?? young.path });
  return html`<!DOCTYPE html>
<html lang="${language}"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title><style>${new Html(STYLE)}</style></head><body>
`;
}

function* page({ comparison }: Compared, words: Words, language: Language): Iterable<Html> {
  const { mode, old, new: young, unfollowed, conflicts, changed, appeared, vanished } = comparison;
  const suffix = mode === "years" ? "-years" : "";
  yield html`<h1>${words(`compare.heading.${mode}`, { old: old.path, new: young.path })}</h1>`;
  if (old.title || young.title) yield html`<p>${old.title ?? old.path} → ${young.title ?? young.path}</p>`;
  yield html`<p class="closing">${render(closing(comparison), language)}</p>`;
  for (const row of [...unfollowed, ...conflicts]) yield question(row, words);
  if (changed.length > 0)
    yield changedTable(changed, words(`compare.list.changed${suffix}`, { count: changed.length }), words, language);
  if (appeared.length > 0)
    yield aloneTable(appeared, words(`compare.list.appeared${suffix}`, { count: appeared.length }), words, language);
  if (vanished.length > 0)
    yield aloneTable(vanished, words(`compare.list.vanished${suffix}`, { count: vanished.length }), words, language);
}

const place = ({ where, line }: { where: string; line: number }, words: Words): string =>
  `${where} ${words("compare.html.line", { line })}`;

function question(row: Unfollowed | Conflict, words: Words): Html {
  const kind = "severity" in row ? row.severity : "unfollowed";
  const [about] = "severity" in row ? row.new.slice(-1) : row.kept;
  const quote = about ?? ("severity" in row ? row.old : row.changed.at(-1)?.new);
  return html`<article class="${kind}"><p class="place">${place(row, words)} ${words(`compare.what.${kind}`)}</p>
${quote ? html`<blockquote>${context(quote)}</blockquote>` : new Html("")}<p>${row.message}</p></article>`;
}

/** The wording around a number, with the number marked. */
function context({ context, text }: Placed): Html {
  const at = context.indexOf(text);
  if (at < 0) return html`${context}`;
  return html`${context.slice(0, at)}<mark>${text}</mark>${context.slice(at + text.length)}`;
}

function changedTable(changed: readonly Changed[], title: string, words: Words, language: Language): Html {
  const rows = changed.map(
    ({
      old,
      new: young,
      relations,
    }) => html`<tr><td>${place(young, words)}</td><td class="number"><del>${old.text}</del></td>
<td class="number"><ins>${young.text}</ins></td><td>${context(young)}</td><td>${relations.length > 0 ? relationWords(relations, language) : ""}</td></tr>`,
  );
  const heads = ["place", "old", "new", "text", "relations"] as const;
  return table(title, heads, rows, words);
}

function aloneTable(alone: readonly Alone[], title: string, words: Words, language: Language): Html {
  const rows = alone.map(
    ({ claim, relations, ambiguous }) => html`<tr><td>${place(claim, words)}</td><td class="number">${claim.text}</td>
<td>${context(claim)}${ambiguous ? words("compare.ambiguous") : ""}</td><td>${relations.length > 0 ? relationWords(relations, language) : ""}</td></tr>`,
  );
  return table(title, ["place", "number", "text", "relations"], rows, words);
}

type Column = "place" | "old" | "new" | "text" | "relations" | "number";

function table(title: string, columns: readonly Column[], rows: readonly Html[], words: Words): Html {
  const heads = columns.map((column) => html`<th scope="col">${words(`compare.column.${column}`)}</th>`);
  return html`<h2>${title}</h2><table><thead><tr>${heads}</tr></thead><tbody>${rows}</tbody></table>`;
}
