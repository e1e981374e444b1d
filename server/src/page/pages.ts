import type { Language, Report, Summary } from "../contract";
import { contentFoot, contentHead, DOCUMENT_FOOT, documentHead, type Entry, entryOf } from "./document";
import { reportParts } from "./report";

/** A page in pieces of markup: a document of its own, or, where another document shows it, its content alone. */
export interface Paged {
  readonly head: string;
  readonly content: readonly string[];
  readonly foot: string;
}

/** One report, or several, as one page, complete in itself and made report by report: between them a line on each is kept for the summary. */
export class Pages {
  readonly #entries: Entry[] = [];
  readonly foot = DOCUMENT_FOOT.markup;

  /** `several`: reports were asked for, though there may turn out to be one or none. */
  constructor(
    private readonly language: Language,
    private readonly several: boolean,
  ) {}

  get empty(): boolean {
    return this.#entries.length === 0;
  }

  /** What stands before the content; `name` is the first report's, where there is one. */
  head(name: string | undefined): string {
    return documentHead(this.several ? undefined : name, this.language).markup;
  }

  /** The content of one report, behind what opens the content. */
  *article(text: string, report: Report): Iterable<string> {
    const { language } = this;
    if (this.empty) yield contentHead(this.several, language).markup;
    const prefix = `r${this.#entries.length + 1}-`;
    this.#entries.push(entryOf(report, prefix));
    yield '<article class="report">\n';
    for (const part of reportParts(text, report, prefix, { language })) yield `${part.markup}\n`;
    yield "</article>\n";
  }

  /** The content behind the last report. */
  *end(summary: Pick<Summary, "failed" | "passedOver">): Iterable<string> {
    if (this.empty) yield contentHead(this.several, this.language).markup;
    yield contentFoot(this.#entries, summary, this.several || this.empty, this.language).markup;
  }
}
