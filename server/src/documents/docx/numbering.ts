import { numeral } from "./numerals";
import { listPlace, type Styles } from "./styles";
import { child, type Element, isOn, val } from "./xml";

interface Level {
  readonly start: number;
  readonly format: string;
  /** `%1、`: the number of the first level, and a sign. */
  readonly text: string;
  /** The level after which the count begins anew, 1-based; 0 for none; every higher one where it is not said. */
  readonly restart: number | undefined;
  /** Numbers of other formats are printed as decimals. */
  readonly decimals: boolean;
  /** The style whose paragraphs are numbered by this level. */
  readonly style: string | undefined;
}

interface List {
  /** Lists of one definition count together. */
  readonly definition: string;
  readonly levels: ReadonlyMap<number, Level>;
  /** Where a list of its own begins to count, by level. */
  readonly starts: ReadonlyMap<number, number>;
}

/** Numbers that Word makes up for paragraphs in lists, counted in the order of the text (ECMA-376 part 1, 17.9). */
export class Numbering {
  private readonly lists = new Map<string, List>();
  private readonly counts = new Map<string, (number | undefined)[]>();
  private readonly begun = new Set<string>();

  constructor(
    root: Element | undefined,
    private readonly styles: Styles,
  ) {
    const definitions = new Map<string, Element>();
    for (const element of root?.children ?? []) {
      const id = element.attributes.abstractNumId;
      if (element.name === "w:abstractNum" && id !== undefined) definitions.set(id, element);
    }
    const instances = (root?.children ?? []).filter((e) => e.name === "w:num");
    const definitionOf = (id: string | undefined): Element | undefined => {
      const instance = instances.find((e) => e.attributes.numId === id);
      return definitions.get(val(instance, "w:abstractNumId") ?? "");
    };
    for (const instance of instances) {
      const id = instance.attributes.numId;
      const own = definitionOf(id);
      if (id === undefined || !own) continue;
      // A definition may stand for that of a list style.
      const linked = val(own, "w:numStyleLink");
      const definition = linked === undefined ? own : (definitionOf(styles.listOf(linked)?.list) ?? own);
      this.lists.set(id, listOf(definition, instance));
    }
  }

  /** Counts a paragraph: the number before its text, with a space where letters or digits would run into it; empty for none. */
  next(properties: Element | undefined): string {
    const style = this.styles.styleOf(properties);
    const direct = listPlace(properties);
    const styled = direct?.list === undefined ? this.styles.listOf(style) : undefined;
    const id = direct?.list ?? styled?.list;
    const list = id === undefined ? undefined : this.lists.get(id);
    if (id === undefined || !list) return "";
    const at = direct?.level ?? styled?.level ?? levelOf(list, styled?.style) ?? 0;
    const level = list.levels.get(at);
    if (!level) return "";
    const counts = this.count(id, list, at);
    const printed = printLevel(level, list, counts);
    return /[\p{L}\p{N}.．)]$/u.test(printed) ? `${printed} ` : printed;
  }

  private count(id: string, list: List, at: number): readonly (number | undefined)[] {
    const counts = this.counts.get(list.definition) ?? [];
    this.counts.set(list.definition, counts);
    if (!this.begun.has(id)) {
      this.begun.add(id);
      for (const [level, start] of list.starts) counts[level] = start - 1;
    }
    const startOf = (level: number): number => list.starts.get(level) ?? list.levels.get(level)?.start ?? 1;
    for (let above = 0; above < at; above++) counts[above] ??= startOf(above);
    counts[at] = (counts[at] ?? startOf(at) - 1) + 1;
    for (let below = at + 1; below < 9; below++) {
      const restart = list.levels.get(below)?.restart;
      if (restart === undefined || (restart > 0 && at < restart)) counts[below] = undefined;
    }
    return counts;
  }
}

function listOf(definition: Element, instance: Element): List {
  const levels = new Map<number, Level>();
  const starts = new Map<number, number>();
  for (const element of definition.children.filter((e) => e.name === "w:lvl")) {
    levels.set(Number(element.attributes.ilvl), readLevel(element));
  }
  for (const element of instance.children.filter((e) => e.name === "w:lvlOverride")) {
    const at = Number(element.attributes.ilvl);
    const own = child(element, "w:lvl");
    if (own) levels.set(at, readLevel(own));
    const start = Number.parseInt(val(element, "w:startOverride") ?? "", 10);
    if (!Number.isNaN(start)) starts.set(at, start);
  }
  return { definition: definition.attributes.abstractNumId ?? "", levels, starts };
}

function readLevel(element: Element): Level {
  const number = (name: string): number | undefined => {
    const value = Number.parseInt(val(element, name) ?? "", 10);
    return Number.isNaN(value) ? undefined : value;
  };
  return {
    start: number("w:start") ?? 0,
    // A format of Word's own stands beside the nearest standard one.
    format: formatOf(element) ?? "decimal",
    text: val(element, "w:lvlText") ?? "",
    restart: number("w:lvlRestart"),
    decimals: isOn(element, "w:isLgl"),
    style: val(element, "w:pStyle"),
  };
}

function formatOf(element: Element): string | undefined {
  const own = val(element, "w:numFmt");
  if (own !== undefined) return own;
  const alternatives = child(element, "mc:AlternateContent");
  return val(child(alternatives, "mc:Fallback"), "w:numFmt");
}

const levelOf = ({ levels }: List, style: string | undefined): number | undefined =>
  style === undefined ? undefined : [...levels].find(([, level]) => level.style === style)?.[0];

function printLevel(own: Level, { levels }: List, counts: readonly (number | undefined)[]): string {
  if (own.format === "bullet") return "";
  return own.text.replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1;
    const level = levels.get(at);
    const format = own.decimals ? "decimal" : (level?.format ?? "decimal");
    return numeral(counts[at] ?? level?.start ?? 1, format) ?? "";
  });
}
