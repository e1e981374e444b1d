import type { Finding, Language, Range, Report } from "../contract";
import { message, render } from "../l10n/message";

/** Where something stands in a document that has no lines; both 1-based. */
export interface Paper {
  readonly paragraph?: number;
  readonly page?: number;
}
/** A range, and where it stands on paper. */
export type PaperRange = Range & Paper;

/** `第3页`, `第12段`: where something stands in a document that has no lines; undefined in a text. */
export function paperPlace(place: Paper, language: Language): string | undefined {
  const { paragraph, page } = place;
  if (page !== undefined) return render(message("cli.page", { page }), language);
  return paragraph === undefined ? undefined : render(message("cli.paragraph", { paragraph }), language);
}

/** Are the report's lines those of its file, or of a text that was made of a document? */
export const hasLines = ({ encoding }: Pick<Report, "encoding">): boolean =>
  !["docx", "html", "pdf"].includes(encoding);

/** `12:5`, or `第3页`: where a finding stands in its file. */
export const findingPlace = (finding: Finding, language: Language): string =>
  paperPlace(finding, language) ?? `${finding.line}:${finding.column}`;
