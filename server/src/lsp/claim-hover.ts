import type { Attempt, Claim, Language, Relation } from "../contract";
import { arithmetic, attempt } from "../export/arithmetic";
import { type Figures, figuresOf } from "../export/figures";
import { interval, signedValue } from "../export/interval";
import { pageOf } from "../export/pages";
import { worthTelling } from "../export/worth-telling";
import { type MessageKey, message, render } from "../l10n/message";
import type { Client } from "./client";
import { commandLink, reveal } from "./commands";
import type { Analysed } from "./documents";
import { membersOf } from "./members";
import { escaped, MARKS, type Paragraphs } from "./paragraphs";

/** A claim: value, unit, interval, subject, period, and every relation that it takes part in. */
export function claimHover(analysed: Analysed, client: Client, claim: Claim): Paragraphs {
  const { report, language, text } = analysed;
  const figures = figuresOf(report, text);
  const place = membersOf(report).placeOf(claim.id);
  const relations = worthTelling(place ? [...place.asResult, ...place.asOperand] : []);
  const words = (key: MessageKey, args?: Record<string, string>) => render(message(key, args), language);
  return [
    `**${escaped(claim.text)}** · ${words(`editor.kind.${claim.kind}`)}`,
    ...relations.map((relation) => {
      const links = client.markdownHover && client.commands ? operandLinks(relation, claim, figures, analysed) : [];
      return [relationText(relation, figures, language), ...links].join("  \n");
    }),
    ...(relations.length === 0 ? [words("editor.hover.alone")] : []),
    facts(claim, language).join(" · "),
  ];
}

/** The other numbers of a relation, each a link to its place: in a line of their own, or none. */
function operandLinks({ result, operands }: Relation, claim: Claim, figures: Figures, analysed: Analysed): string[] {
  const members = membersOf(analysed.report);
  const links = [result, ...operands].flatMap((member) => {
    const place = members.placeOf(member);
    if (!place || member === claim.id) return [];
    const title = figures(member).text;
    return [`[${escaped(title)}](${commandLink(reveal(title, place, analysed))})`];
  });
  if (links.length === 0) return [];
  const words = (key: "editor.hover.numbers" | "editor.hover.and", args?: Record<string, string>) =>
    render(message(key, args), analysed.language);
  return [words("editor.hover.numbers", { links: links.join(words("editor.hover.and")) })];
}

function facts(claim: Claim, language: Language): string[] {
  const lines: [MessageKey, string | undefined][] = [
    ["editor.hover.value", signedValue(claim)],
    ["editor.hover.interval", interval(claim)],
    ["editor.hover.subject", [claim.verb, claim.subject].filter(Boolean).join(" · ") || undefined],
    ["editor.hover.period", claim.period],
    ["editor.hover.scope", claim.scope],
  ];
  return lines.flatMap(([key, value]) =>
    value === undefined ? [] : [render(message(key, { value: escaped(value) }), language)],
  );
}

function relationText(relation: Relation, figures: Figures, language: Language): string {
  const link = `[${relation.check}](${pageOf(relation.check)})`;
  const line = `${MARKS[relation.verdict]} ${escaped(arithmetic(relation, figures, language))} ${link}`;
  const tried = (relation.tried ?? []).map((one: Attempt) => {
    const text = attempt(relation, one, figures, language);
    return `${render(message("editor.hover.tried", { text: escaped(text) }), language)}`;
  });
  return [line, ...tried].join("  \n");
}
