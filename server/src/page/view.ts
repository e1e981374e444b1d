import type { Language, Member, Range, Report } from "../contract";
import { type Figures, figuresOf } from "../export/figures";
import { type Places, placesOf } from "../export/places";
import { Lines } from "../lines";
import { type Html, html } from "./html";
import { type Say, saying } from "./words";

/** How a report is shown. */
export interface PageOptions {
  readonly language: Language;
  /** Places can be gone to: what shows the page listens for clicks on `[data-start]`. */
  readonly live?: boolean;
  /** Tables are cut behind so many rows. */
  readonly rows?: number;
}

/** A report with everything that its parts ask for. */
export interface View {
  readonly report: Report;
  readonly text: string;
  readonly language: Language;
  readonly say: Say;
  readonly figures: Figures;
  readonly places: Places;
  /** Before every id, so that the reports of one page do not share any. */
  readonly prefix: string;
  readonly rows: number;
  /** A place that a reader can look up: line and column, or something to press. */
  place(range: Range): Html;
  /** A number as it stands in the text. */
  quoted(member: Member): string;
}

export function viewOf(text: string, report: Report, prefix: string, options: PageOptions): View {
  const { language, live = false, rows = Number.POSITIVE_INFINITY } = options;
  const say = saying(language);
  const lines = new Lines(text);
  const places = placesOf(report);
  return {
    report,
    text,
    language,
    say,
    figures: figuresOf(report, text),
    places,
    prefix,
    rows,
    place({ start, end }) {
      const words = say("page.place", { ...lines.at(start) });
      return live
        ? html`<button type="button" class="place" data-start="${start}" data-end="${end}">${words}</button>`
        : html`<span class="place">${words}</span>`;
    },
    quoted(member) {
      const { start, end } = places.range(member);
      return text.slice(start, end);
    },
  };
}
