/// <reference path="./worker.d.ts" />
import type { PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";

/** Character maps of fonts that a document does not hold, by file name, in base64: what the build puts in. */
declare const CROSSFOOT_CMAPS: Readonly<Record<string, string>>;

/** Gives the library the maps of Chinese fonts; it asks for nothing else when only text is read. */
class Maps {
  async fetch({ filename }: { kind: string; filename: string }): Promise<Uint8Array> {
    if (typeof CROSSFOOT_CMAPS === "undefined") {
      // Not built: the sources run where the library is installed.
      const { readFile } = await import("node:fs/promises");
      return new Uint8Array(await readFile(require.resolve(`pdfjs-dist/cmaps/${filename}`)));
    }
    const data = CROSSFOOT_CMAPS[filename];
    if (data === undefined) throw new Error(`no map ${filename}`);
    return Uint8Array.from(atob(data), (character) => character.charCodeAt(0));
  }
}

/** Opens a document with pdf.js, in this thread and without anything that runs or draws. Rejects where it is none, or has a password. */
export async function load(data: Uint8Array): Promise<PDFDocumentProxy> {
  // The worker's half first: where it is found, no worker is started.
  const worker = await import("pdfjs-dist/legacy/build/pdf.worker.mjs");
  Object.assign(globalThis, { pdfjsWorker: worker });
  const { getDocument, VerbosityLevel } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  return getDocument({
    // The library keeps what it is given, and takes no Buffer.
    data: new Uint8Array(data),
    BinaryDataFactory: Maps,
    cMapPacked: true,
    useWorkerFetch: false,
    useWasm: false,
    useSystemFonts: false,
    disableFontFace: true,
    isEvalSupported: false,
    verbosity: VerbosityLevel.ERRORS,
  }).promise;
}
