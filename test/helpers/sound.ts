import assert from "node:assert/strict";
import type { Member, Range, Report, Section } from "../../server/src/contract";

/** Everything that must hold of any Report, whatever the text: places inside the text, in order; members that are there; quotes that are the text. */
export function assertSound(text: string, report: Report): void {
  const inside = (range: Range, what: string) => {
    assert.ok(Number.isInteger(range.start) && Number.isInteger(range.end), what);
    assert.ok(0 <= range.start && range.start <= range.end && range.end <= text.length, what);
  };
  assert.equal(report.length, text.length);
  assert.equal(report.coverage.claims, report.claims.length);
  assert.equal(report.coverage.checked, report.relations.length);

  const ids = new Set(report.claims.map((c) => c.id));
  assert.equal(ids.size, report.claims.length);
  const count = countSections(report.sections);
  report.claims.forEach((claim, k) => {
    inside(claim, `claim ${claim.id}`);
    assert.ok(claim.start < claim.end, `claim ${claim.id} is empty`);
    const next = report.claims[k + 1];
    if (next) assert.ok(claim.end <= next.start, `claims ${claim.id} and ${next.id} overlap`);
    if (claim.section !== undefined) assert.ok(claim.section >= 0 && claim.section < count, `section of ${claim.id}`);
  });

  const member = (m: Member) => {
    if (typeof m === "string") assert.ok(ids.has(m), `no claim ${m}`);
    else inside(m, "member of a relation");
  };
  for (const relation of report.relations) {
    member(relation.result);
    relation.operands.forEach(member);
    for (const attempt of relation.tried ?? []) attempt.operands.forEach(member);
    if (relation.power !== undefined) assert.ok(relation.power >= 0 && relation.power <= 1);
  }
  const relations = new Set(report.relations.map((r) => r.id));
  assert.equal(relations.size, report.relations.length);
  assert.equal(new Set(report.findings.map((f) => f.fingerprint)).size, report.findings.length);
  for (const finding of report.findings) {
    inside(finding, finding.message);
    assert.equal(finding.quote, text.slice(finding.start, finding.end));
    assert.ok(finding.line >= 1 && finding.column >= 1 && finding.endLine >= finding.line);
    assert.notEqual(finding.message, "");
    if (finding.relation !== undefined) assert.ok(relations.has(finding.relation));
    for (const related of finding.related) inside(related, related.message);
    for (const edit of (finding.fixes ?? []).flatMap((f) => f.edits)) inside(edit, "edit of a fix");
  }
  assertNested(report.sections, { start: 0, end: text.length }, inside);
}

const countSections = (sections: readonly Section[]): number =>
  sections.reduce((sum, s) => sum + 1 + countSections(s.children), 0);

function assertNested(sections: readonly Section[], within: Range, inside: (range: Range, what: string) => void): void {
  let from = within.start;
  for (const section of sections) {
    inside(section, `section ${section.marker}`);
    assert.ok(section.start >= from && section.end <= within.end, `section ${section.marker} leaves its parent`);
    from = section.end;
    for (const child of section.children) assert.ok(child.level > section.level, `level of ${child.marker}`);
    assertNested(section.children, section, inside);
  }
}
