import type { Bounds, Claim, Language, Range, RelationKind, Severity, Verdict } from "../contract";

/** `drafts`: two versions of one report. `years`: last year's report and this year's, of one issuer. */
export type Mode = "drafts" | "years";

/** A claim where it stands in its report. */
export interface Placed extends Claim {
  /** 1-based; columns in UTF-16 code units. */
  line: number;
  column: number;
  /** The place as people name it: 一、（七）“二是”. */
  where: string;
  /** The wording around the number, on one line, numbers as printed. */
  context: string;
}

/** A relation that a claim belongs to, by its id and verdict in either report. */
export interface Membership {
  kind: RelationKind;
  old?: { id: string; verdict: Verdict };
  new?: { id: string; verdict: Verdict };
}

/** One measure with another number. */
export interface Changed {
  old: Placed;
  new: Placed;
  relations: Membership[];
}

/** A claim of one report alone. */
export interface Alone {
  claim: Placed;
  relations: Membership[];
  /** More than one claim of the other report might be this one; none was taken. */
  ambiguous: boolean;
}

/** A claim of both reports: the ids in either. */
export interface Both {
  old: string;
  new: string;
}

/** A relation that held in the old report and holds no longer, since only some of its numbers were changed. Its range is in the new text. */
export interface Unfollowed extends Range {
  kind: RelationKind;
  form?: string;
  line: number;
  column: number;
  where: string;
  /** Those of its numbers that changed; `old` is missing for one that appeared. */
  changed: { old?: Placed; new: Placed }[];
  /** Those that stayed, the one that should follow first. */
  kept: Placed[];
  /** The arithmetic with the old numbers and with the new ones. */
  before: string;
  after: string;
  message: string;
}

/** What this year's report says of last year against what last year's report printed. Its range is in this year's text. */
export interface Conflict extends Range {
  /** `previous`: a figure of last year. `growth`, `difference`, `points`: what a level and its change imply. `carried`: what was carried over. */
  form: "previous" | "growth" | "difference" | "points" | "carried";
  severity: Exclude<Severity, "error">;
  line: number;
  column: number;
  where: string;
  /** This year's level, then the change; or the figure of last year alone. */
  new: Placed[];
  /** What last year's report printed. */
  old: Placed;
  /** What this year's report implies for last year. */
  implied: Bounds;
  message: string;
}

/** What is said of either report as a whole. */
export interface Head {
  path: string;
  length: number;
  title?: string;
  period?: string;
  issuer?: string;
  claims: number;
}

/** What `crossfoot compare` finds between two reports; ids are those of the reports' claims and relations. */
export interface Comparison {
  mode: Mode;
  old: Head;
  new: Head;
  changed: Changed[];
  appeared: Alone[];
  vanished: Alone[];
  stayed: Both[];
  unfollowed: Unfollowed[];
  conflicts: Conflict[];
  /** Relations of changed numbers that hold with the new ones, and statements of last year that agree. */
  agreed: number;
}

export interface CompareOptions {
  /** Found from the reports' periods where none is given. */
  readonly mode?: Mode;
  readonly language?: Language;
}
