import type { Language } from "../contract";
import { visible } from "../export/visible";
import { width } from "../export/width";
import { message, render } from "../l10n/message";
import { add, compare, divide, HUNDRED, multiply, type Rational, reduce, toFixed, ZERO } from "../numbers/rational";
import { type Html, html, NOTHING } from "./html";
import type { Bar, Picture, Piece } from "./picture";

/** In CSS pixels: a caption's line, a bar, and the space below it. */
const CAPTION = 18;
const BAR = 20;
const SPACE = 8;
/** A label is shown where its piece is wide enough on the narrowest page, or only on wider ones. */
const NARROW = 240;
const WIDE = 480;
/** Width of one column of a label, and the room on both its sides. */
const COLUMN = 7;
const PADDING = 8;

/** Bars as inline SVG: positions in percent and text in pixels, so that it fits any width and never scales its labels. */
export function drawing({ bars, legend }: Picture, arithmetic: string, language: Language): Html {
  const scale = longest(bars);
  const height = bars.length * (CAPTION + BAR + SPACE);
  const captions = bars.map(({ caption }) => caption).join(render(message("page.picture.and"), language));
  const alt = render(message("page.picture.alt", { bars: captions, arithmetic }), language);
  const rows = bars.map((bar, index) => row(bar, index * (CAPTION + BAR + SPACE), scale));
  const notes = legend.length > 0 ? html`<figcaption>${legend.join(" ")}</figcaption>` : NOTHING;
  return html`<figure class="picture"><svg role="img" aria-label="${alt}" width="100%" height="${height}">${rows}</svg>${notes}</figure>`;
}

function row({ caption, pieces, mark }: Bar, top: number, scale: Rational): Html {
  const bar = top + CAPTION;
  let from = ZERO;
  const drawn = pieces.map((piece, index) => {
    const start = from;
    from = reduce(add(from, piece.length));
    return box(piece, index, { start, bar, scale });
  });
  const line = mark
    ? html`<line class="mark" x1="${percent(mark, scale)}" x2="${percent(mark, scale)}" y1="${bar - 3}" y2="${bar + BAR + 3}"/>`
    : NOTHING;
  return html`<text class="caption" x="0" y="${top + CAPTION - 5}">${caption}</text>${drawn}${line}`;
}

/** Where a piece stands. */
interface Spot {
  readonly start: Rational;
  /** Of the bar, from the top. */
  readonly bar: number;
  readonly scale: Rational;
}

function box({ text, length, look }: Piece, index: number, { start, bar, scale }: Spot): Html {
  const [x, wide] = [percent(start, scale), percent(length, scale)];
  const tint = look === "part" ? `part tint${index % 4}` : look;
  const rect = html`<rect class="${tint}" x="${x}" y="${bar}" width="${wide}" height="${BAR}"/>`;
  const room = (page: number) => (Number.parseFloat(wide) / 100) * page - PADDING >= width(visible(text)) * COLUMN;
  if (text === "" || !room(WIDE)) return rect;
  const middle = percent(add(start, { n: length.n, d: length.d * 2n }), scale);
  return html`${rect}<text class="label${room(NARROW) ? "" : " roomy"}" x="${middle}" y="${bar + BAR - 6}">${text}</text>`;
}

/** The longest bar, or the mark beyond it. */
function longest(bars: readonly Bar[]): Rational {
  const all = bars.flatMap(({ pieces, mark }) => {
    const length = pieces.reduce((sum, piece) => reduce(add(sum, piece.length)), ZERO);
    return mark ? [length, mark] : [length];
  });
  return all.reduce((most, length) => (compare(length, most) > 0 ? length : most), ZERO);
}

const percent = (length: Rational, scale: Rational): string =>
  `${toFixed(divide(multiply(length, HUNDRED), scale), 3)}%`;
