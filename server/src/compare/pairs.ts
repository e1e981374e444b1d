import { comparable, type Measure, type Side, type Statement, same } from "./side";

/** A number and what names it. */
const numberOf = ({ claim, unit, name, gap }: Measure): string =>
  [claim.value, claim.bound, claim.direction, unit, name || gap].join("|");

/** Which measure of the old report is which of the new one; each has one partner at most. */
export class Pairs {
  readonly #ofOld: (Measure | undefined)[];
  readonly #ofNew: (Measure | undefined)[];
  /** Measures that more than one of the other report may be. */
  readonly doubtful = new Set<Measure>();

  readonly #numbersOfOld: ReadonlySet<string>;
  readonly #numbersOfNew: ReadonlySet<string>;

  constructor(
    readonly old: Side,
    readonly young: Side,
  ) {
    this.#numbersOfOld = new Set(old.measures.map(numberOf));
    this.#numbersOfNew = new Set(young.measures.map(numberOf));
    this.#ofOld = new Array(old.measures.length);
    this.#ofNew = new Array(young.measures.length);
  }

  partnerOfOld = ({ index }: Measure): Measure | undefined => this.#ofOld[index];
  partnerOfNew = ({ index }: Measure): Measure | undefined => this.#ofNew[index];

  /** Joins two that are free and may be one measure. */
  join(old: Measure, young: Measure): boolean {
    if (this.#ofOld[old.index] || this.#ofNew[young.index] || !comparable(old, young)) return false;
    this.#ofOld[old.index] = young;
    this.#ofNew[young.index] = old;
    return true;
  }

  /** The same for less than equal wording: not where either number stands elsewhere in the other report, under its own name. */
  joinLikely(old: Measure, young: Measure): boolean {
    const stray =
      !same(old, young) && (this.#numbersOfNew.has(numberOf(old)) || this.#numbersOfOld.has(numberOf(young)));
    if (!stray) return this.join(old, young);
    this.doubtful.add(old).add(young);
    return false;
  }

  /** Joins the measures of two statements of one wording, in their order. */
  joinStatements(old: Statement, young: Statement): void {
    old.measures.forEach((measure, k) => {
      const other = young.measures[k];
      if (other) this.join(measure, other);
    });
  }

  freeOld = ({ measures }: Statement): boolean => measures.every((m) => !this.#ofOld[m.index]);
  freeNew = ({ measures }: Statement): boolean => measures.every((m) => !this.#ofNew[m.index]);
  looseOld = (): Measure[] => this.old.measures.filter((m) => !this.#ofOld[m.index]);
  looseNew = (): Measure[] => this.young.measures.filter((m) => !this.#ofNew[m.index]);
}
