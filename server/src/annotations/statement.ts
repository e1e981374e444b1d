import type { RelationKind } from "../contract";
import type { ClaimFields, LinkKind } from "./types";

/** What a person says at a place, before it is an annotation. `P` is a place: a range of the text, or of the protocol. */
export type Statement<P> =
  /** Without a place it is said of the report as a whole. */
  | { readonly type: "Comment"; readonly at?: P; readonly value: string }
  | { readonly type: "Tag"; readonly at: P; readonly value: string }
  | { readonly type: "Reply"; readonly to: string; readonly value: string }
  | { readonly type: "Resolution"; readonly to: string; readonly resolved: boolean }
  /** Of a claim, or of a relation: its members, the result first. */
  | {
      readonly type: "Confirmation" | "Dispute";
      readonly at: readonly P[];
      readonly kind?: RelationKind;
      readonly value?: string;
    }
  | {
      readonly type: "Correction" | "AddedClaim";
      readonly at: P;
      readonly claim: ClaimFields;
      readonly value?: string;
    }
  | { readonly type: "NotAClaim"; readonly at: P; readonly value?: string }
  | {
      readonly type: "Link";
      readonly kind: LinkKind;
      readonly result: P;
      readonly operands: readonly Operand<P>[];
      readonly value?: string;
    }
  /** The rate, its whole, and its parts where it is not known of which. */
  | { readonly type: "Base"; readonly at: P; readonly base: P; readonly parts?: readonly P[]; readonly value?: string }
  | { readonly type: "Ignore"; readonly fingerprint: string; readonly value: string }
  | {
      readonly type: "Supplier";
      readonly at: P;
      readonly unit: string;
      readonly confirmed: boolean;
      readonly value?: string;
    }
  /** The section around the place; the report as a whole where there is none. */
  | { readonly type: "SignOff"; readonly at?: P; readonly value?: string };

export interface Operand<P> {
  readonly at: P;
  /** −1 for one that is taken off. */
  readonly sign?: 1 | -1;
}

/** The same statement of other places. What `place` throws is thrown. */
export function placed<P, Q>(statement: Statement<P>, place: (at: P) => Q): Statement<Q> {
  switch (statement.type) {
    case "Reply":
    case "Resolution":
    case "Ignore":
      return statement;
    case "Confirmation":
    case "Dispute":
      return { ...statement, at: statement.at.map(place) };
    case "Link": {
      const operands = statement.operands.map((one) => ({ ...one, at: place(one.at) }));
      return { ...statement, result: place(statement.result), operands };
    }
    case "Base": {
      const { parts, ...rest } = statement;
      const own = parts ? { parts: parts.map(place) } : {};
      return { ...rest, at: place(statement.at), base: place(statement.base), ...own };
    }
    case "Comment":
    case "SignOff": {
      const { at, ...rest } = statement;
      return at === undefined ? rest : { ...rest, at: place(at) };
    }
    default:
      return { ...statement, at: place(statement.at) };
  }
}
