import type { Language } from "../../contract";
import { type MessageKey, message } from "../../l10n/message";
import type { ExitCode } from "../exit";
import { misused } from "../misuse";

export interface ReviewOptions {
  /** The file to write. */
  readonly to?: string;
  /** An answered sheet to read. */
  readonly import?: string;
  /** Show what was signed and what is still open. */
  readonly status?: boolean;
  readonly language: Language;
}

/** `crossfoot review`: the sheet that goes to those who supplied the numbers, and its way back. */
export async function review(paths: readonly string[], options: ReviewOptions): Promise<ExitCode> {
  const { to, import: answered, language } = options;
  const misuse = (key: MessageKey): ExitCode => misused(message(key), language);
  if ([to, answered, options.status].filter((asked) => asked !== undefined).length > 1)
    return misuse("cli.review.both");
  if (answered !== undefined) {
    const { importReview } = await import("./review-import");
    return importReview(answered, paths, language);
  }
  if (options.status && paths.length > 0) {
    const { reviewStatus } = await import("./review-status");
    return reviewStatus(paths, language);
  }
  if (to === undefined || paths.length === 0) return misuse("cli.review.needs");
  const { writeSheet } = await import("./sheet");
  return writeSheet(paths, { kind: "review", to, language });
}
