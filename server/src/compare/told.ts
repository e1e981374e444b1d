import type { Claim, Language, Range, Relation } from "../contract";
import { arithmetic } from "../export/arithmetic";
import { type Figures, figuresOf } from "../export/figures";
import { placeWords } from "../export/place-words";
import { Lines } from "../lines";
import type { Measure, Side } from "./side";
import type { Head, Membership, Placed } from "./types";

/** Tells of one report's claims and relations with their places and words. */
export class Teller {
  readonly #lines: Lines;
  readonly #figures: Figures;
  readonly #measures: ReadonlyMap<string, Measure>;
  readonly #relations = new Map<string, Relation[]>();

  constructor(
    readonly side: Side,
    readonly language: Language,
  ) {
    this.#lines = new Lines(side.text);
    this.#figures = figuresOf(side.report, side.text);
    this.#measures = new Map(side.measures.map((measure) => [measure.claim.id, measure]));
    for (const relation of side.report.relations)
      for (const member of new Set([relation.result, ...relation.operands])) {
        if (typeof member !== "string") continue;
        const known = this.#relations.get(member);
        if (known) known.push(relation);
        else this.#relations.set(member, [relation]);
      }
  }

  place({ start }: Range): { line: number; column: number; where: string } {
    return { ...this.#lines.at(start), where: placeWords(this.side.report.sections, start, this.language) };
  }

  placed(claim: Claim): Placed {
    return { ...claim, ...this.place(claim), context: this.measure(claim.id)?.context ?? claim.text };
  }

  /** The measure of a claim's id. */
  readonly measure = (id: string): Measure | undefined => this.#measures.get(id);

  relationsOf(claim: Claim): readonly Relation[] {
    return this.#relations.get(claim.id) ?? [];
  }

  /** `29 ÷ 68 = 42.65%` */
  equation(relation: Relation): string {
    return arithmetic(relation, this.#figures, this.language);
  }
}

export function headOf({ report }: Side): Head {
  const { path, length, title, period, issuer, claims } = report;
  return {
    path,
    length,
    ...(title ? { title } : {}),
    ...(period ? { period } : {}),
    ...(issuer ? { issuer } : {}),
    claims: claims.length,
  };
}

const named = ({ id, verdict }: Relation) => ({ id, verdict });

export const ofOldAlone = (relation: Relation): Membership => ({ kind: relation.kind, old: named(relation) });
export const ofNewAlone = (relation: Relation): Membership => ({ kind: relation.kind, new: named(relation) });
export const ofBoth = (old: Relation, young: Relation): Membership => ({
  kind: old.kind,
  old: named(old),
  new: named(young),
});
