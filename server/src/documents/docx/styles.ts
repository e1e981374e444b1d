import { child, type Element, val } from "./xml";

/** Where a paragraph stands in a list, as far as one place says so. */
export interface ListPlace {
  readonly list?: string;
  readonly level?: number;
}

/** A chain of styles is no longer than this; it may lead in a circle. */
const LONGEST_CHAIN = 20;

/** What styles.xml says of paragraphs. */
export class Styles {
  private readonly styles = new Map<string, Element>();
  private standard: string | undefined;

  constructor(root: Element | undefined) {
    for (const style of root?.children ?? []) {
      const { styleId, type, default: isDefault } = style.attributes;
      if (style.name !== "w:style" || styleId === undefined) continue;
      this.styles.set(styleId, style);
      if (type === "paragraph" && (isDefault === "1" || isDefault === "true")) this.standard = styleId;
    }
  }

  /** The style of a paragraph with these properties. */
  styleOf(properties: Element | undefined): string | undefined {
    return val(properties, "w:pStyle") ?? this.standard;
  }

  /** A style's name as Word has it in every language: `heading 1`, `toc 2`. */
  nameOf(style: string): string | undefined {
    return val(this.styles.get(style), "w:name");
  }

  /** The list that a style puts its paragraphs in, its own or that of a style it is based on, and the style that says so. */
  listOf(style: string | undefined): (ListPlace & { style: string }) | undefined {
    for (let id = style, i = 0; id !== undefined && i < LONGEST_CHAIN; i++) {
      const found = this.styles.get(id);
      const place = listPlace(child(found, "w:pPr"));
      if (place) return { ...place, style: id };
      id = val(found, "w:basedOn");
    }
    return undefined;
  }
}

/** The `w:numPr` of paragraph properties. */
export function listPlace(properties: Element | undefined): ListPlace | undefined {
  const own = child(properties, "w:numPr");
  if (!own) return undefined;
  const list = val(own, "w:numId");
  const level = Number.parseInt(val(own, "w:ilvl") ?? "", 10);
  return { ...(list === undefined ? {} : { list }), ...(Number.isNaN(level) ? {} : { level }) };
}
