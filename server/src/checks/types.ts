import type { RelationKind, Severity, Verdict } from "../contract";
import type { Message } from "../l10n/message";
import type { Interval } from "../numbers/interval";
import type { Rational } from "../numbers/rational";
import type { Reading } from "../reading/types";
import type { Place } from "../report/types";

/** One relation, judged. A consistent one is a result too: it carries the ✓. */
export interface Judgement {
  readonly kind: RelationKind;
  readonly form?: string;
  readonly verdict: Verdict;
  readonly result: Place;
  readonly operands: readonly Place[];
  /** −1 where an operand is taken off; all are added where none are given. */
  readonly signs?: readonly number[];
  /** So many operands, from the first, are divided by the rest. */
  readonly dividend?: number;
  /** What the result is worth where it is no claim. */
  readonly value?: Rational;
  /** What the operands are where they are no claims: `2023`, `2023-07`. */
  readonly dates?: readonly string[];
  /** Of a compound growth: over how many years. */
  readonly years?: number;
  readonly computed?: Interval;
  readonly expected?: string;
  readonly tried?: readonly { operands: readonly Place[]; computed: Interval; why: Message }[];
  readonly power?: number;
  /** What the reviewer is told, where something is to be told. Its place is the result. */
  readonly finding?: Draft;
}

/** A finding before it has absolute offsets and words. */
export interface Draft {
  readonly severity: Severity;
  /** Default: the relation's result. */
  readonly place?: Place;
  readonly message: Message;
  /** The number that a slip would mend, else the result: a relation with it that does not meet either has the same cause. */
  readonly suspect?: Place;
  readonly related?: readonly { place: Place; message: Message }[];
  readonly slip?: Message;
  readonly fixes?: readonly { title: Message; preferred: boolean; edits: readonly { place: Place; text: string }[] }[];
}

export interface Emit {
  relation(judgement: Judgement): void;
  /** A finding that concerns no arithmetic. */
  finding(draft: Draft & { readonly place: Place }): void;
  /** A relation seen, of this result, whose numbers the wording does not tie together. */
  uncheckable(result: Place): void;
}

export interface Check {
  /** Also the name of its file, of its page `docs/checks/ID.md`, and the key of its title (`check.ID`). */
  readonly id: string;
  readonly severity: Severity;
  run(reading: Reading, emit: Emit): void;
}
