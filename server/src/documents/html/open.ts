import { parse } from "parse5";
import type { Undecodable } from "../decode";
import type { Document } from "../open";
import { isEmpty } from "../printed";
import { placeAt, Writer } from "../write";
import { readBlocks } from "./blocks";
import { decodePage } from "./charset";
import { headline, mainOf } from "./main";
import { type Element, find, isElement } from "./nodes";

/** `no-main`: no text that is more than links, or several texts. `too-large`: longer, or nested deeper, than any report. */
export interface PageFault {
  readonly fault: "no-main" | "too-large";
}

/** Characters of a page's source. */
const LONGEST_SOURCE = 20_000_000;

/** Reads a page's main text: one line for each paragraph and each row of a table. Does not throw. */
export function openPage(bytes: Uint8Array): Document | Undecodable | PageFault {
  const decoded = decodePage(bytes);
  if ("fault" in decoded) return decoded;
  if (decoded.text.length > LONGEST_SOURCE) return { fault: "too-large" };
  try {
    return read(decoded.text) ?? { fault: "no-main" };
  } catch {
    // Deeper than its own limit, or than the stack.
    return { fault: "too-large" };
  }
}

function read(source: string): Document | undefined {
  const root = parse(source).childNodes.find(isElement);
  const body = root && find(root, ({ tagName }) => tagName === "body");
  const main = body && mainOf(body);
  if (!root || !main) return undefined;
  const title = headline(root, main);
  const writer = new Writer<Element>();
  let paragraph = 0;
  if (title !== undefined) {
    const content = [{ text: title, from: 0 }];
    writer.block({ kind: "paragraph", element: root, content, boxes: [] }, ++paragraph);
  }
  for (const block of readBlocks(main)) writer.block(block, isEmpty(block) ? Math.max(1, paragraph) : ++paragraph);
  const { text, places } = writer.written();
  return { text, encoding: "html", paragraphAt: (offset) => placeAt(places, offset)?.paragraph ?? 1 };
}
