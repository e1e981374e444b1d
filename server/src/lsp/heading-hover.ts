import type { Section } from "../contract";
import type { Analysed } from "./documents";
import { escaped, MARKS, type Paragraphs } from "./paragraphs";
import { sectionTally, tallyWords } from "./section-tally";

/** More findings than this are counted, not listed. */
const LISTED = 8;

/** A heading: how many numbers its section holds, what was checked, and what was found. */
export function headingHover(analysed: Analysed, section: Section): Paragraphs {
  const tally = sectionTally(analysed, section);
  const listed = tally.findings.slice(0, LISTED).map((finding) => {
    const mark = MARKS[finding.severity === "error" ? "inconsistent" : "suspect"];
    return `${mark} ${escaped(finding.message)}`;
  });
  return [`**${escaped(section.marker + section.title)}**`, tallyWords(tally, analysed), ...listed];
}
