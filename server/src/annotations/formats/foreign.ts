import type { Range, Report } from "../../contract";
import { rangesIn } from "../../export/members";
import { type Message, message } from "../../l10n/message";
import type { Anchors } from "../anchor";
import { annotate, annotationId, type Place } from "../build";
import { digest } from "../digest";
import { FieldFault } from "../fields";
import { places } from "../said";
import { type Annotation, type Body, LINK_KINDS, type Person, type Role, type TextTarget } from "../types";
import type { Carried } from "./note";

/** A mark that came from another program, its offsets in UTF-16. */
export interface Foreign {
  readonly label: string;
  /** The result first. */
  readonly members: readonly (Range & { readonly role?: Role })[];
  readonly note?: string;
  readonly creator?: string;
  /** The annotation that was sent there. */
  readonly carried?: Carried;
}

/** What cannot be understood in another program's file. */
export interface Misread {
  /** 1-based, where the file has lines. */
  readonly line?: number;
  readonly what: Message;
}

export interface Importing {
  readonly report: Report;
  readonly anchors: Anchors;
  readonly source: string;
  /** Who says what carries no name. */
  readonly creator: Person;
  /** ISO 8601. */
  readonly at: string;
}

/**
 * People's annotations of marks from elsewhere. One that was sent there comes back as it was, at its new place if it was moved. The
 * machine's own marks, unchanged, say nothing new. The ids of new ones follow from what they say, so that a file may be imported again.
 */
export function fromForeign(foreign: readonly Foreign[], importing: Importing): Annotation[] {
  const own = machineKeys(importing.report);
  return foreign.flatMap((mark): Annotation[] => {
    if (mark.carried) return [returned(mark, mark.carried, importing)];
    return own.has(keyOf(mark.label, mark.members)) || isAuxiliary(mark) ? [] : made(mark, importing);
  });
}

function returned(
  { members }: Foreign,
  { annotation, at }: Carried,
  { anchors, source, at: now }: Importing,
): Annotation {
  const { offsets } = anchors;
  const isWhere = members.every(
    ({ start, end }, k) => at[k]?.[0] === offsets.toCodePoint(start) && at[k]?.[1] === offsets.toCodePoint(end),
  );
  const before = places(annotation.target);
  if ((isWhere && members.length === at.length) || before.length !== members.length) return annotation;
  const target = members.map((range, k): TextTarget => {
    const { role, sign } = before[k] ?? {};
    return anchors.target(range, source, { ...(role ? { role } : {}), ...(sign ? { sign } : {}) });
  });
  const [only] = target;
  return { ...annotation, modified: now, target: target.length === 1 && only ? only : target };
}

function made(mark: Foreign, { anchors, source, creator, at }: Importing): Annotation[] {
  const place: Place = { anchors, source };
  const by = mark.creator === undefined ? creator : { type: "Person" as const, name: mark.creator };
  const targets = mark.members.map((range, k): TextTarget => {
    const role = range.role ?? (mark.members.length === 1 ? undefined : k === 0 ? "result" : "operand");
    return place.anchors.target(range, source, role ? { role } : {});
  });
  const [only] = targets;
  if (!only) return [];
  return bodiesOf(mark).map((body) => {
    const id = annotationId(uuidOf(JSON.stringify([source, by.name, body, mark.members])));
    return annotate(body, targets.length === 1 ? only : targets, { id, creator: by, created: at });
  });
}

/** What a label says: a kind of claim that the machine did not read there, a relation, a comment; any other is a tag. */
function bodiesOf({ label, note, members }: Foreign): Body[] {
  const kind = CLAIM_KINDS.find((one) => one === label);
  const link = LINK_KINDS.find((one) => label === one || label === `Link_${one}`);
  const said: Body[] = note ? [{ type: "TextualBody", purpose: "commenting", value: note, format: "text/plain" }] : [];
  if (members.length > 1 && link) return [{ type: "Link", kind: link, ...(note ? { value: note } : {}) }];
  if (members.length === 1 && kind) return [{ type: "AddedClaim", claim: { kind }, ...(note ? { value: note } : {}) }];
  if (label === "commenting") return said;
  return [{ type: "TextualBody", purpose: "tagging", value: label }, ...said];
}

const CLAIM_KINDS = ["count", "money", "rate", "change", "multiple", "measure"] as const;

/** Marks that only hold the ends of a relation, and findings, which the machine makes anew. */
const isAuxiliary = ({ label }: Foreign): boolean => label === "figure" || /^finding[ _]/.test(label);

function machineKeys({ claims, relations, ...report }: Report): ReadonlySet<string> {
  const range = rangesIn({ ...report, claims, relations });
  return new Set([
    ...claims.map((claim) => keyOf(claim.kind, [claim])),
    ...relations.map(({ kind, result, operands }) =>
      keyOf(
        kind,
        [result, ...operands].flatMap((member) => range(member) ?? []),
      ),
    ),
  ]);
}

const keyOf = (label: string, members: readonly Range[]): string =>
  `${label.replace(/[^\w-]/g, "_")} ${members.map(({ start, end }) => `${start}-${end}`).join(" ")}`;

/** A UUID of version 8 (RFC 9562) from the SHA-256 of a text. */
function uuidOf(text: string): string {
  const hex = digest(text).slice("sha256:".length);
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    "-",
  );
}

/** What is wrong with a member; undefined for an error of another sort. */
export const faultAt = (error: unknown): Message | undefined =>
  error instanceof FieldFault
    ? message("annotations.fault", { path: error.path === "" ? "/" : error.path, what: error.what })
    : undefined;

/** The text at a place is not what the file says of it. */
export const unlike = (quote: string): Message => message("annotations.import.unlike", { quote: quote.slice(0, 40) });
