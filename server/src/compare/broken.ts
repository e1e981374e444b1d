import type { Relation } from "../contract";
import { message } from "../l10n/message";
import type { Drafts } from "./follow";
import { type Measure, same } from "./side";
import type { Unfollowed } from "./types";
import { changes, rowOf } from "./unfollowed";

/** Relations of the new draft that do not hold, since a number was added, dropped or changed, and did hold in the old one. */
export function broken(drafts: Drafts, told: ReadonlySet<string>): Unfollowed[] {
  const { old, young } = drafts;
  const before = new Map(
    old.side.report.relations
      .filter(({ verdict }) => verdict === "consistent")
      .map((relation) => [`${relation.kind} ${relation.result}`, relation]),
  );
  return young.side.report.relations.flatMap((relation) => {
    if (relation.verdict !== "inconsistent" || typeof relation.result !== "string" || told.has(relation.result))
      return [];
    const row = rowFor(drafts, relation, young.measure(relation.result), before);
    return row ? [row] : [];
  });
}

function rowFor(
  drafts: Drafts,
  relation: Relation,
  result: Measure | undefined,
  before: ReadonlyMap<string, Relation>,
): Unfollowed | undefined {
  const { pairs, old, young } = drafts;
  const partner = result && pairs.partnerOfNew(result);
  const was = partner && before.get(`${relation.kind} ${partner.claim.id}`);
  if (!result || !was) return undefined;
  const members = [relation.result, ...relation.operands].flatMap((m) =>
    typeof m === "string" ? (young.measure(m) ?? []) : [],
  );
  const changed = members.flatMap((measure) => {
    const own = pairs.partnerOfNew(measure);
    return own && same(own, measure) ? [] : [{ ...(own ? { old: own } : {}), young: measure }];
  });
  const dropped = was.operands.flatMap((m) => {
    const measure = typeof m === "string" ? old.measure(m) : undefined;
    return measure && !pairs.partnerOfOld(measure) ? [measure] : [];
  });
  if (changed.length + dropped.length === 0) return undefined;
  const [first, then] = [old.equation(was), young.equation(relation)];
  const what = message(changed.length > 0 ? "compare.broken" : "compare.dropped", {
    changes: changes(changed, young.language),
    before: first,
    after: then,
  });
  const kept = members.filter((measure) => !changed.some(({ young }) => young === measure));
  return rowOf(
    drafts,
    { kind: relation.kind, form: relation.form, changed, kept, before: first, after: then, what },
    result,
  );
}
