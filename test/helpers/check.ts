import assert from "node:assert/strict";
import { join } from "node:path";
import { analyse } from "../../server/src/analysis";
import type { Claim, Finding, Member, Relation, Report } from "../../server/src/contract";
import { Approved } from "./approved";
import { table } from "./table";
import { saidOf } from "./transcript";

/** A report, seen as the lines of a table. */
export interface View {
  readonly report: Report;
  /** `✓ 29件÷68件=42.65%`, `✗ 76个+13个+7个+9个=110个`, `? …`, each with the id of its check. */
  readonly relations: readonly Line[];
  /** `error 110个` */
  readonly findings: readonly Line[];
}

interface Line {
  readonly check: string;
  readonly line: string;
}

const HEAD = "2024年法治政府建设情况报告\n\n一、主要做法\n";

/** A sentence as the body of the smallest report there is. */
export const wrap = (sentence: string): string => `${HEAD}${sentence}\n`;

export function check(text: string): View {
  const report = analyse(text);
  return {
    report,
    relations: report.relations.map((r) => ({ check: r.check, line: relationLine(text, report, r) })),
    findings: report.findings.map((f) => ({ check: f.check, line: `${f.severity} ${f.quote.replace(/\s+/g, "")}` })),
  };
}

export const isSerious = (f: Finding): boolean => f.severity !== "information";

/**
 * A table of one check: `sentence | ✓ relation | severity quote …`, where the severity `alarm` is error or warning. The check must judge
 * exactly the relations listed and tell exactly the findings listed; no other check may tell an error or a warning. What else is read of the sentence, the other
 * readings among it, is as it was approved of.
 */
export function checkTable(id: string, text: string): void {
  const approved = new Approved(join(__dirname, `../approved/checks/${id}.snap`));
  table(text, ({ subject, rest }) => {
    const view = check(wrap(subject));
    const expected = rest.filter((cell) => cell !== "");
    const own = [...view.relations, ...view.findings].filter((l) => l.check === id).map((l) => l.line);
    assert.deepEqual(own.map((line) => either(line, expected)).sort(), expected.sort());
    const others = view.report.findings.filter((f) => f.check !== id && isSerious(f));
    assert.deepEqual(
      others.map((f) => `${f.severity} ${f.check} ${f.quote}`),
      [],
    );
    approved.assert(subject, saidOf(wrap(subject), view.report));
  });
  after(() => approved.close());
}

/** `alarm` in a table stands for an error or a warning, where the field leaves both open. */
function either(line: string, expected: readonly string[]): string {
  const alarm = line.replace(/^(?:error|warning) /, "alarm ");
  return expected.includes(alarm) ? alarm : line;
}

const MARK = { consistent: "✓", inconsistent: "✗", suspect: "?" } as const;

/** The arithmetic of a relation as one would write it down, with its verdict before it. */
export function relationLine(text: string, report: Report, relation: Relation): string {
  const claims = new Map(report.claims.map((c) => [c.id, c]));
  const show = (member: Member) => shown(text, claims, member);
  return `${MARK[relation.verdict]} ${equation(relation, relation.operands.map(show), show(relation.result))}`;
}

function shown(text: string, claims: ReadonlyMap<string, Claim>, member: Member): string {
  const range = typeof member === "string" ? claims.get(member) : member;
  return range ? text.slice(range.start, range.end).replace(/\s+/g, "") : "·";
}

/** One side of a quotient: `(63卷+79卷)`. */
const side = ([first = "", ...rest]: readonly string[], signs: readonly number[] = []): string =>
  rest.length === 0
    ? first
    : `(${first}${rest.map((term, k) => `${signs[k + 1] === -1 ? "−" : "+"}${term}`).join("")})`;

function equation(relation: Relation, operands: readonly string[], result: string): string {
  const [a = "", b = ""] = operands;
  switch (relation.kind) {
    case "ratio":
    case "average": {
      const cut = relation.dividend ?? operands.length - 1;
      if (cut === 0) return `·÷${operands[0]}=${result}`;
      return `${side(operands.slice(0, cut), relation.signs)}÷${side(operands.slice(cut))}=${result}`;
    }
    case "bound":
      return `${a}≤${result}`;
    case "difference":
      return `${a}−${b}=${result}`;
    case "change":
      if (relation.form === "implied") return `${relation.expected ?? "·"}→${a} ${result}`;
      return relation.form === "delta" ? `${a}Δ${b} ${result}` : `${b}→${a} ${result}`;
    case "identity":
      return relation.form === "flow" ? `${a}+${b}−${operands[2]}=${result}` : `${operands.join("±")}=${result}`;
    case "sum":
      return `${operands.join(relation.form === "signed" ? "±" : "+")}=${result}`;
    case "share-sum":
      return `${operands.join("+")}=100`;
    case "multiple":
      return relation.form === "compound" ? `${a}→${result}` : `${a}÷${b}=${result}`;
    default:
      return [result, ...operands].join(" ");
  }
}
