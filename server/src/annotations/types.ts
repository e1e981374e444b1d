import type { Bound, ClaimKind, Direction, RelationKind } from "../contract";

/**
 * What people say of a report, as the sidecar `NAME.annotations.json` holds it: W3C Web Annotations (https://www.w3.org/TR/annotation-model/).
 * An object stays as it was read, so that members which this version does not know are kept.
 */

/** The standard's own context, and one that gives the terms which it lacks a name. */
export const CONTEXT = [
  "http://www.w3.org/ns/anno.jsonld",
  { "@vocab": "https://github.com/crossfoot/crossfoot/blob/main/docs/annotation.md#" },
] as const;

export interface Person {
  readonly type: "Person";
  readonly name: string;
  readonly id?: string;
}

/** The exact text and what stands around it; line breaks are \n, whatever the file has. */
export interface TextQuote {
  readonly type: "TextQuoteSelector";
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** Code points into the decoded text without its byte-order mark, end-exclusive. */
export interface TextPosition {
  readonly type: "TextPositionSelector";
  readonly start: number;
  readonly end: number;
}

/** What a place is to a relation that people state. */
export type Role = "result" | "operand" | "base";

/** A place in the text. */
export interface TextTarget {
  readonly type: "SpecificResource";
  /** The report's file name, as an IRI relative to the sidecar. */
  readonly source: string;
  readonly role?: Role;
  /** −1 for an operand that is taken off. */
  readonly sign?: 1 | -1;
  readonly selector: readonly (TextQuote | TextPosition)[];
  /** Of the whole text in which the place was found. */
  readonly digest?: string;
  /** How many characters of the quote and its context may differ before the place could be taken for another one. */
  readonly tolerance?: number;
  /** The text holds the quote with all its context more than once: only the position tells which it is. */
  readonly repeated?: boolean;
}

/** The report as a whole. */
export interface WholeTarget {
  readonly type: "SpecificResource";
  readonly source: string;
  readonly digest?: string;
}

/** A string is the id of another annotation: a reply, a resolution. */
export type Target = string | TextTarget | WholeTarget | readonly TextTarget[];

/** What a person says of a number. Exact decimals (`42.65`) or fractions (`29/68`), in single units, rates in percent. */
export interface ClaimFields {
  /** As it should be printed: `105个`. What the other members leave out is read from it. */
  readonly text?: string;
  readonly value?: string;
  readonly kind?: ClaimKind;
  readonly unit?: string;
  readonly bound?: Bound;
  readonly direction?: Direction;
  readonly subject?: string;
  readonly verb?: string;
  readonly period?: string;
  readonly region?: string;
}

/** The relations that people may state. Operands as in the contract: of a ratio the whole comes last, of a change the current value first. */
export const LINK_KINDS = [
  "sum",
  "ratio",
  "change",
  "difference",
  "average",
  "bound",
  "share-sum",
  "restatement",
] as const satisfies readonly RelationKind[];
export type LinkKind = (typeof LINK_KINDS)[number];

/** `value` is what the person wrote, wherever it stands: the comment, the reason, the tag. */
export type Body =
  | {
      readonly type: "TextualBody";
      readonly purpose: "commenting" | "replying" | "tagging";
      readonly value: string;
      readonly format?: string;
    }
  | { readonly type: "Resolution"; readonly resolved: boolean }
  | { readonly type: "Confirmation" | "Dispute"; readonly kind?: RelationKind; readonly value?: string }
  | { readonly type: "Correction" | "AddedClaim"; readonly claim: ClaimFields; readonly value?: string }
  | { readonly type: "NotAClaim"; readonly value?: string }
  | { readonly type: "Link"; readonly kind: LinkKind; readonly value?: string }
  | { readonly type: "Base"; readonly value?: string }
  | { readonly type: "Ignore"; readonly check: string; readonly fingerprint: string; readonly value: string }
  | { readonly type: "Supplier"; readonly unit: string; readonly confirmed: boolean; readonly value?: string }
  | { readonly type: "SignOff"; readonly digest: string; readonly section?: string; readonly value?: string };

export type Kind = Body["type"];
export type BodyOf<K extends Kind> = Extract<Body, { readonly type: K }>;

export type Motivation =
  | "commenting"
  | "replying"
  | "tagging"
  | "moderating"
  | "assessing"
  | "editing"
  | "identifying"
  | "classifying"
  | "linking"
  | "describing";

export interface Annotation<B = Body> {
  /** `urn:uuid:…` for ours; any IRI is read. */
  readonly id: string;
  readonly type: "Annotation";
  readonly motivation: Motivation;
  readonly creator: Person;
  /** ISO 8601 with a zone. */
  readonly created: string;
  readonly modified?: string;
  readonly body: B;
  readonly target: Target;
}

/** What is left of an annotation that was deleted, so that no other writer brings it back. */
export interface Tombstone {
  readonly id: string;
  readonly type: "as:Tombstone";
  readonly deleted: string;
}

export interface Sidecar {
  /** The collection's own members, but for its annotations. */
  readonly head: Readonly<Record<string, unknown>>;
  /** The page's own members, but for its items. */
  readonly page: Readonly<Record<string, unknown>>;
  /** By id. Bodies of other types than ours are kept, and say nothing to Crossfoot. */
  readonly annotations: readonly Annotation[];
  readonly deleted: readonly Tombstone[];
}

export const SIDECAR_SUFFIX = ".annotations.json";

/** What sort of body it has; undefined for bodies of other programs. */
export function kindOf({ body }: Annotation): string | undefined {
  // Another program's body may be a text, a list or absent.
  const own: unknown = body;
  return typeof own === "object" && own !== null && "type" in own && typeof own.type === "string"
    ? own.type
    : undefined;
}

/** Is the body one of this type? */
export const says = <K extends Kind>(annotation: Annotation, kind: K): annotation is Annotation<BodyOf<K>> =>
  kindOf(annotation) === kind;

/** When it was last changed, in milliseconds. */
export const changedAt = ({ created, modified }: Annotation): number => Date.parse(modified ?? created);

/** One place in the text. */
export const isPlace = (target: Target): target is TextTarget =>
  typeof target === "object" && "selector" in target && Array.isArray(target.selector);
