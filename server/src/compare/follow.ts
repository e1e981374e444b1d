import type { Claim, Relation } from "../contract";
import type { Interval } from "../numbers/interval";
import { broken } from "./broken";
import { echoesOf } from "./echoes";
import { type Shape, shapesOf } from "./holds";
import { boundsOf } from "./intervals";
import type { Pairs } from "./pairs";
import { type Measure, same } from "./side";
import type { Teller } from "./told";
import type { Unfollowed } from "./types";
import { unfollowedRow } from "./unfollowed";
import { unmoved } from "./unmoved";

/** Two drafts, their measures joined. */
export interface Drafts {
  readonly pairs: Pairs;
  readonly old: Teller;
  readonly young: Teller;
}

export interface Following {
  readonly unfollowed: Unfollowed[];
  /** Relations of changed numbers that hold with the new ones. */
  readonly agreed: number;
}

/** Which relations held in the old draft and hold no longer, since only some of their numbers were changed. */
export function follow(drafts: Drafts): Following {
  const { pairs, old, young } = drafts;
  const now = knownOf(young.side.report.relations);
  const rows: Unfollowed[] = [];
  const told = new Set<string>();
  const touched = new Set<string>();
  let agreed = 0;
  for (const relation of inTurn([...pairs.old.report.relations, ...echoesOf(pairs.old)])) {
    const carried = carry(relation, old, pairs);
    if (!carried || carried.olds.every((m, k) => same(m, carried.news[k] ?? m))) continue;
    const { news, result } = carried;
    const outcome = judge(relation, carried, now);
    if (outcome === undefined) continue;
    // The parts' being above their total says nothing beside what else is told of them.
    const isTold = relation.kind === "bound" && news.some(({ claim }) => touched.has(claim.id));
    if (outcome.holds) agreed++;
    else if (!isTold) {
      rows.push(unfollowedRow(drafts, relation, carried, outcome.relation));
      told.add(result.claim.id);
      for (const { claim } of news) touched.add(claim.id);
    }
  }
  rows.push(...unmoved(drafts, told), ...broken(drafts, told));
  return { unfollowed: rows.sort((a, b) => a.start - b.start || a.end - b.end), agreed };
}

/** A relation's numbers in both drafts, the result first. */
export interface Carried {
  readonly olds: readonly Measure[];
  readonly news: readonly Measure[];
  /** In the new draft. */
  readonly result: Measure;
}

/** Undefined where a number is no claim, or is not in the new draft. */
function carry({ result, operands }: Relation, old: Teller, pairs: Pairs): Carried | undefined {
  const olds: Measure[] = [];
  const news: Measure[] = [];
  for (const member of [result, ...operands]) {
    const measure = typeof member === "string" ? old.measure(member) : undefined;
    const partner = measure && pairs.partnerOfOld(measure);
    if (!partner) return undefined;
    olds.push(measure);
    news.push(partner);
  }
  const [first] = news;
  return first && { olds, news, result: first };
}

/** Sums before what follows from them; only what held. */
function inTurn(relations: readonly Relation[]): Relation[] {
  const held = relations.filter(({ verdict }) => verdict === "consistent");
  return [...held.filter(({ kind }) => kind !== "bound"), ...held.filter(({ kind }) => kind === "bound")];
}

const keyOf = ({ kind, result, operands }: Pick<Relation, "kind" | "result" | "operands">): string =>
  JSON.stringify([kind, result, operands]);
const consistentKey = ({ kind, result }: Pick<Relation, "kind" | "result">): string =>
  JSON.stringify([kind, result, "consistent"]);

/** The new draft's relations by what they are of, and a mark for each result that some relation of its kind explains. */
function knownOf(relations: readonly Relation[]): ReadonlyMap<string, Relation> {
  const known = new Map<string, Relation>();
  for (const relation of relations) {
    known.set(keyOf(relation), relation);
    if (relation.verdict === "consistent") known.set(consistentKey(relation), relation);
  }
  return known;
}

/** Of what these are computed is a matter of reading: another that fits will do. */
const READ_OTHERWISE: ReadonlySet<Relation["kind"]> = new Set(["ratio", "change", "average", "multiple"]);

/** Does the relation hold with the new numbers? Undefined where neither draft tells how it would. */
function judge(
  relation: Relation,
  { olds, news, result }: Carried,
  now: ReadonlyMap<string, Relation>,
): { holds: boolean; relation: Relation } | undefined {
  const moved: Relation = {
    ...relation,
    result: result.claim.id,
    operands: news.slice(1).map(({ claim }) => claim.id),
    verdict: "inconsistent",
  };
  const judged = now.get(keyOf(moved));
  if (judged?.verdict === "consistent" || (READ_OTHERWISE.has(relation.kind) && now.has(consistentKey(moved))))
    return { holds: true, relation: moved };
  const shapes = shapesThatHeld(relation, olds);
  const operands = news.slice(1).map(({ claim }) => claim);
  if (shapes.length === 0) return judged && { holds: false, relation: { ...judged, verdict: "inconsistent" } };
  const computed = shapes[0]?.computed?.(operands);
  const { computed: _, expected: __, tried: ___, ...bare } = moved;
  return {
    holds: shapes.some((shape) => shape.holds(result.claim, operands)),
    relation: { ...bare, ...withBounds(computed) },
  };
}

const withBounds = (computed: Interval | undefined): Pick<Relation, "computed"> =>
  computed ? { computed: boundsOf(computed) } : {};

/** The ways in which the old numbers met. */
function shapesThatHeld(relation: Relation, [result, ...operands]: readonly Measure[]): Shape[] {
  if (!result) return [];
  const claims: Claim[] = operands.map(({ claim }) => claim);
  return shapesOf(relation, result.claim, claims.length).filter((shape) => shape.holds(result.claim, claims));
}
