import type { Language, Severity } from "../contract";
import { type MessageKey, message, render } from "../l10n/message";
import type { Tally } from "./tally";

export const SEVERITIES: readonly Severity[] = ["error", "warning", "information"];

/** How much was checked, what came of it, and that the rest was not judged. */
export function closingLine(figures: Tally, language: Language): string {
  if (figures.claims === 0 && figures.others === 0) return render(message("cli.closing.nothing"), language);
  const key = figures.relations === 0 ? "cli.closing.none" : "cli.closing";
  return render(message(key, { figures: outcomes(figures, "cli.figures", language) }), language);
}

/** 识别数据286处，校验关系36组：相符34、疑误1、存疑1 */
export function outcomes(
  { claims, relations, consistent, relationsBy, others, ignored, known }: Tally,
  key: MessageKey,
  language: Language,
) {
  const counts = SEVERITIES.filter((severity) => relationsBy[severity] > 0).map((severity) =>
    message(`cli.outcome.${severity}`, { count: relationsBy[severity] }),
  );
  const joined = [message("cli.outcome.consistent", { count: consistent }), ...counts]
    .map((outcome) => render(outcome, language))
    .join(render(message("cli.outcome.and"), language));
  const figures = message(key, { claims, relations });
  const arithmetic = relations === 0 ? figures : message("cli.outcomes", { figures, outcomes: joined });
  const all = others === 0 ? arithmetic : message("cli.outcome.others", { arithmetic, count: others });
  const heeded = ignored === 0 ? all : message("cli.outcome.ignored", { all, count: ignored });
  return render(known === 0 ? heeded : message("cli.outcome.known", { all: heeded, count: known }), language);
}
