import type * as Printed from "../printed";
import { child, type Element, isOn } from "./xml";

/** Which side of tracked changes is read: with them (`final`) or as it was before them (`original`). */
export type View = "final" | "original";

/** Text of one paragraph; its source is the `w:t` or its like. */
export type Inline = Printed.Inline<Element>;

/** What a paragraph holds beside its text. */
export interface Aside {
  /** A text box's `w:txbxContent`. */
  box(content: Element): void;
  /** A reference to a note; gives the mark that is printed for it. */
  note(reference: Element): string;
}

/** Containers that only hold what is printed. */
const TRANSPARENT = new Set([
  "w:hyperlink",
  "w:smartTag",
  "w:customXml",
  "w:fldSimple",
  "w:sdtContent",
  "w:dir",
  "w:bdo",
]);
const ADDED = new Set(["w:ins", "w:moveTo"]);
const REMOVED = new Set(["w:del", "w:moveFrom"]);

/** Is an element of this name part of what the view shows, as far as tracked changes go? */
export const isShown = (name: string, view: View): boolean => !(view === "final" ? REMOVED : ADDED).has(name);
export const isChange = (name: string): boolean => ADDED.has(name) || REMOVED.has(name);

/** Reads paragraphs' text. One for each part, as fields run on over paragraphs. */
export class InlineReader {
  /** Fields that have begun: true while their instruction is read, which is not printed. */
  private readonly fields: boolean[] = [];

  constructor(
    private readonly view: View,
    private readonly aside: Aside,
  ) {}

  read(paragraph: Element): Inline[] {
    const out: Inline[] = [];
    this.children(paragraph, out);
    return out;
  }

  private children(of: Element, out: Inline[]): void {
    for (const element of of.children) this.element(element, out);
  }

  private element(element: Element, out: Inline[]): void {
    const { name } = element;
    if (name === "w:r") {
      if (!isOn(child(element, "w:rPr"), "w:vanish")) for (const part of element.children) this.runPart(part, out);
    } else if (TRANSPARENT.has(name)) this.children(element, out);
    else if (isChange(name)) {
      if (isShown(name, this.view)) this.children(element, out);
    } else if (name === "w:sdt") {
      // What a form asks for is no text of the report.
      if (!isOn(child(element, "w:sdtPr"), "w:showingPlcHdr")) this.children(element, out);
    } else if (name === "m:oMath" || name === "m:oMathPara") this.formula(element, out);
    else if (name === "mc:AlternateContent") this.alternative(element, (chosen) => this.children(chosen, out));
  }

  private runPart(element: Element, out: Inline[]): void {
    switch (element.name) {
      case "w:fldChar":
        this.field(element.attributes.fldCharType);
        return;
      case "w:drawing":
      case "w:pict":
      case "w:object":
        this.boxes(element);
        return;
      case "mc:AlternateContent":
        this.alternative(element, (chosen) => {
          for (const part of chosen.children) this.runPart(part, out);
        });
        return;
    }
    if (this.fields.includes(true)) return;
    if (element.name === "w:t" || element.name === "w:delText") out.push(printed(element));
    else if (element.name === "w:ruby") this.base(element, out);
    else if (element.name === "w:footnoteReference" || element.name === "w:endnoteReference")
      out.push(madeUp(this.aside.note(element)));
    else {
      const sign = SIGNS[element.name];
      if (sign !== undefined) out.push(madeUp(sign));
    }
  }

  /** Signs of how to read it stand above. */
  private base(ruby: Element, out: Inline[]): void {
    const base = child(ruby, "w:rubyBase");
    if (base) this.children(base, out);
  }

  private field(type: string | undefined): void {
    if (type === "begin") this.fields.push(true);
    else if (type === "separate") this.fields.splice(-1, 1, false);
    else if (type === "end") this.fields.pop();
  }

  /** The same in a newer and an older form: the first is taken. */
  private alternative(element: Element, read: (chosen: Element) => void): void {
    const chosen = child(element, "mc:Choice") ?? child(element, "mc:Fallback");
    if (chosen) read(chosen);
  }

  private boxes(element: Element): void {
    for (const part of element.children) {
      if (part.name === "w:txbxContent") this.aside.box(part);
      else if (part.name === "mc:AlternateContent") this.alternative(part, (chosen) => this.boxes(chosen));
      else this.boxes(part);
    }
  }

  /** Office Math in one line: `29/68`, `x^2`. */
  private formula(element: Element, out: Inline[]): void {
    for (const part of element.children) {
      if (part.name === "m:t") out.push(printed(part));
      else {
        const sign = FORMULA_SIGNS[part.name];
        if (sign !== undefined) out.push(madeUp(sign));
        this.formula(part, out);
      }
    }
  }
}

const SIGNS: Readonly<Record<string, string>> = {
  "w:tab": "\t",
  "w:ptab": "\t",
  "w:br": "\n",
  "w:cr": "\n",
  "w:noBreakHyphen": "-",
  // A sign of a symbol font: no character says what it looks like.
  "w:sym": "□",
};
const FORMULA_SIGNS: Readonly<Record<string, string>> = { "m:den": "/", "m:sup": "^", "m:sub": "_" };

const madeUp = (text: string): Inline => ({ text, from: 0 });

/** White space at the ends is printed only where the element says so; inside, all of it is spaces. */
function printed(source: Element): Inline {
  const text = source.text.replace(/[\t\n\r]/g, " ");
  if (source.attributes.space === "preserve") return { text, source, from: 0 };
  const trimmed = text.replace(/^ +| +$/g, "");
  return { text: trimmed, source, from: text.indexOf(trimmed) };
}
