import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** An .xlsx file taken apart by hand: another reader than the one that the product uses. */
export class Xlsx {
  readonly #parts: Record<string, Uint8Array>;

  constructor(bytes: Uint8Array) {
    this.#parts = unzipSync(bytes);
  }

  get names(): string[] {
    return Object.keys(this.#parts);
  }

  part(name: string): string {
    const part = this.#parts[name];
    if (!part) throw new Error(`no part ${name}`);
    return strFromU8(part);
  }

  sheet(index = 1): string {
    return this.part(`xl/worksheets/sheet${index}.xml`);
  }

  /** The cells of a sheet by their references: what each one shows, and its formula. */
  cells(index = 1): Map<string, { readonly text: string; readonly formula?: string; readonly type: string }> {
    const shared = [...this.part("xl/sharedStrings.xml").matchAll(/<si>(.*?)<\/si>/gs)].map(([, si = ""]) => plain(si));
    const found = new Map<string, { text: string; formula?: string; type: string }>();
    for (const [, attributes = "", content = ""] of this.sheet(index).matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)) {
      const reference = /\br="([A-Z]+\d+)"/.exec(attributes)?.[1] ?? "";
      const type = /\bt="(\w+)"/.exec(attributes)?.[1] ?? "n";
      const formula = /<f>(.*?)<\/f>/s.exec(content)?.[1];
      const value = /<v>(.*?)<\/v>/s.exec(content)?.[1] ?? "";
      const text = type === "s" ? (shared[Number(value)] ?? "") : type === "inlineStr" ? plain(content) : decode(value);
      found.set(reference, { text, type, ...(formula === undefined ? {} : { formula: decode(formula) }) });
    }
    return found;
  }

  /** Writes a number into a cell that holds one. */
  set(reference: string, value: number, index = 1): void {
    const cell = new RegExp(`(<c r="${reference}"[^>]*><v>)[^<]*(</v>)`);
    if (!cell.test(this.sheet(index))) throw new Error(`no number in ${reference}`);
    this.#write(
      index,
      this.sheet(index).replace(cell, (_, before, after) => `${before}${value}${after}`),
    );
  }

  /** Writes a text into an empty cell, as a person does. */
  write(reference: string, text: string, index = 1): void {
    const cell = new RegExp(`<c r="${reference}"( s="\\d+")?/>`);
    if (!cell.test(this.sheet(index))) throw new Error(`${reference} is not empty`);
    const own = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
    this.#write(
      index,
      this.sheet(index).replace(
        cell,
        (_, style = "") => `<c r="${reference}"${style} t="inlineStr"><is><t>${own}</t></is></c>`,
      ),
    );
  }

  /** The same file with another text in a cell that holds one. */
  replaced(reference: string, text: string, index = 1): Xlsx {
    const cell = new RegExp(`<c r="${reference}"([^>]*?) t="s"([^>]*)>.*?</c>`, "s");
    if (!cell.test(this.sheet(index))) throw new Error(`no text in ${reference}`);
    this.#write(index, this.sheet(index).replace(cell, `<c r="${reference}"/>`));
    this.write(reference, text, index);
    return this;
  }

  /** Drops what the formulas gave when the file was written, so that a reader must calculate them. */
  forget(index = 1): void {
    this.#write(index, this.sheet(index).replace(/(<\/f>)<v>.*?<\/v>/gs, "$1"));
  }

  bytes(): Uint8Array {
    return zipSync(this.#parts);
  }

  #write(index: number, xml: string): void {
    this.#parts[`xl/worksheets/sheet${index}.xml`] = strToU8(xml);
  }
}

const plain = (xml: string): string =>
  [...xml.matchAll(/<t[^>]*>(.*?)<\/t>/gs)].map(([, t = ""]) => decode(t)).join("");
const decode = (xml: string): string =>
  xml
    .replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => ENTITIES[name] ?? "")
    .replace(/&#(\d+);/g, (_, n) => String.fromCodePoint(Number(n)));
const ENTITIES: Record<string, string> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };
