import type { Options } from "./analysis";
import type { Check, Draft, Judgement } from "./checks/types";
import { exact } from "./checks/words";
import type { Claim as Quantity } from "./claims/types";
import type { Bounds, Claim, Finding, Language, Member, Range, Relation, Report, Section } from "./contract";
import { message, render } from "./l10n/message";
import { Lines } from "./lines";
import type { Interval } from "./numbers/interval";
import { format } from "./numbers/rational";
import type { Reading } from "./reading/types";
import { toDocument } from "./report/place";
import { sectionAt } from "./report/sections";
import type { Place } from "./report/types";
import { placeName } from "./report/where";

interface Analysed {
  readonly text: string;
  readonly reading: Reading;
  readonly sections: Section[];
  readonly checks: readonly Check[];
  readonly options: Options;
}

/** Runs the checks and gives everything its absolute offsets, ids and words. The only place that knows them. */
export function exportReport({ text, reading, sections, checks, options }: Analysed): Report {
  const language: Language = options.language ?? "zh-CN";
  const lines = new Lines(text);
  const ids = new Map<Place, string>();
  const claims = exportClaims(reading, sections, ids);
  const relations: Relation[] = [];
  const findings: Finding[] = [];
  const told = new Set<string>();
  let uncheckable = 0;
  const seen = new Set<string>();
  const occurrences = new Map<string, number>();

  const member = (place: Place): Member => ids.get(place) ?? toDocument(place.block, place);
  const bounds = (interval: Interval): Bounds => ({ low: exact(interval.low), high: exact(interval.high) });

  const tell = (check: Check, draft: Draft, place: Place, relation?: string) => {
    const range = toDocument(place.block, place);
    const key = `${range.start} ${check.id}`;
    if (told.has(key)) return;
    told.add(key);
    findings.push(finding(check, draft, range, relation));
  };

  /** One wrong number spoils every relation that it is in: the first that is told stands for them all. */
  const caused = new Set<Place>();
  const sameCause = ({ result, operands, finding: draft }: Judgement): boolean => {
    const members = [result, ...operands];
    if (draft?.severity !== "information" && members.some((m) => caused.has(m))) return true;
    if (draft && draft.severity !== "information") caused.add(draft.suspect ?? result);
    return false;
  };

  function finding(check: Check, draft: Draft, range: Range, relation?: string): Finding {
    const start = lines.at(range.start);
    const end = lines.at(range.end);
    const quote = text.slice(range.start, range.end);
    const slip = draft.slip && render(draft.slip, language);
    const words = render(draft.message, language);
    const related = (draft.related ?? []).map((r) => ({
      ...toDocument(r.place.block, r.place),
      message: render(r.message, language),
    }));
    const print = fingerprint(
      check.id,
      quote,
      related.map((r) => text.slice(r.start, r.end)),
      occurrences,
    );
    return {
      check: check.id,
      severity: draft.severity,
      ...range,
      line: start.line,
      column: start.column,
      endLine: end.line,
      endColumn: end.column,
      where: whereOf(sections, range.start, language),
      quote,
      message: slip ? `${words}${language === "en" ? " " : ""}${slip}` : words,
      ...(relation === undefined ? {} : { relation }),
      related,
      ...(slip ? { slip } : {}),
      ...(draft.fixes
        ? {
            fixes: draft.fixes.map((f) => ({
              title: render(f.title, language),
              preferred: f.preferred,
              edits: f.edits.map((e) => ({ ...toDocument(e.place.block, e.place), text: e.text })),
            })),
          }
        : {}),
      fingerprint: print,
    };
  }

  for (const check of checks) {
    check.run(reading, {
      relation(judgement) {
        const relation = relationOf(judgement, check, `r${relations.length + 1}`, member, bounds, language);
        const key = JSON.stringify([relation.kind, relation.result, relation.operands]);
        if (seen.has(key)) return;
        seen.add(key);
        relations.push(relation);
        if (judgement.finding && !sameCause(judgement))
          tell(check, judgement.finding, judgement.finding.place ?? judgement.result, relation.id);
      },
      finding(draft) {
        tell(check, draft, draft.place);
      },
      uncheckable() {
        uncheckable++;
      },
    });
  }
  findings.sort((a, b) => a.start - b.start || a.end - b.end);
  const { title, period, issuer } = reading.front;
  return {
    path: options.path ?? "",
    encoding: options.encoding ?? "utf-8",
    length: text.length,
    ...(title ? { title } : {}),
    ...(period ? { period } : {}),
    ...(issuer ? { issuer } : {}),
    sections,
    claims,
    relations,
    findings,
    coverage: { claims: claims.length, checked: relations.length, uncheckable },
  };
}

