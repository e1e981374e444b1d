import type { Claim, ClaimKind, Language, Member, Range, RelationKind, Report, Verdict } from "../contract";
import { arithmetic, attempt } from "../export/arithmetic";
import { figuresOf } from "../export/figures";
import { rangesIn } from "../export/members";
import { sectionName } from "../export/sections";
import { innermost } from "./make";
import { claimAt } from "./snap";
import { type Sidecar, says } from "./types";

/** What can be said at a place. `P` is a place: a range of the text, or of the protocol. */
export interface Choices<P> {
  readonly claim?: NumberChoice<P>;
  /** The claims in it, in the order of the text. */
  readonly numbers: readonly NumberChoice<P>[];
  /** Those of the claim, whose members are all claims. */
  readonly relations: readonly RelationChoice<P>[];
  /** For a rate: what it may be of; for a growth in percent: what it may be compared with. Those that were tried come first. */
  readonly bases: readonly BaseChoice<P>[];
  readonly findings: readonly { readonly fingerprint: string; readonly message: string }[];
  readonly section?: string;
  /** Those of this report, the commonest first. */
  readonly tags: readonly string[];
  readonly suppliers: readonly string[];
}

export interface NumberChoice<P> {
  readonly at: P;
  readonly text: string;
  readonly kind: ClaimKind;
  readonly subject?: string;
}

export interface RelationChoice<P> {
  readonly kind: RelationKind;
  readonly label: string;
  readonly verdict: Verdict;
  /** Its members, the result first. */
  readonly at: readonly P[];
}

export interface BaseChoice<P> {
  /** The number, as it is printed. */
  readonly text: string;
  /** How it would be computed, and why; or what the number is of. */
  readonly about: string;
  readonly base: P;
  /** What is divided, or what it has become, where it is known. */
  readonly parts: readonly P[];
  /** The wording allows it: it was tried. */
  readonly isTried: boolean;
}

export function choices(
  report: Report,
  text: string,
  range: Range,
  sidecar: Sidecar | undefined,
  language: Language,
): Choices<Range> {
  const claim = claimAt(report, range);
  const section = innermost(report, range);
  const place = rangesIn(report);
  const figures = figuresOf(report, text);
  const placesOf = (members: readonly Member[]): Range[] | undefined => {
    const all = members.map((member) => (typeof member === "string" ? place(member) : undefined));
    return all.every((one) => one !== undefined) ? all.map(({ start, end }) => ({ start, end })) : undefined;
  };
  const own = claim
    ? report.relations.filter(({ result, operands }) => result === claim.id || operands.includes(claim.id))
    : [];
  const based = claim && baseKind(claim);
  const before = own.find(({ kind, result }) => kind === based && result === claim?.id);
  const known = before && placesOf(before.operands.slice(0, -1));
  const tried = (before?.tried ?? []).flatMap((one): BaseChoice<Range>[] => {
    const all = placesOf(one.operands);
    const base = all?.at(-1);
    if (!before || !all || !base) return [];
    const about = attempt(before, one, figures, language);
    return [{ text: text.slice(base.start, base.end), about, base, parts: all.slice(0, -1), isTried: true }];
  });
  const wholes = report.claims.filter(
    (one) =>
      based !== undefined &&
      (one.kind === "count" || one.kind === "money") &&
      one.section === claim?.section &&
      !tried.some(({ base }) => base.start === one.start),
  );
  const annotations = sidecar?.annotations ?? [];
  return {
    ...(claim ? { claim: numberOf(claim) } : {}),
    numbers: report.claims.filter((one) => one.start < range.end && range.start < one.end).map(numberOf),
    relations: own.flatMap((relation): RelationChoice<Range>[] => {
      const at = placesOf([relation.result, ...relation.operands]);
      if (!at) return [];
      const { kind, verdict } = relation;
      return [{ kind, verdict, label: arithmetic(relation, figures, language), at }];
    }),
    bases: [
      ...tried,
      ...wholes.map(
        ({ start, end, text: words, subject, verb }): BaseChoice<Range> => ({
          text: words,
          about: [verb, subject].filter(Boolean).join(" · "),
          base: { start, end },
          parts: known ?? [],
          isTried: false,
        }),
      ),
    ],
    findings: report.findings
      .filter((finding) => finding.start <= range.end && range.start <= finding.end)
      .map(({ fingerprint, message }) => ({ fingerprint, message })),
    ...(section ? { section: sectionName(section) } : {}),
    tags: ranked(
      annotations.flatMap((one) =>
        says(one, "TextualBody") && one.body.purpose === "tagging" ? [one.body.value] : [],
      ),
    ),
    suppliers: ranked(annotations.flatMap((one) => (says(one, "Supplier") ? [one.body.unit] : []))),
  };
}

/** The relation that a base belongs to: a rate is of one, a growth in percent from one. */
export function baseKind({ kind, unit }: Pick<Claim, "kind" | "unit">): "ratio" | "change" | undefined {
  if (kind === "rate") return "ratio";
  return kind === "change" && unit === "%" ? "change" : undefined;
}

const numberOf = ({ start, end, text, kind, subject }: Claim): NumberChoice<Range> => ({
  at: { start, end },
  text,
  kind,
  ...(subject ? { subject } : {}),
});

/** Each once, the commonest first. */
function ranked(words: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([word]) => word);
}
