import type { Claim, Relation, Report, Section } from "../../contract";
import { type Figures, figuresOf } from "../../export/figures";
import { type Places, placesOf } from "../../export/places";
import { type ClaimState, claimStates } from "../../export/states";
import { worthTelling } from "../../export/worth-telling";

/** A section as the overview shows it. */
export interface Branch {
  readonly section: Section;
  /** Place in the pre-order. */
  readonly index: number;
  readonly children: readonly Branch[];
  /** Those that stand in no section below. */
  readonly claims: readonly Claim[];
  /** Of all claims in it and below, by their state. */
  readonly counts: Readonly<Record<ClaimState, number>>;
}

/** What the overview asks of a report again and again, found once. */
export interface Digest {
  readonly places: Places;
  readonly figures: Figures;
  readonly states: ReadonlyMap<string, ClaimState>;
  readonly branches: readonly Branch[];
  /** Before the first heading. */
  readonly front: readonly Claim[];
  /** In the order of the text. */
  readonly relations: readonly Relation[];
  /** Of each claim that takes part in any. */
  readonly relationsOf: ReadonlyMap<string, readonly Relation[]>;
  /** All sections, in pre-order. */
  readonly flat: readonly Branch[];
}

const known = new WeakMap<Report, Digest>();

/** Linear in the report, and kept as long as the report is. */
export function digestOf({ report, text }: { readonly report: Report; readonly text: string }): Digest {
  const before = known.get(report);
  if (before) return before;
  const digest = made(report, text);
  known.set(report, digest);
  return digest;
}

function made(report: Report, text: string): Digest {
  const places = placesOf(report);
  const states = claimStates(report);
  const own = new Map<number | undefined, Claim[]>();
  for (const claim of report.claims) push(own, claim.section, claim);
  const flat: Branch[] = [];
  const branch = (section: Section): Branch => {
    const index = flat.length;
    const claims = own.get(index) ?? [];
    const counts = { found: 0, met: 0, open: 0 };
    for (const { id } of claims) counts[states.get(id) ?? "open"]++;
    const children: Branch[] = [];
    const made: Branch = { section, index, children, claims, counts };
    flat.push(made);
    for (const child of section.children) {
      const below = branch(child);
      children.push(below);
      for (const state of ["found", "met", "open"] as const) counts[state] += below.counts[state];
    }
    return made;
  };
  const branches = report.sections.map(branch);
  const relations = worthTelling(report.relations)
    .map((relation) => ({ relation, at: places.range(relation.result).start }))
    .sort((a, b) => a.at - b.at)
    .map(({ relation }) => relation);
  const relationsOf = new Map<string, Relation[]>();
  for (const relation of relations) {
    const members = new Set([relation.result, ...relation.operands]);
    for (const member of members) if (typeof member === "string") push(relationsOf, member, relation);
  }
  return {
    places,
    figures: figuresOf(report, text),
    states,
    branches,
    front: own.get(undefined) ?? [],
    relations,
    relationsOf,
    flat,
  };
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
