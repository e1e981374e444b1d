import { configure, TextReader, Uint8ArrayWriter, ZipWriter } from "@zip.js/zip.js";

// Files of this size are packed at once; a worker of one's own is not to be had everywhere.
configure({ useWebWorkers: false });

/** The day from which zip archives count: the same parts give the same bytes. */
const EPOCH = new Date(1980, 0, 1);

/** An Office package (ECMA-376 part 2) of XML parts by their names. */
export async function pack(parts: Readonly<Record<string, string>>): Promise<Uint8Array> {
  const zip = new ZipWriter(new Uint8ArrayWriter(), { lastModDate: EPOCH, extendedTimestamp: false });
  for (const [name, xml] of Object.entries(parts)) await zip.add(name, new TextReader(DECLARATION + xml));
  return zip.close();
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
export const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? "");
