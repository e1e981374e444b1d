/**
 * The Report: what an analysis gives, what `crossfoot check --format json` prints, and what every export and the language server
 * are made of. All offsets are UTF-16 code units into the decoded text without its byte-order mark, end-exclusive.
 */

export type ClaimKind = "count" | "money" | "rate" | "change" | "multiple" | "measure";
/** How far the printed number speaks: `about` 约, `over` at least (余 超 以上), `under` below (近 不足 以下). */
export type Bound = "exact" | "about" | "over" | "under";
export type Direction = "up" | "down";
export type RelationKind =
  | "ratio"
  | "sum"
  | "bound"
  | "change"
  | "difference"
  | "share-sum"
  | "enumeration"
  | "span"
  | "restatement"
  | "average"
  | "multiple"
  | "identity";
export type Verdict = "consistent" | "inconsistent" | "suspect";
export type Severity = "error" | "warning" | "information";
export type Language = "zh-CN" | "en";

/** A half-open range of the text. */
export interface Range {
  start: number;
  end: number;
}

/** Exact bounds of a value as decimal (`42.645`) or fraction (`29/68`) strings; null is unbounded. */
export interface Bounds {
  low: string | null;
  high: string | null;
}

export interface Section extends Range {
  /** 1 `一、`, 2 `（一）`, 3 `1.`, 4 `（1）` (GB/T 9704-2012); 5 and above are items inside a paragraph (`一是`). */
  level: number;
  marker: string;
  title: string;
  children: Section[];
}

export interface Claim extends Range, Bounds {
  id: string;
  text: string;
  kind: ClaimKind;
  /** In single units (万 and 亿 multiplied in), rates in percent; a decimal or `p/q` string. */
  value: string;
  /** As printed (`件`, `元`, `%`, `个百分点`); empty where none is printed. */
  unit: string;
  bound: Bound;
  lowOpen: boolean;
  highOpen: boolean;
  direction?: Direction;
  subject?: string;
  verb?: string;
  /** `2024`, `2024-11` or `2021/2025`. */
  period?: string;
  /** 全县, 市本级 … */
  scope?: string;
  /** Place of its section in the pre-order of sections. */
  section?: number;
  opinion?: Opinion;
  supplier?: Supplier;
}

/** The last word of people on a claim or a relation. */
export interface Opinion {
  verdict: "confirmed" | "disputed" | "corrected" | "added" | "linked";
  creator: string;
  /** The annotation's id. */
  annotation: string;
  /** What was written with it. */
  text?: string;
}

/** The unit that supplied a figure (来源单位). */
export interface Supplier {
  unit: string;
  /** It has confirmed the figure. */
  confirmed: boolean;
  annotation: string;
}

/** A number that takes part in a relation: a claim's id, or a range where the number is no claim. */
export type Member = string | Range;

/** Another reading of the wording that was tried. */
export interface Attempt {
  operands: Member[];
  computed: Bounds;
  /** Why the wording allows it. */
  why: string;
}

export interface Relation {
  id: string;
  kind: RelationKind;
  /** A variant: `flow`, `limit`, `delta`, `implied`, `signed`, `compound`, `quotient` (not in percent). */
  form?: string;
  /** Id of the check that judged it. */
  check: string;
  verdict: Verdict;
  result: Member;
  operands: Member[];
  /** Of each operand, where not all are added. */
  signs?: (1 | -1)[];
  /** So many operands, from the first, are divided by the rest; 0 where the dividend is unprinted. */
  dividend?: number;
  /** Of an average: for how many of the divisor it is, where that is not one (每万人: 10000). */
  per?: string;
  /** What the result is worth where it is no claim: 3 of 三年, 100 of shares. */
  value?: string;
  /** What the operands are where they are no claims: `2023`, `2023-07`. */
  dates?: string[];
  /** Of a compound growth: over how many years. */
  years?: number;
  computed?: Bounds;
  /** What the result would print as, where one value follows. */
  expected?: string;
  tried?: Attempt[];
  /** The share of wrong values that the test would notice, 0 to 1. */
  power?: number;
  opinion?: Opinion;
}

export interface RelatedPlace extends Range {
  message: string;
  /** As in a finding. */
  paragraph?: number;
  page?: number;
}

export interface Fix {
  title: string;
  preferred: boolean;
  edits: { start: number; end: number; text: string }[];
}

