import { Field } from "./fields";
import { type Annotation, LINK_KINDS, type Tombstone } from "./types";

/** Checks one annotation; throws a FieldFault that names the member. Members that are not named here may be anything. */
export function annotation(value: unknown, path: string): Annotation {
  const field = new Field(value, path);
  field.member("id").words();
  field.member("type").oneOf(["Annotation"]);
  field.optional("motivation")?.text();
  field.member("creator").member("name").words();
  field.member("created").time();
  field.optional("modified")?.time();
  target(field.member("target"));
  body(field.member("body"));
  // Every member that this program reads was looked at.
  return value as Annotation;
}

export function tombstone(value: unknown, path: string): Tombstone {
  const field = new Field(value, path);
  field.member("id").words();
  field.member("deleted").time();
  // Both members that this program reads were looked at.
  return value as Tombstone;
}

function target(field: Field): void {
  if (typeof field.value === "string") field.words();
  else if (Array.isArray(field.value)) for (const part of field.list()) place(part);
  else place(field);
}

function place(field: Field): void {
  field.member("source").words();
  field.optional("digest")?.matching(DIGEST, "annotations.want.digest");
  field.optional("role")?.oneOf(["result", "operand", "base"]);
  field.optional("sign")?.oneOf([1, -1]);
  field.optional("tolerance")?.offset();
  field.optional("repeated")?.flag();
  for (const selector of field.optional("selector")?.list() ?? []) {
    const type = selector.member("type").text();
    if (type === "TextQuoteSelector") {
      selector.member("exact").text();
      selector.member("prefix").text();
      selector.member("suffix").text();
    } else if (type === "TextPositionSelector") {
      const start = selector.member("start").offset();
      const end = selector.member("end");
      if (end.offset() < start) end.fail("annotations.want.end");
    }
  }
}

function body(field: Field): void {
  // Other programs may say things in other ways: those are kept.
  if (Array.isArray(field.value) || typeof field.value === "string" || field.value === undefined) return;
  const type = field.optional("type")?.text();
  if (type === undefined || !KNOWN.has(type)) return;
  const check = KNOWN.get(type);
  check?.(field);
  if (type !== "TextualBody") field.optional("value")?.text();
}

const KNOWN: ReadonlyMap<string, (field: Field) => void> = new Map<string, (field: Field) => void>([
  ["TextualBody", (field) => void field.member("value").text()],
  ["Resolution", (field) => void field.member("resolved").flag()],
  ["Confirmation", () => {}],
  ["Dispute", () => {}],
  ["Correction", (field) => claim(field.member("claim"))],
  ["AddedClaim", (field) => claim(field.member("claim"))],
  ["NotAClaim", () => {}],
  ["Link", (field) => void field.member("kind").oneOf(LINK_KINDS)],
  ["Base", () => {}],
  [
    "Ignore",
    (field) => {
      field.member("check").words();
      field.member("fingerprint").words();
      field.member("value").words();
    },
  ],
  [
    "Supplier",
    (field) => {
      field.member("unit").words();
      field.member("confirmed").flag();
    },
  ],
  [
    "SignOff",
    (field) => {
      field.member("digest").matching(DIGEST, "annotations.want.digest");
      field.optional("section")?.text();
    },
  ],
]);

function claim(field: Field): void {
  field.object();
  field.optional("value")?.matching(EXACT, "annotations.want.exact");
  field.optional("kind")?.oneOf(["count", "money", "rate", "change", "multiple", "measure"]);
  field.optional("bound")?.oneOf(["exact", "about", "over", "under"]);
  field.optional("direction")?.oneOf(["up", "down"]);
  for (const name of ["text", "unit", "subject", "verb", "period", "region"]) field.optional(name)?.text();
}

const DIGEST = /^sha256:[0-9a-f]{64}$/;
/** A decimal or a fraction, as in the Report; no longer than any number that a report prints. */
const EXACT = /^-?\d{1,40}(?:\.\d{1,20}|\/[1-9]\d{0,39})?$/;
