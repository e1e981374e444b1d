import type { Judgement } from "../checks/types";
import type { Bounds, Language, Member, Relation } from "../contract";
import { render } from "../l10n/message";
import type { Interval } from "../numbers/interval";
import { format, type Rational } from "../numbers/rational";
import type { Memory } from "../reading/memory";
import { toDocument } from "../report/place";
import type { Place } from "../report/types";
import type { Counted } from "./claims";

const NO_MEMBERS: readonly Member[] = [];

/** A judged relation with its members, before it has an id. */
export interface Joined {
  readonly result: Member;
  readonly operands: Member[];
  /** Those of the other readings that were tried, one after the other. */
  readonly others: readonly Member[];
  /** The same for the same kind of relation between the same numbers. */
  readonly key: string;
}

/** A judgement as a version told it. */
export interface Kept {
  joined: Joined;
  /** How the claims were counted when it was joined, where nothing but claims takes part. */
  numbering: object | undefined;
  /** As it was told, and by which check and in which language. */
  relation?: { readonly told: Relation; readonly of: Joined; readonly language: Language };
}

/** The members of a judgement; the object of the version before, where they are still the same. */
export function joinMembers(judgement: Judgement, { ids, numbering }: Counted, memory?: Memory): Kept {
  const make = () => joinAnew(judgement, ids, numbering);
  if (!memory) return make();
  const kept = memory.recall("members", judgement, NOTHING, make);
  if (kept.numbering !== numbering && !isStill(kept.joined, judgement, ids)) Object.assign(kept, make());
  return kept;
}

const NOTHING: readonly unknown[] = [];

function joinAnew(judgement: Judgement, ids: ReadonlyMap<Place, string>, numbering: object): Kept {
  const joined = membersOf(judgement, ids);
  const { result, operands, others } = joined;
  const isCounted = typeof result === "string" && [...operands, ...others].every((m) => typeof m === "string");
  return { joined, numbering: isCounted ? numbering : undefined };
}

/** What a judgement tells as a relation: the object of the version before, where nothing of it has changed. */
export function tell(
  kept: Kept,
  judgement: Judgement,
  check: string,
  id: string,
  ids: ReadonlyMap<Place, string>,
  language: Language,
): Relation {
  const { joined, relation } = kept;
  if (relation && relation.of === joined && relation.language === language) {
    const { told } = relation;
    if (told.id === id && told.check === check) return told;
  }
  const told = exportRelation(judgement, joined, check, id, ids, language);
  kept.relation = { told, of: joined, language };
  return told;
}

function isStill({ result, operands, others }: Joined, judgement: Judgement, ids: ReadonlyMap<Place, string>): boolean {
  if (!isMember(result, judgement.result, ids)) return false;
  if (!judgement.operands.every((place, i) => isMember(operands[i], place, ids))) return false;
  let i = 0;
  for (const attempt of judgement.tried ?? [])
    for (const place of attempt.operands) if (!isMember(others[i++], place, ids)) return false;
  return true;
}

function isMember(member: Member | undefined, place: Place, ids: ReadonlyMap<Place, string>): boolean {
  const now = memberOf(place, ids);
  if (typeof now === "string" || typeof member === "string") return now === member;
  return now.start === member?.start && now.end === member.end;
}

export function membersOf({ kind, result, operands, tried }: Judgement, ids: ReadonlyMap<Place, string>): Joined {
  const first = memberOf(result, ids);
  let key = `${kind} ${nameOf(first)}`;
  const members: Member[] = [];
  for (const operand of operands) {
    const member = memberOf(operand, ids);
    members.push(member);
    key += ` ${nameOf(member)}`;
  }
  const others = tried?.flatMap((attempt) => attempt.operands.map((place) => memberOf(place, ids))) ?? NO_MEMBERS;
  return { result: first, operands: members, others, key };
}

export const memberOf = (place: Place, ids: ReadonlyMap<Place, string>): Member =>
  ids.get(place) ?? toDocument(place.block, place);
const nameOf = (member: Member): string => (typeof member === "string" ? member : `${member.start}-${member.end}`);

const edge = (value: Rational | null): string | null => (value === null ? null : format(value));
const boundsOf = ({ low, high }: Interval): Bounds => ({ low: edge(low), high: edge(high) });

export function exportRelation(
  judgement: Judgement,
  { result, operands }: Joined,
  check: string,
  id: string,
  ids: ReadonlyMap<Place, string>,
  language: Language,
): Relation {
  const { kind, form, verdict, signs, dividend, per, value, dates, years, computed, expected, tried, power } =
    judgement;
  const relation: Relation = { id, kind, check, verdict, result, operands };
  if (form) relation.form = form;
  if (signs?.some((sign) => sign < 0)) relation.signs = signs.map((sign) => (sign < 0 ? -1 : 1));
  if (dividend !== undefined) relation.dividend = dividend;
  if (per) relation.per = format(per);
  if (value) relation.value = format(value);
  if (dates) relation.dates = [...dates];
  if (years !== undefined) relation.years = years;
  if (computed) relation.computed = boundsOf(computed);
  if (expected) relation.expected = expected;
  if (tried)
    relation.tried = tried.map((attempt) => ({
      operands: attempt.operands.map((place) => memberOf(place, ids)),
      computed: boundsOf(attempt.computed),
      why: render(attempt.why, language),
    }));
  if (power !== undefined) relation.power = power;
  return relation;
}
