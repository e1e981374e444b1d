import type { Language, Relation } from "../contract";
import { type Message, message, render } from "../l10n/message";
import type { Carried, Drafts } from "./follow";
import { type Measure, same } from "./side";
import type { Unfollowed } from "./types";

interface Row {
  readonly kind: Relation["kind"];
  readonly form?: string | undefined;
  readonly changed: readonly { old?: Measure; young: Measure }[];
  readonly kept: readonly Measure[];
  readonly before: string;
  readonly after: string;
  readonly what: Message;
}

/** A relation that no longer holds, told at the number that should have followed: one that stayed, else the result. */
export function unfollowedRow(drafts: Drafts, relation: Relation, carried: Carried, moved: Relation): Unfollowed {
  const { old, young } = drafts;
  const { olds, news, result } = carried;
  const changed = news.flatMap((measure, k) => {
    const before = olds[k];
    return before && !same(before, measure) ? [{ old: before, young: measure }] : [];
  });
  const kept = news.filter((measure, k) => same(olds[k] ?? measure, measure));
  const before = old.equation(relation);
  const after = young.equation(moved);
  const isResultKept = kept[0] === result;
  const key = kept.length === 0 ? "compare.all-changed" : isResultKept ? "compare.result-kept" : "compare.parts-kept";
  const what = message(key, {
    changes: changes(changed, young.language),
    kept: quoted(isResultKept ? kept.slice(0, 1) : kept, young.language),
    before,
    after,
  });
  return rowOf(
    drafts,
    { kind: relation.kind, form: relation.form, changed, kept, before, after, what },
    kept[0] ?? result,
  );
}

/** Everything that a row of the table says, told at a measure of the new draft. */
export function rowOf({ old, young }: Drafts, row: Row, at: Measure): Unfollowed {
  const { kind, form, changed, kept, before, after, what } = row;
  const { start, end } = at.claim;
  return {
    kind,
    ...(form ? { form } : {}),
    start,
    end,
    ...young.place(at.claim),
    changed: changed.map((one) => ({
      ...(one.old ? { old: old.placed(one.old.claim) } : {}),
      new: young.placed(one.young.claim),
    })),
    kept: kept.map(({ claim }) => young.placed(claim)),
    before,
    after,
    message: render(what, young.language),
  };
}

/** “16件”改为“18件”、… */
export function changes(changed: Row["changed"], language: Language): string {
  return joined(
    changed.map(({ old, young }) =>
      old
        ? message("compare.change", { old: printed(old), new: printed(young) })
        : message("compare.addition", { new: printed(young) }),
    ),
    language,
  );
}

export const quoted = (measures: readonly Measure[], language: Language): string =>
  joined(
    measures.map((measure) => message("compare.quoted", { text: printed(measure) })),
    language,
  );

export const joined = (parts: readonly Message[], language: Language): string =>
  parts.map((part) => render(part, language)).join(render(message("compare.and"), language));

export const printed = ({ claim }: Measure): string => claim.text.replace(/\s+/g, "");