function relationOf(
  j: Judgement,
  check: Check,
  id: string,
  member: (place: Place) => Member,
  bounds: (i: Interval) => Bounds,
  language: Language,
): Relation {
  return {
    id,
    kind: j.kind,
    ...(j.form ? { form: j.form } : {}),
    check: check.id,
    verdict: j.verdict,
    result: member(j.result),
    operands: j.operands.map(member),
    ...(j.computed ? { computed: bounds(j.computed) } : {}),
    ...(j.expected ? { expected: j.expected } : {}),
    ...(j.tried
      ? {
          tried: j.tried.map((t) => ({
            operands: t.operands.map(member),
            computed: bounds(t.computed),
            why: render(t.why, language),
          })),
        }
      : {}),
    ...(j.power === undefined ? {} : { power: j.power }),
  };
}

function exportClaims(reading: Reading, sections: readonly Section[], ids: Map<Place, string>): Claim[] {
  const claims: Claim[] = [];
  for (const { block, claims: own, figures } of reading.blocks) {
    own.forEach((claim, k) => {
      const id = `c${claims.length + 1}`;
      ids.set(claim, id);
      const range = toDocument(block, claim);
      const section = sectionAt(sections, range.start);
      const figure = figures[k];
      claims.push(exportClaim(claim, id, range, section, figure?.label, figure?.scope));
    });
  }
  return claims;
}

function exportClaim(
  claim: Quantity,
  id: string,
  range: Range,
  section: number | undefined,
  subject: string | undefined,
  scope: string | undefined,
): Claim {
  const { interval } = claim;
  return {
    id,
    ...range,
    text: claim.block.text.slice(claim.start, claim.end),
    kind: claim.kind,
    value: format(claim.value),
    unit: claim.unit,
    bound: claim.bound,
    low: exact(interval.low),
    high: exact(interval.high),
    lowOpen: interval.lowOpen,
    highOpen: interval.highOpen,
    ...(claim.direction ? { direction: claim.direction } : {}),
    ...(subject ? { subject } : {}),
    ...(claim.verb ? { verb: claim.verb } : {}),
    ...(claim.period ? { period: claim.period } : {}),
    ...(scope ? { scope } : {}),
    ...(section === undefined ? {} : { section }),
  };
}

function whereOf(sections: readonly Section[], offset: number, language: Language): string {
  const { markers, item } = placeName(sections, offset);
  if (markers.length === 0 && item === undefined) return render(message("where.opening"), language);
  return markers.join("") + (item === undefined ? "" : `“${item}”`);
}

/** FNV-1a over the check, the numbers and how often they occurred before: stable under edits elsewhere. */
function fingerprint(
  check: string,
  quote: string,
  related: readonly string[],
  occurrences: Map<string, number>,
): string {
  const content = [check, quote, ...related].join("\u0000").replace(/\s+/g, "");
  const count = occurrences.get(content) ?? 0;
  occurrences.set(content, count + 1);
  let hash = 0xcbf29ce484222325n;
  for (const c of `${content} ${count}`) {
    hash ^= BigInt(c.codePointAt(0) ?? 0);
    hash = (hash * 0x100000001b3n) & 0xffffffffffffffffn;
  }
  return hash.toString(16).padStart(16, "0");
}
