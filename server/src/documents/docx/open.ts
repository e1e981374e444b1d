import type { Document } from "../open";
import { placeAt } from "../write";
import type { View } from "./inline";
import { readDocx } from "./read";
import { type DocxFault, Unfit } from "./unfit";

/** Reads a Word document, or says why it cannot. Does not throw. */
export async function openDocx(bytes: Uint8Array, view: View): Promise<Document | { readonly fault: DocxFault }> {
  try {
    const docx = await readDocx(bytes, view);
    return {
      text: docx.text,
      encoding: "docx",
      docx,
      paragraphAt: (offset) => placeAt(docx.places, offset)?.paragraph ?? 1,
    };
  } catch (error) {
    return { fault: error instanceof Unfit ? error.fault : "broken" };
  }
}
