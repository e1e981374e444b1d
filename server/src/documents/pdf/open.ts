import type { PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { Document } from "../open";
import { placeAt, Writer } from "../write";
import { blocksOf } from "./blocks";
import { isBomb } from "./bounds";
import { load } from "./library";
import { type Line, linesOf, type Page, type Run } from "./lines";
import { withoutMargins } from "./margins";

/** `no-text`: pictures of pages, or type that does not say what its characters are. */
export interface PdfFault {
  readonly fault: "encrypted" | "broken-pdf" | "no-text" | "too-large";
}

const MOST_PAGES = 2000;
const LARGEST = 200 << 20;
const LONGEST_TEXT = 4_000_000;
/** Milliseconds; a page takes ten. */
const LONGEST_TIME = 120_000;
/** Characters of a page; a picture of one has perhaps a number below. */
const FEWEST_CHARACTERS = 20;
/** Share of characters without a meaning of their own that makes a text unreadable. */
const MOST_UNKNOWN = 0.1;

/** Reads a PDF's text, page by page, or says why it cannot. Does not throw; memory and time are bounded. */
export async function openPdf(bytes: Uint8Array): Promise<Document | PdfFault> {
  if (bytes.length > LARGEST) return { fault: "too-large" };
  let pdf: PDFDocumentProxy | undefined;
  try {
    if (await isBomb(bytes)) return { fault: "too-large" };
    pdf = await load(bytes);
    return pdf.numPages > MOST_PAGES ? { fault: "too-large" } : await read(pdf);
  } catch (error) {
    const isLocked = error instanceof Error && error.name === "PasswordException";
    return { fault: isLocked ? "encrypted" : "broken-pdf" };
  } finally {
    await pdf?.destroy();
  }
}

async function read(pdf: PDFDocumentProxy): Promise<Document | PdfFault> {
  const until = Date.now() + LONGEST_TIME;
  const pages: Line[][] = [];
  let length = 0;
  for (let number = 1; number <= pdf.numPages; number++) {
    const { page, runs } = await pageOf(pdf, number);
    length += runs.reduce((sum, { text }) => sum + text.length, 0);
    if (length > LONGEST_TEXT || Date.now() > until) return { fault: "too-large" };
    pages.push(linesOf(page, runs));
  }
  const writer = new Writer<Line>();
  for (const block of blocksOf(withoutMargins(pages))) writer.block(block, 1);
  const { text, pieces } = writer.written();
  if (!isReadable(text, pages)) return { fault: "no-text" };
  return { text, encoding: "pdf", pageAt: (offset) => placeAt(pieces, offset)?.source.page.number ?? 1 };
}

/** Do most pages have text, and does the text say what it is? */
function isReadable(text: string, pages: readonly (readonly Line[])[]): boolean {
  const withText = pages.filter((lines) => lines.reduce((sum, line) => sum + line.text.length, 0) >= FEWEST_CHARACTERS);
  const unknown = text.match(/[\ufffd\ue000-\uf8ff]/g)?.length ?? 0;
  return text.trim() !== "" && withText.length * 2 >= pages.length && unknown <= text.length * MOST_UNKNOWN;
}

async function pageOf(pdf: PDFDocumentProxy, number: number): Promise<{ page: Page; runs: Run[] }> {
  const page = await pdf.getPage(number);
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  const runs: Run[] = [];
  for (const item of items) {
    if (!("str" in item) || item.str.trim() === "") continue;
    const [a, b, c, d, x, y] = times(transform, item.transform);
    // Text that is turned is a stamp or a watermark.
    if (Math.abs(b) > Math.abs(a) * 0.1 || a <= 0) continue;
    runs.push({ text: item.str, left: x, right: x + item.width, y, size: Math.hypot(c, d) || item.height });
  }
  page.cleanup();
  return { page: { number, width, height }, runs };
}

/** The product of two matrices of six numbers (ISO 32000-1, 8.3.4). */
function times(m: readonly number[], n: readonly number[]): [number, number, number, number, number, number] {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = m;
  const [p = 1, q = 0, r = 0, s = 1, t = 0, u = 0] = n;
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f];
}
