/** Files → documents → one page. Knows neither the window nor the worker that it runs in. */
import { analyse } from "../../server/src/analysis";
import type { Failure, Language } from "../../server/src/contract";
import { type Document, open, type Pdf } from "../../server/src/documents/open";
import { withPlaces } from "../../server/src/documents/places";
import { reasonOf } from "../../server/src/documents/reason";
import { type Message, message, render } from "../../server/src/l10n/message";
import { Pages } from "../../server/src/page/pages";
import type { CheckedPage } from "./messages";

/** A file as a browser hands it over; `bytes` is undefined for a folder. */
export interface Given {
  readonly name: string;
  readonly bytes: Blob | undefined;
}

/** A file that was read, or why it was not. */
export type Read =
  | { readonly name: string; readonly document: Document }
  | { readonly name: string; readonly reason: Message };

/** Reads a file by what its bytes and its name say it is; `pdf` is undefined where the browser cannot unpack what reads PDF. Never rejects. */
export async function read({ name, bytes }: Given, pdf?: Pdf): Promise<Read> {
  if (!bytes) return { name, reason: message("cli.fault.folder") };
  if (bytes.size === 0) return { name, reason: message("cli.fault.empty") };
  try {
    const whole = new Uint8Array(await bytes.arrayBuffer());
    if (!pdf && isPdf(name, whole)) return { name, reason: message("offline.fault.pdf") };
    const document = await open(whole, name, pdf ? { pdf: async () => pdf } : {});
    return "fault" in document ? { name, reason: reasonOf(document) } : { name, document };
  } catch (error) {
    // More text than a string can hold; else a disk that was taken away, or a file that changed since it was chosen.
    if (error instanceof RangeError) return { name, reason: message("cli.fault.too-large") };
    const code = error instanceof Error ? error.name : String(error);
    return { name, reason: message("cli.fault.unreadable", { code }) };
  }
}

/** Is it one by its name or by its first bytes? */
export const isPdf = (name: string, [a, b, c, d]: Uint8Array): boolean =>
  /\.pdf$/i.test(name) || (a === 0x25 && b === 0x50 && c === 0x44 && d === 0x46);

/** The page that `crossfoot check --format html` prints of these files. */
export function checked(all: readonly Read[], language: Language): CheckedPage {
  const pages = new Pages(language, all.length > 1);
  const content: string[] = [];
  const names: string[] = [];
  const failed: Failure[] = [];
  const findings = { error: 0, warning: 0, information: 0 };
  for (const one of all) {
    const { name } = one;
    const reason = "reason" in one ? one.reason : add(pages, content, name, one.document, { language, findings });
    if (reason) failed.push({ path: name, reason: render(reason, language) });
    else names.push(name);
  }
  content.push(...pages.end({ failed }));
  return { head: pages.head(names[0]), content, foot: pages.foot, names, findings, failed };
}

/** Analysis never fails; should it all the same, one file's fault must not cost the others their check. */
function add(
  pages: Pages,
  content: string[],
  path: string,
  document: Document,
  { language, findings }: { language: Language; findings: Record<keyof CheckedPage["findings"], number> },
): Message | undefined {
  const { text, encoding } = document;
  try {
    const report = withPlaces(analyse(text, { path, encoding, language }), document);
    content.push(...pages.article(text, report));
    for (const { severity } of report.findings) findings[severity]++;
    return undefined;
  } catch (error) {
    return message("cli.fault.internal", { what: error instanceof Error ? error.message : String(error) });
  }
}
