/** The half of the page that reads and checks: in a worker, so that the window answers meanwhile. */
import type { Pdf } from "../../server/src/documents/open";
import { checked, type Read, read } from "./checking";
import type { Asked, Told } from "./messages";

/** What this half uses of the worker's global object; `crossfootPdf` is put before this script where a PDF is to be read. */
interface Scope {
  crossfootPdf?: Pdf;
  onmessage: ((event: MessageEvent<Asked>) => void) | null;
  postMessage(told: Told): void;
}

export function work(scope: Scope): void {
  const all: Read[] = [];
  scope.onmessage = async ({ data }) => {
    if (data.type === "check") {
      const count = data.files.length;
      for (const [k, given] of data.files.entries()) {
        scope.postMessage({ type: "at", number: k + 1, count, name: given.name });
        all.push(await read(given, scope.crossfootPdf));
      }
    }
    scope.postMessage({ type: "page", page: checked(all, data.language) });
  };
}
