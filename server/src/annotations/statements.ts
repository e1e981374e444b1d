import type { Claim as Quantity } from "../claims/types";
import type { Claim, Opinion, Relation } from "../contract";
import { baseKind } from "./choices";
import type { Linked } from "./judge";
import type { Found, Placed } from "./places";
import type { Quantities } from "./quantities";
import type { Revision } from "./revision";
import { type Annotation, type BodyOf, type ClaimFields, changedAt, says } from "./types";

/** Works one statement into the report; false where what it speaks of is not there. */
export function applyStatement({ annotation, places }: Found, revision: Revision, quantities: Quantities): boolean {
  if (says(annotation, "Correction")) return correct(annotation, places, revision, quantities);
  if (says(annotation, "AddedClaim")) return add(annotation, places, revision, quantities);
  if (says(annotation, "NotAClaim")) return each(places, (place) => remove(place, revision));
  if (says(annotation, "Link")) return link(annotation, places, revision, quantities);
  if (says(annotation, "Base")) return base(annotation, places, revision, quantities);
  if (says(annotation, "Confirmation")) return judgeBy(annotation, "confirmed", places, revision);
  if (says(annotation, "Dispute")) return judgeBy(annotation, "disputed", places, revision);
  if (says(annotation, "Supplier")) return supply(annotation, places, revision);
  return true;
}

/** Statements that change what is read come before those that speak of relations; of each sort, the later has the last word. */
export const inOrder = (found: readonly Found[]): Found[] =>
  [...found].sort(
    (a, b) => rank(a.annotation) - rank(b.annotation) || changedAt(a.annotation) - changedAt(b.annotation),
  );

const RANKS = ["NotAClaim", "AddedClaim", "Correction", "Link", "Base"] as const;
function rank(annotation: Annotation): number {
  const at = RANKS.findIndex((kind) => says(annotation, kind));
  return at < 0 ? RANKS.length : at;
}

const each = (places: readonly Placed[], apply: (place: Placed) => boolean): boolean =>
  places.length > 0 && places.map(apply).every(Boolean);

function opinionOf(annotation: Annotation, verdict: Opinion["verdict"]): Opinion {
  const text = "value" in annotation.body ? annotation.body.value : undefined;
  const opinion: Opinion = { verdict, creator: annotation.creator.name, annotation: annotation.id };
  return text ? { ...opinion, text } : opinion;
}

type OfClaim = Annotation<BodyOf<"Correction" | "AddedClaim">>;

function correct(annotation: OfClaim, places: readonly Placed[], revision: Revision, quantities: Quantities): boolean {
  const { claim: fields } = annotation.body;
  return each(places, (place) => {
    const claim = revision.claimAt(place);
    const quantity = claim && quantities.stated(claim, fields);
    if (claim && quantity) revision.correct(claim, quantity, fields, opinionOf(annotation, "corrected"));
    return quantity !== undefined;
  });
}

function add(annotation: OfClaim, places: readonly Placed[], revision: Revision, quantities: Quantities): boolean {
  const { claim: fields } = annotation.body;
  return each(places, (place) => {
    const there = revision.claimAt(place);
    if (there?.start === place.start && there.end === place.end)
      // The machine has learnt to read it meanwhile.
      return correct(annotation, [place], revision, quantities);
    const quantity = quantities.stated(place, fields);
    if (quantity) revision.add(place, quantity, fields, opinionOf(annotation, "added"));
    return quantity !== undefined;
  });
}

function remove(place: Placed, revision: Revision): boolean {
  const claim = revision.claimAt(place);
  if (claim) revision.remove(claim);
  return claim !== undefined;
}

/** A number that takes part in what a person states: a claim, or one that is made of what is printed there. */
function member(place: Placed, revision: Revision, quantities: Quantities, by: Opinion): [Quantity, Claim] | undefined {
  const there = revision.claimAt(place);
  const own = there && revision.quantityOf(there);
  if (there && own) return [own, there];
  const fields: ClaimFields = {};
  const quantity = quantities.stated(place, fields);
  return quantity && [quantity, revision.add(place, quantity, fields, by)];
}

function link(
  annotation: Annotation<BodyOf<"Link">>,
  places: readonly Placed[],
  revision: Revision,
  quantities: Quantities,
): boolean {
  const { kind } = annotation.body;
  const opinion = opinionOf(annotation, "linked");
  const result = places.find(({ role }) => role === "result") ?? places[0];
  const operands = places.filter((place) => place !== result && place.role !== "base");
  if (!result) return false;
  const signs = operands.some(({ sign }) => sign === -1) ? operands.map(({ sign = 1 }) => sign) : undefined;
  return tie({ kind, ...(signs ? { signs } : {}) }, [result, ...operands], revision, quantities, opinion);
}

/** Judges the numbers at these places, the result first. */
function tie(
  how: Pick<Linked, "kind" | "signs">,
  places: readonly Placed[],
  revision: Revision,
  quantities: Quantities,
  opinion: Opinion,
  before?: Relation,
): boolean {
  const members = places.map((place) => member(place, revision, quantities, opinion));
  const known = members.flatMap((one) => (one ? [one] : []));
  const [result, ...operands] = known.map(([quantity]) => quantity);
  if (known.length < places.length || !result || operands.length === 0) return false;
  return revision.link({ ...how, result, operands }, new Map(known), opinion, before);
}

/** The rate is of this whole, the growth from this number: its relation is judged again with it. */
function base(
  annotation: Annotation<BodyOf<"Base">>,
  places: readonly Placed[],
  revision: Revision,
  quantities: Quantities,
): boolean {
  const [rate] = places;
  const whole = places.find(({ role }) => role === "base");
  const claim = rate && revision.claimAt(rate);
  if (!claim || !whole) return false;
  const own = baseKind(claim);
  if (!own) return false;
  const before = revision.relations.find(({ kind, result }) => kind === own && result === claim.id);
  const named = places.filter((place) => place !== rate && place !== whole);
  const read = (before?.operands.slice(0, -1) ?? []).flatMap((id) => revision.claims.filter((one) => one.id === id));
  const parts: readonly Placed[] = named.length > 0 ? named : read;
  if (parts.length === 0) return false;
  return tie({ kind: own }, [claim, ...parts, whole], revision, quantities, opinionOf(annotation, "linked"), before);
}

/** A claim, or the relation between several: confirmed, or not to be held against the report. */
function judgeBy(
  annotation: Annotation<BodyOf<"Confirmation" | "Dispute">>,
  verdict: "confirmed" | "disputed",
  places: readonly Placed[],
  revision: Revision,
): boolean {
  const opinion = opinionOf(annotation, verdict);
  const [first, ...others] = places.map((place) => revision.claimAt(place));
  if (places.length === 1) {
    if (first) revision.changeClaim(first.id, { opinion });
    return first !== undefined;
  }
  const operands = others.flatMap((claim) => (claim ? [claim] : []));
  const relation = revision.relationOf(first, operands, annotation.body.kind);
  if (!relation) return false;
  if (verdict === "disputed") revision.setAside(relation, annotation);
  revision.changeRelation(relation.id, { opinion, ...(verdict === "disputed" ? { verdict: "suspect" } : {}) });
  return true;
}

function supply(annotation: Annotation<BodyOf<"Supplier">>, places: readonly Placed[], revision: Revision): boolean {
  const { unit, confirmed } = annotation.body;
  return each(places, (place) => {
    const own = revision.claims.filter(({ start, end }) => start < place.end && place.start < end);
    for (const { id } of own) revision.changeClaim(id, { supplier: { unit, confirmed, annotation: annotation.id } });
    return own.length > 0;
  });
}
