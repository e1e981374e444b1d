import type { Relation } from "../contract";
import { isLabel } from "./align";
import type { Measure, Side } from "./side";
import { likeText } from "./words";

/** A number of fewer digits is printed twice by chance. */
const DIGITS = 3;
/** A number printed more often than this says nothing of any of them. */
const OFTENEST = 4;
const LIKE = 0.6;

/** Figures printed twice, in a summary and in the section that it sums up: one number, one unit, one name or nearly. */
export function echoesOf({ measures, report }: Side): Relation[] {
  const groups = new Map<string, Measure[]>();
  for (const measure of measures) {
    const { claim, unit, name } = measure;
    if (claim.kind === "change" || claim.kind === "rate" || claim.direction || !isLabel(name)) continue;
    if (claim.text.replace(/\D/g, "").replace(/^0+|0+$/g, "").length < DIGITS) continue;
    const key = [claim.value, claim.bound, unit, claim.scope].join("|");
    const group = groups.get(key);
    if (group) group.push(measure);
    else groups.set(key, [measure]);
  }
  const known = new Set(
    report.relations
      .filter(({ kind }) => kind === "restatement")
      .map(({ result, operands }) => `${result} ${operands[0]}`),
  );
  return [...groups.values()]
    .filter((group) => group.length > 1 && group.length <= OFTENEST)
    .flatMap(([first, ...others]) => others.flatMap((other) => (first ? echo(first, other, known) : [])));
}

function echo(first: Measure, other: Measure, known: ReadonlySet<string>): Relation[] {
  const [a, b] = [first.claim.id, other.claim.id];
  if (known.has(`${a} ${b}`) || known.has(`${b} ${a}`) || first.statement === other.statement) return [];
  if (likeText(first.name, other.name) < LIKE) return [];
  return [{ id: "", kind: "restatement", check: "", verdict: "consistent", result: b, operands: [a] }];
}
