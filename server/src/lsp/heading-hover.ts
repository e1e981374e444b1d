import type { Range, Section } from "../contract";
import { message, render } from "../l10n/message";
import type { Analysed } from "./documents";
import { escaped, MARKS, type Paragraphs } from "./paragraphs";

/** More findings than this are counted, not listed. */
const LISTED = 8;

/** A heading: how many numbers its section holds, what was checked, and what was found. */
export function headingHover({ report, language }: Analysed, section: Section): Paragraphs {
  const inside = ({ start, end }: Range) => section.start <= start && end <= section.end;
  const claims = report.claims.filter(inside);
  const ids = new Set(claims.map((claim) => claim.id));
  const relations = report.relations.filter(({ result }) =>
    typeof result === "string" ? ids.has(result) : inside(result),
  );
  const passed = relations.filter((relation) => relation.verdict === "consistent");
  const findings = report.findings.filter(inside);
  const words = (key: "editor.heading.claims" | "editor.heading.passed" | "editor.heading.findings", count: number) =>
    render(message(key, { count, of: relations.length }), language);
  const counts = [
    words("editor.heading.claims", claims.length),
    words("editor.heading.passed", passed.length),
    words("editor.heading.findings", findings.length),
  ];
  const listed = findings.slice(0, LISTED).map((finding) => {
    const mark = MARKS[finding.severity === "error" ? "inconsistent" : "suspect"];
    return `${mark} ${escaped(finding.message)}`;
  });
  return [`**${escaped(section.marker + section.title)}**`, counts.join(" · "), ...listed];
}
