import type { Language, Range, Report } from "../contract";
import { type Figures, figuresOf } from "../export/figures";
import { hasLines, type PaperRange, paperPlace } from "../export/paper-place";
import { placeWords } from "../export/place-words";
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
  /** A place that a reader can look up: line and column, page or paragraph, or something to press. */
  place(range: PaperRange): Html;
  /** A number that is something to press where places can be gone to. */
  number(range: Range): Html;
}

export function viewOf(text: string, report: Report, prefix: string, options: PageOptions): View {
  const { language, live = false, rows = Number.POSITIVE_INFINITY } = options;
  const say = saying(language);
  const lines = new Lines(text);
  const places = placesOf(report);
  const button = ({ start, end }: Range, look: string, words: string) =>
    html`<button type="button" class="${look}" data-start="${start}" data-end="${end}">${words}</button>`;
  const onPaper = (range: PaperRange) =>
    paperPlace(range, language) ?? placeWords(report.sections, range.start, language);
  return {
    report,
    text,
    language,
    say,
    figures: figuresOf(report, text),
    places,
    prefix,
    rows,
    place(range) {
      const words = live || hasLines(report) ? say("page.place", { ...lines.at(range.start) }) : onPaper(range);
      return live ? button(range, "place", words) : html`<span class="place">${words}</span>`;
    },
    number(range) {
      const words = text.slice(range.start, range.end);
      return live ? button(range, "go", words) : html`${words}`;
    },
  };
}
