import type { Claim as Quantity } from "../claims/types";
import type { Claim, Finding, IgnoredFinding, Language, Opinion, Range, Relation, Report } from "../contract";
import { exportClaim } from "../export/claims";
import { Findings } from "../export/findings";
import { exportRelation, membersOf } from "../export/relations";
import { sectionAt } from "../report/sections";
import type { Place } from "../report/types";
import { judge, type Linked } from "./judge";
import { said } from "./said";
import type { Annotation, ClaimFields } from "./types";

/** A report while people's statements are worked into it. The report itself is left as it is. */
export class Revision {
  claims: Claim[];
  relations: Relation[];
  findings: Finding[];
  readonly aside: IgnoredFinding[] = [];
  private readonly corrected = new Map<string, Quantity>();
  private added = 0;
  private linked = 0;

  constructor(
    readonly report: Report,
    private readonly text: string,
    private readonly language: Language,
    private readonly quantityAt: (range: Range) => Quantity | undefined,
  ) {
    this.claims = [...report.claims];
    this.relations = [...report.relations];
    this.findings = [...report.findings];
  }

  /** The claim at a range: the one with exactly this range, else the first that overlaps it. */
  claimAt(range: Range): Claim | undefined {
    return (
      this.claims.find(({ start, end }) => start === range.start && end === range.end) ??
      this.claims.find(({ start, end }) => start < range.end && range.start < end)
    );
  }

  /** The exact values of a claim: as a person corrected it, else as it is printed. */
  quantityOf(claim: Claim): Quantity | undefined {
    return this.corrected.get(claim.id) ?? this.quantityAt(claim);
  }

  changeClaim(id: string, change: Partial<Claim>): void {
    this.claims = this.claims.map((claim) => (claim.id === id ? { ...claim, ...change } : claim));
  }

  /** The claim has other values than were read: what it is a member of is judged again. */
  correct(claim: Claim, quantity: Quantity, fields: ClaimFields, opinion: Opinion): void {
    this.corrected.set(claim.id, quantity);
    const { low, high, ...values } = exportClaim(quantity, claim.id, claim);
    this.changeClaim(claim.id, { ...values, low, high, text: claim.text, ...wordsOf(fields, quantity), opinion });
    for (const relation of this.relations) if (isMember(relation, claim.id)) this.judgeAgain(relation);
  }

  add(range: Range, quantity: Quantity, fields: ClaimFields, opinion: Opinion): Claim {
    const claim: Claim = {
      ...exportClaim(quantity, `a${++this.added}`, range),
      text: this.text.slice(range.start, range.end),
      ...wordsOf(fields, quantity),
      opinion,
    };
    const section = sectionAt(this.report.sections, range.start);
    if (section !== undefined) claim.section = section;
    this.corrected.set(claim.id, quantity);
    this.claims = [...this.claims, claim].sort((a, b) => a.start - b.start);
    return claim;
  }

  /** The number is none: what it is a member of falls, too. */
  remove(claim: Claim): void {
    this.claims = this.claims.filter(({ id }) => id !== claim.id);
    for (const relation of this.relations) if (isMember(relation, claim.id)) this.dropRelation(relation);
    this.findings = this.findings.filter(({ start, end }) => start !== claim.start || end !== claim.end);
  }

  /** The relation between these claims. */
  relationOf(result: Claim | undefined, operands: readonly Claim[], kind?: string): Relation | undefined {
    const wanted = operands.map(({ id }) => id).sort();
    return this.relations.find((relation) => {
      if (relation.result !== result?.id || (kind !== undefined && relation.kind !== kind)) return false;
      const own = relation.operands.map(String).sort();
      return own.length === wanted.length && own.every((id, i) => id === wanted[i]);
    });
  }

  changeRelation(id: string, change: Partial<Relation>): void {
    this.relations = this.relations.map((relation) => (relation.id === id ? { ...relation, ...change } : relation));
  }

  dropRelation({ id }: Relation): void {
    this.relations = this.relations.filter((relation) => relation.id !== id);
    this.findings = this.findings.filter(({ relation }) => relation !== id);
  }

  /** Takes a relation's findings out of those that are told, on somebody's word. */
  setAside({ id }: Relation, annotation: Annotation): void {
    for (const finding of this.findings) if (finding.relation === id) this.aside.push({ ...said(annotation), finding });
    this.findings = this.findings.filter(({ relation }) => relation !== id);
  }

  /** Judges what a person ties together; in place of `before`, where that is given. False where it cannot be judged. */
  link(linked: Linked, claims: ReadonlyMap<Quantity, Claim>, opinion: Opinion | undefined, before?: Relation): boolean {
    const judged = judge(linked);
    if (!judged) return false;
    const { check, judgement } = judged;
    const ids = new Map<Place, string>([...claims].map(([quantity, { id }]) => [quantity, id]));
    const joined = membersOf(judgement, ids);
    const known = before ?? this.same(judgement.kind, joined);
    const id = known?.id ?? `p${++this.linked}`;
    const relation = exportRelation(judgement, joined, check.id, id, ids, this.language);
    if (opinion) relation.opinion = opinion;
    if (before?.form !== undefined) relation.form = before.form;
    const at = this.relations.findIndex((one) => one.id === id);
    this.findings = this.findings.filter((finding) => finding.relation !== id);
    this.relations = at < 0 ? [...this.relations, relation] : this.relations.with(at, relation);
    const told = new Findings(this.text, this.report.sections, this.language);
    told.tellOf(check, judgement, id);
    this.findings = [...this.findings, ...told.sorted()].sort((a, b) => a.start - b.start || a.end - b.end);
    return true;
  }

  private same(kind: string, { result, operands }: { result: unknown; operands: readonly unknown[] }) {
    const key = JSON.stringify([kind, result, operands]);
    return this.relations.find((one) => JSON.stringify([one.kind, one.result, one.operands]) === key);
  }

  /** A relation with a member whose value was corrected. One of a kind that no person can state falls: its verdict was on another number. */
  private judgeAgain(relation: Relation): void {
    const claims = new Map<Quantity, Claim>();
    const quantities = [relation.result, ...relation.operands].map((member) => {
      const claim = this.claims.find(({ id }) => id === member);
      const quantity = claim && this.quantityOf(claim);
      if (claim && quantity) claims.set(quantity, claim);
      return quantity;
    });
    const [result, ...operands] = quantities.flatMap((quantity) => (quantity ? [quantity] : []));
    const kind = linkKind(relation);
    const isWhole = result !== undefined && operands.length === relation.operands.length;
    if (!kind || !isWhole || !this.link({ kind, result, operands }, claims, relation.opinion, relation))
      this.dropRelation(relation);
  }
}

/** Relations that can be judged from their members alone. */
function linkKind({ kind, form }: Relation): Linked["kind"] | undefined {
  switch (kind) {
    case "sum":
    case "ratio":
    case "average":
    case "change":
    case "difference":
    case "restatement":
      return form === undefined ? kind : undefined;
    case "bound":
      return kind;
    default:
      return undefined;
  }
}

const isMember = ({ result, operands }: Relation, id: string): boolean => result === id || operands.includes(id);

/** What a claim is of, as far as a person says it. */
function wordsOf(
  { subject, verb, period, region }: ClaimFields,
  { direction }: Quantity,
): Pick<Claim, "subject" | "verb" | "period" | "scope" | "direction"> {
  return {
    ...(direction ? { direction } : {}),
    ...(subject ? { subject } : {}),
    ...(verb ? { verb } : {}),
    ...(period ? { period } : {}),
    ...(region ? { scope: region } : {}),
  };
}
