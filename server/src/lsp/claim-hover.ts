import type { Attempt, Claim, Language, Relation } from "../contract";
import { arithmetic, attempt } from "../export/arithmetic";
import { type Figures, figuresOf } from "../export/figures";
import { interval, signedValue } from "../export/interval";
import { pageOf } from "../export/pages";
import { worthTelling } from "../export/worth-telling";
import { type MessageKey, message, render } from "../l10n/message";
import type { Analysed } from "./documents";
import { escaped, MARKS, type Paragraphs } from "./paragraphs";

/** A claim: value, unit, interval, subject, period, and every relation that it takes part in. */
export function claimHover(analysed: Analysed, claim: Claim): Paragraphs {
  const { report, language, text } = analysed;
  const figures = figuresOf(report, text);
  const relations = worthTelling(report.relations.filter((relation) => concerns(relation, claim)));
  const words = (key: MessageKey, args?: Record<string, string>) => render(message(key, args), language);
  return [
    `**${escaped(claim.text)}** · ${words(`editor.kind.${claim.kind}`)}`,
    ...relations.map((relation) => relationText(relation, figures, language)),
    ...(relations.length === 0 ? [words("editor.hover.alone")] : []),
    facts(claim, language).join(" · "),
  ];
}

const concerns = ({ result, operands }: Relation, { id }: Claim): boolean => result === id || operands.includes(id);

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