export interface Finding extends Range {
  check: string;
  severity: Severity;
  /** 1-based; columns in UTF-16 code units. */
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
  /**
   * In Word documents and web pages, which have no lines: the paragraph of the range, 1-based, as a reader counts them. Empty ones count for nothing,
   * a table counts as one, notes and text boxes with the paragraph that they hang on.
   */
  paragraph?: number;
  /** In PDF documents: the page of the range, 1-based, as a viewer counts them. */
  page?: number;
  /** The place as people name it: 一、（七）“二是”. */
  where: string;
  quote: string;
  message: string;
  /** Id of the relation that does not meet. */
  relation?: string;
  related: RelatedPlace[];
  /** The smallest slip that would make the relation hold. */
  slip?: string;
  fixes?: Fix[];
  /** Stable under edits elsewhere. */
  fingerprint: string;
}

/** A number that might have been judged, were the wording to tie it to others. */
export interface Uncheckable {
  /** The check that looked at it. */
  check: string;
  member: Member;
}

export interface Coverage {
  /** Claims read. */
  claims: number;
  /** Relations judged (every verdict). */
  checked: number;
  /** Relations seen whose numbers the wording does not tie together. */
  uncheckable: number;
}

/** Something that a person said of the report, in the sidecar beside it. */
export interface Said {
  /** The annotation's id. */
  id: string;
  /** What it says: the type of its body (`Ignore`, `Confirmation`, `TextualBody` …). */
  kind: string;
  creator: string;
  /** ISO 8601. */
  created: string;
  /** The text that it was said of, as it was then. */
  quote: string;
  /** What was written: a comment, a reason. */
  text?: string;
}

/** A signature, and whether what was signed is still what it was. */
export interface SignOff extends Said {
  /** The heading of the section; absent for the report as a whole. */
  section?: string;
  status: "valid" | "changed" | "lost";
}

/** A finding that a person set aside. */
export interface IgnoredFinding extends Said {
  finding: Finding;
}

/** What people's annotations did to the report; absent where it has none. */
export interface Annotated {
  /** Findings that are not among the report's, with who set them aside and why. */
  ignored: IgnoredFinding[];
  /** Said of what is no longer there: a finding that has gone. */
  stale: Said[];
  /** Their place cannot be found in the text any more. */
  orphaned: Said[];
  signOffs: SignOff[];
}

export interface Report {
  /** As given, with "/" as separator. */
  path: string;
  /** How the bytes were decoded: `utf-8`, `gb18030`, …; `docx`, `html`, `pdf` for the text of such a document. */
  encoding: string;
  length: number;
  title?: string;
  /** The reporting period, usually a year. */
  period?: string;
  issuer?: string;
  sections: Section[];
  claims: Claim[];
  relations: Relation[];
  findings: Finding[];
  /** What `coverage.uncheckable` counts, in the order of the checks. */
  uncheckable?: Uncheckable[];
  coverage: Coverage;
  annotations?: Annotated;
  /** Findings that the baseline holds; they are not among `findings`. */
  known?: Finding[];
}

export interface Failure {
  path: string;
  reason: string;
}

export interface Summary {
  reports: number;
  claims: number;
  relations: number;
  consistent: number;
  suspect: number;
  inconsistent: number;
  uncheckable: number;
  findings: Record<Severity, number>;
  failed: Failure[];
  /** What folders hold beside reports, and why it was passed over; absent where there is none. */
  passedOver?: Failure[];
  /** How many of each, where reports have annotations. */
  annotations?: Record<"ignored" | "stale" | "orphaned", number>;
  /** Under `--baseline`: findings that it holds, and entries that are true no more. */
  baseline?: { known: number; stale: number };
}

/** What `crossfoot check --format json` prints. */
export interface Output {
  version: 1;
  reports: Report[];
  summary: Summary;
}

/** Words that a user adds to the tool's own: literals, never patterns. */
export interface UserLexicon {
  /** Classifiers and units that count things: 标段, 台班. */
  readonly units?: readonly string[];
  /** What is done with what came in, as 办结 and 审结 say it: 办讫. */
  readonly partVerbs?: readonly string[];
  /** What comes in, as 受理 and 收到 say it: 承接. */
  readonly wholeVerbs?: readonly string[];
  /** Rates that cannot exceed 100 %, by their names as printed: 网办率. */
  readonly boundedRates?: readonly string[];
  /** Rates by their names, and words of the whole that each is of by custom: 化解率 of what was 受理. */
  readonly customaryBases?: Readonly<Record<string, readonly string[]>>;
}

/** What a caller says of a text beside the text itself. */
export interface Options {
  /** As given by the caller, with "/" as separator. */
  readonly path?: string;
  /** How the bytes were decoded. */
  readonly encoding?: string;
  /** How the text is marked up; by the path's extension where it is not said. */
  readonly markup?: "markdown" | "none";
  /** The language of the findings' messages; zh-CN where none is given. */
  readonly language?: Language;
  readonly lexicon?: UserLexicon;
}
