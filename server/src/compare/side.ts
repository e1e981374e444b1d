import type { Claim, Report, Section } from "../contract";
import { measureOf } from "../reading/figures";
import { core } from "../reading/similarity";
import { segment } from "../report/blocks";
import { inBlock } from "../report/place";
import { sectionsAround } from "../report/sections";
import { structureOf } from "../report/structure";
import type { Block } from "../report/types";
import { contextOf } from "./context";
import { plain, yearOf } from "./words";

/** How much of the wording before and behind a number tells it from others, in characters. */
const BEFORE = 24;
const BEHIND = 8;

/** A claim with the wording that it is recognised by. Numbers in it are marks, so that other values leave it as it is. */
export interface Measure {
  readonly claim: Claim;
  /** Place among the report's claims. */
  readonly index: number;
  readonly statement: Statement;
  /** Place among its statement's claims. */
  readonly at: number;
  readonly before: string;
  readonly behind: string;
  /** The words since the claim before it in the statement. */
  readonly gap: string;
  /** The same as printed, folded. */
  readonly lead: string;
  /** What is printed behind, up to the next claim, folded. */
  readonly tail: string;
  /** The wording around it as printed, folded, on one line. */
  readonly context: string;
  /** The subject's core; empty where the wording names none. */
  readonly name: string;
  /** Units that may stand for one another have one class. */
  readonly unit: string;
}

/** A sentence, or a line of a table, with at least one claim. */
export interface Statement {
  readonly index: number;
  /** Titles of the sections around it, without markers and numbers. */
  readonly section: string;
  /** The wording with a mark for each claim. */
  readonly wording: string;
  readonly measures: Measure[];
}

/** One of the two reports. */
export interface Side {
  readonly report: Report;
  readonly text: string;
  readonly year: number | undefined;
  readonly statements: readonly Statement[];
  readonly measures: readonly Measure[];
}

/** A report's claims by their statements, in the order of the text; `year` is what it reports on. */
export function sideOf(report: Report, text: string, year = yearOf(report.period)): Side {
  const statements: Statement[] = [];
  const measures: Measure[] = [];
  let next = 0;
  for (const block of segment(text)) {
    const sentences = structureOf(block).sentences;
    for (let s = 0; next < report.claims.length; ) {
      const first = report.claims[next];
      if (!first || first.start >= block.end) break;
      const at = inBlock(block, first.start);
      while (s + 1 < sentences.length && (sentences[s]?.end ?? 0) <= at) s++;
      const sentence = sentences[s];
      const start = sentence && sentence.start <= at ? sentence.start : at;
      const end = sentence && sentence.end > at ? sentence.end : block.text.length;
      const own: Claim[] = [];
      for (let claim = report.claims[next]; claim && claim.start < block.end; claim = report.claims[next]) {
        if (own.length > 0 && inBlock(block, claim.start) >= end) break;
        own.push(claim);
        next++;
      }
      const statement = { index: statements.length, section: sectionOf(report.sections, first.start, year) };
      statements.push(read({ block, start, end, claims: own, year, ...statement, first: measures.length }));
      measures.push(...(statements.at(-1)?.measures ?? []));
    }
  }
  return { report, text, year, statements, measures };
}

interface Raw {
  readonly block: Block;
  readonly start: number;
  readonly end: number;
  readonly claims: readonly Claim[];
  readonly year: number | undefined;
  readonly index: number;
  readonly section: string;
  /** Place of the first claim among the report's. */
  readonly first: number;
}

function read({ block, start, end, claims, year, index, section, first }: Raw): Statement {
  const ranges = claims.map((claim) => ({
    start: inBlock(block, claim.start),
    end: Math.max(inBlock(block, claim.start) + 1, inBlock(block, claim.end)),
  }));
  const leads = ranges.map((range, k) => block.text.slice(k === 0 ? start : ranges[k - 1]?.end, range.start));
  const rest = block.text.slice(ranges.at(-1)?.end ?? start, end);
  const gaps = leads.map((lead) => plain(lead, year));
  const marks = claims.map((claim) => `#${measureOf(claim.unit)}`);
  let wording = "";
  const places = gaps.map((gap, k) => {
    wording += gap;
    const from = wording.length;
    wording += marks[k] ?? "";
    return { from, to: wording.length };
  });
  wording += plain(rest, year);
  const statement: Statement = { index, section, wording, measures: [] };
  claims.forEach((claim, k) => {
    const { from, to } = places[k] ?? { from: 0, to: 0 };
    statement.measures.push({
      claim,
      index: first + k,
      statement,
      at: k,
      before: wording.slice(Math.max(0, from - BEFORE), from),
      behind: wording.slice(to, to + BEHIND),
      gap: gaps[k] ?? "",
      lead: leads[k] ?? "",
      tail: leads[k + 1] ?? rest,
      context: contextOf(block.text, ranges[k]?.start ?? start, ranges[k]?.end ?? end),
      name: core(plain(claim.subject ?? "", year)),
      unit: measureOf(claim.unit),
    });
  });
  return statement;
}

function sectionOf(sections: readonly Section[], offset: number, year: number | undefined): string {
  return sectionsAround(sections, offset)
    .filter(({ level }) => level <= 4)
    .map(({ title }) => plain(title, year).slice(0, 40))
    .join("/");
}

/** May the two be one measure in two reports? */
export const comparable = (a: Measure, b: Measure): boolean =>
  a.claim.kind === b.claim.kind && (a.unit === b.unit || a.claim.kind === "change");

/** Is the same printed: value, bound and direction? */
export const same = (a: Measure, b: Measure): boolean =>
  a.claim.value === b.claim.value &&
  a.claim.bound === b.claim.bound &&
  a.claim.direction === b.claim.direction &&
  a.unit === b.unit;
