import type { Claim, Finding, Relation, Report, Section } from "../../server/src/contract";
import type { Analyser } from "../../server/src/lsp/documents";
import { report } from "../helpers/reports";

/** Finds a made-up report in every text. */
export const finding = (made: (text: string) => Partial<Report>) => (): Analyser => ({
  analyse: (text) => report(made(text)),
});

export function claim(text: string, what: string, parts: Partial<Claim> = {}): Claim {
  const start = text.indexOf(what);
  const value = what.replace(/[^\d.]/g, "");
  return {
    id: what,
    start,
    end: start + what.length,
    text: what,
    kind: "count",
    value,
    unit: what.replace(/[\d.]/g, ""),
    bound: "exact",
    low: value,
    high: value,
    lowOpen: false,
    highOpen: false,
    ...parts,
  };
}

export const relation = (parts: Pick<Relation, "result" | "operands"> & Partial<Relation>): Relation => ({
  id: "r1",
  kind: "sum",
  check: "sum-mismatch",
  verdict: "consistent",
  ...parts,
});

export function misprint(text: string, what: string, parts: Partial<Finding> = {}): Finding {
  const start = text.indexOf(what);
  return {
    check: "sum-mismatch",
    severity: "error",
    start,
    end: start + what.length,
    line: 1,
    column: start + 1,
    endLine: 1,
    endColumn: start + what.length + 1,
    where: "一、",
    quote: what,
    message: "各部分之和不等于合计。",
    related: [],
    fingerprint: "f1",
    ...parts,
  };
}

export const section = (
  start: number,
  end: number,
  marker: string,
  title: string,
  children: Section[] = [],
): Section => ({
  start,
  end,
  level: 1,
  marker,
  title,
  children,
});
