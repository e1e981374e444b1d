/** Starts workers from the page's own text. */

/** What reads PDF, packed with gzip in base64: half of the page, and unpacked only where there is a PDF. */
export const PACKED_PDF = "pdf";

/** A worker of the page's script, with what reads PDF before it where that is needed and the browser can unpack it. */
export async function startWorker(script: string, needsPdf: boolean): Promise<Worker> {
  const parts = needsPdf && typeof DecompressionStream === "function" ? [await unpacked(), ";\n"] : [];
  const url = URL.createObjectURL(new Blob([...parts, script], { type: "text/javascript" }));
  try {
    return new Worker(url);
  } finally {
    // A worker that is being started keeps what it is made of.
    URL.revokeObjectURL(url);
  }
}

async function unpacked(): Promise<ArrayBuffer> {
  const packed = document.getElementById(PACKED_PDF)?.textContent ?? "";
  const bytes = Uint8Array.from(atob(packed), (character) => character.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))).arrayBuffer();
}
