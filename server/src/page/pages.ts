import type { Failure, Language, Report } from "../contract";
import { contentFoot, contentHead, DOCUMENT_FOOT, documentHead, type Entry, entryOf } from "./document";
import { reportParts } from "./report";

/** A page in pieces of markup: a document of its own, or, where another document shows it, its content alone. */
export interface Paged {
  readonly head: string;
  readonly content: readonly string[];
  readonly foot: string;
}

/** Several reports as one page, complete in itself. Its first lines sum up all of them, so there is none before the last is added. */
export class Pages {
  readonly #entries: Entry[] = [];
  readonly #articles: string[] = [];

  constructor(private readonly language: Language) {}

  add(text: string, report: Report): void {
    const { language } = this;
    const prefix = `r${this.#entries.length + 1}-`;
    this.#entries.push(entryOf(report, prefix));
    this.#articles.push('<article class="report">\n');
    for (const part of reportParts(text, report, prefix, { language })) this.#articles.push(`${part.markup}\n`);
    this.#articles.push("</article>\n");
  }

  paged(failed: readonly Failure[]): Paged {
    const { language } = this;
    const first = contentHead(this.#entries, failed, language).markup;
    return {
      head: documentHead(this.#entries, language).markup,
      content: [first, ...this.#articles, contentFoot(language).markup],
      foot: DOCUMENT_FOOT.markup,
    };
  }
}
