import type { Member, Range, Relation, Report, Verdict } from "../contract";
import { countWhile } from "../ordered";

/** A number that relations speak of, and those that it is the result or an operand of. */
export interface Place extends Range {
  readonly asResult: readonly Relation[];
  readonly asOperand: readonly Relation[];
}

interface Entry extends Range {
  readonly asResult: Relation[];
  readonly asOperand: Relation[];
}

/** Who takes part in which relation, and where: made once for a report, then looked up. */
export class Members {
  readonly #byId = new Map<string, Entry>();
  /** In the order of the text. */
  readonly places: readonly Place[];

  constructor(report: Report) {
    for (const { id, start, end } of report.claims) this.#byId.set(id, { start, end, asResult: [], asOperand: [] });
    for (const relation of report.relations) {
      this.#entry(relation.result)?.asResult.push(relation);
      // A number may stand in a relation twice.
      const operands = new Map(relation.operands.map((operand) => [keyOf(operand), operand]));
      for (const operand of operands.values()) this.#entry(operand)?.asOperand.push(relation);
    }
    this.places = [...this.#byId.values()].sort((a, b) => a.start - b.start || b.end - a.end);
  }

  /** The number's entry; that of a range that is no claim is made with its first relation. */
  #entry(member: Member): Entry | undefined {
    const key = keyOf(member);
    const known = this.#byId.get(key);
    if (known || typeof member === "string") return known;
    const entry: Entry = { start: member.start, end: member.end, asResult: [], asOperand: [] };
    this.#byId.set(key, entry);
    return entry;
  }

  /** Where a number stands; undefined for an id that the report does not know. */
  placeOf(member: Member): Place | undefined {
    return this.#byId.get(keyOf(member));
  }

  /** The number at an offset, or the one that ends there. */
  at(offset: number): Place | undefined {
    const from = firstBehind(this.places, offset);
    let ending: Place | undefined;
    // Numbers hardly overlap: a word of years and the numeral in it.
    for (let k = from - 1; k >= Math.max(0, from - 4); k--) {
      const place = this.places[k];
      if (place && offset < place.end) return place;
      if (place?.end === offset) ending ??= place;
    }
    return ending;
  }

  /** Those that begin in a range. */
  within({ start, end }: Range): readonly Place[] {
    return this.places.slice(firstBehind(this.places, start - 1), firstBehind(this.places, end - 1));
  }
}

const keyOf = (member: Member): string => (typeof member === "string" ? member : `${member.start}-${member.end}`);

/** The first of sorted places that begins behind an offset: its index. */
export function firstBehind(places: readonly { readonly start: number }[], offset: number): number {
  return countWhile(places.length, (k) => (places[k]?.start ?? 0) <= offset);
}

/** The worst that was said of a number as a result; as an operand it is verified or nothing, for nobody knows which of several is wrong. */
export function verdictOf({ asResult, asOperand }: Place): Verdict | undefined {
  const own = asResult.map(({ verdict }) => verdict);
  if (own.includes("inconsistent")) return "inconsistent";
  if (own.includes("suspect")) return "suspect";
  const all = [...asResult, ...asOperand].filter(isEvidence);
  return all.length > 0 && all.every(({ verdict }) => verdict === "consistent") ? "consistent" : undefined;
}

/** A part that is not above its total says little of either. */
export const isEvidence = ({ kind }: Relation): boolean => kind !== "bound";

const made = new WeakMap<Report, Members>();

/** The members of a report, made when they are first asked for. */
export function membersOf(report: Report): Members {
  const known = made.get(report);
  if (known) return known;
  const members = new Members(report);
  made.set(report, members);
  return members;
}
