import { tableOf } from "../../server/src/claims/cells";
import type { Claim, Finding, Relation, Report, Section } from "../../server/src/contract";
import { format } from "../../server/src/numbers/rational";
import { segment } from "../../server/src/report/blocks";
import { structureOf } from "../../server/src/report/structure";
import type { Block } from "../../server/src/report/types";
import { relationLine } from "./check";
import { claimLine } from "./claims";

/** A Report as lines that can be read and compared: its sections, claims, relations with the other readings that were tried, and findings. */
export function transcript(text: string, report: Report): string {
  const { title, period, issuer, coverage } = report;
  const parts: Record<string, readonly string[]> = {
    report: [`${title ?? "·"} | ${period ?? "·"} | ${issuer ?? "·"} | ${JSON.stringify(coverage)}`],
    sections: report.sections.flatMap(sectionLines),
    claims: report.claims.map(about),
    relations: report.relations.flatMap((relation) => relationLines(text, report, relation)),
    findings: report.findings.flatMap(findingLines),
  };
  return Object.entries(parts)
    .map(([name, lines]) => `# ${name}\n${lines.map((line) => `${line}\n`).join("")}`)
    .join("\n");
}

const sectionLines = ({ level, marker, title, children }: Section): string[] => [
  `${"  ".repeat(level - 1)}${marker} ${title}`,
  ...children.flatMap(sectionLines),
];

const about = (claim: Claim): string =>
  [claimLine(claim), claim.subject, claim.verb, claim.period, claim.scope, claim.section]
    .map((part) => part ?? "·")
    .join(" | ");

/** What is said of the numbers of a text: relations, with the other readings that were tried, and findings. */
export const saidOf = (text: string, report: Report): string[] => [
  ...report.relations.flatMap((relation) => relationLines(text, report, relation)),
  ...report.findings.flatMap((finding) => [...findingLines(finding), ...wordLines(finding)]),
];

const wordLines = ({ message, related, fixes = [] }: Finding): string[] =>
  [message, ...related.map((r) => `· ${r.message}`), ...fixes.map((f) => `${f.preferred ? "→" : "…"} ${f.title}`)].map(
    (line) => `    ${line}`,
  );

/** What a relation has that few others have. */
const more = ({ computed, per, years, value, dates, signs, dividend }: Relation): string =>
  Object.entries({ between: computed && [computed.low, computed.high], per, years, value, dates, signs, dividend })
    .filter(([, held]) => held !== undefined)
    .map(([name, held]) => ` ${name} ${String(held)}`)
    .join("");

const relationLines = (text: string, report: Report, relation: Relation): string[] => [
  `${relationLine(text, report, relation)} | ${relation.check} ${relation.kind} ${relation.form ?? "·"} | ${relation.expected ?? "·"} | ${relation.power?.toFixed(2) ?? "·"}${more(relation)}`,
  ...(relation.tried ?? []).map(
    ({ operands, why }) => `    ${relationLine(text, report, { ...relation, operands }).slice(2)} ${why}`,
  ),
];

const findingLines = ({ severity, check, where, quote, related, slip, fixes = [] }: Finding): string[] => [
  `${severity} ${check} | ${where} | ${quote} | ${slip ?? "·"} | ${related.length}`,
  ...fixes.map(({ edits }) => `    ${edits.map((edit) => edit.text).join()}`),
];

/** What a table is read as: what its columns measure, and under each row's subject its numbers. */
function gridLines(block: Block): string[] {
  const grid = tableOf(block);
  if (!grid) return [];
  const flags = (said: object): string =>
    Object.entries(said)
      .filter(([name, held]) => name !== "words" && held !== undefined && held !== false)
      .map(([name, held]) => `${name} ${held}`)
      .join(", ");
  const cell = (c: (typeof grid.cells)[number][number]): string =>
    c ? `${c.role} ${format(c.claim.value)}${c.claim.unit}${c.claim.integer ? " !" : ""}` : "·";
  return [
    `▸ ${grid.measures.map((m) => `${m.words} (${flags(m)})`).join(" ¦ ")}`,
    ...grid.subjects.map((s, r) => `▸ ${s.words} (${flags(s)}): ${(grid.cells[r] ?? []).map(cell).join(" ¦ ")}`),
  ];
}

/** A text as the blocks that are read, with what stands in each: its heading, its items, its sentences with their clauses. */
export const blockLines = (text: string): string =>
  segment(text)
    .map((block) => {
      const { heading, items, sentences } = structureOf(block);
      const cut = (start: number, end: number) => block.text.slice(start, end).replaceAll("\n", "⏎");
      const shown = block.rows?.map((row) => row.map((r) => cut(r.start, r.end)).join(" ¦ ")) ?? [cut(0, Infinity)];
      const marks = items.map((i) => `${i.level} ${i.marker} ${i.ordinal}: ${cut(i.start, i.end).length}`);
      const title = heading && `${heading.level} ${heading.marker} ${cut(heading.titleStart, heading.end)}`;
      const own = sentences.map((s) => `${cut(s.start, s.end).length}/${s.clauses.length / 2}`);
      return `${block.kind} ${block.start}–${block.end} | ${title ?? "·"} | ${marks.join(", ")} | ${own.join(" ")}\n${[...shown, ...gridLines(block)].map((line) => `    ${line}\n`).join("")}`;
    })
    .join("");
