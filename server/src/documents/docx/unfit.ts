/**
 * Why a file is no Word document that can be read: `encrypted` (a password), `broken` (cut off or damaged), `no-word` (another kind of
 * package), `entities` (a DOCTYPE, which no Office program writes), `too-large` (more than the limits, as of a zip bomb).
 */
export type DocxFault = "encrypted" | "broken" | "no-word" | "entities" | "too-large";

/** Thrown inside this folder, and caught where a document is opened. */
export class Unfit extends Error {
  constructor(readonly fault: DocxFault) {
    super(fault);
  }
}
