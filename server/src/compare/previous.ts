import { isLabel } from "./align";
import type { Drafts } from "./follow";
import { intervalOf } from "./intervals";
import type { Measure, Side } from "./side";
import { plain, tenseOf } from "./words";
import type { Statement } from "./years";

/** What is carried over is no figure of last year's own; a span of years is none of one. */
const OTHER = /(?:结转|结余|旧存|转入|以来|至|—|～|累计|年均|比|较|同比)/;

/** The last clause before a number, folded. */
export const clauseOf = ({ lead }: Measure): string =>
  lead
    .replace(/\s+/g, "")
    .split(/[，；：。、]/)
    .at(-1) ?? "";

/** Is a level of its report's own year: neither the clause nor the headings name another? */
export function isOfItsYear(measure: Measure, { year }: Side): boolean {
  const words = plain(measure.lead.slice(-40), year);
  return tenseOf(words) === "" && !/来年|草案|目标|计划/.test(measure.statement.section);
}

/** Figures that this year's report prints of last year, each with what last year's printed. */
export function previousFigures({ pairs, young }: Drafts): Statement[] {
  const bases = basesOf(young.side, young.measure);
  const names = byName(pairs.old);
  return pairs.young.measures.flatMap((measure) => {
    const { claim, lead } = measure;
    const clause = clauseOf(measure);
    if (claim.kind === "change" || claim.direction || tenseOf(plain(clause, pairs.young.year)) !== "往年") return [];
    if (
      OTHER.test(
        lead
          .slice(-30)
          .replace(/^.*[。；]/, "")
          .replace(/\s+/g, ""),
      ) &&
      !bases.has(measure)
    )
      return [];
    if (/结转|旧存|转入/.test(clause)) return [];
    const level = bases.get(measure) ?? besides(measure);
    const old = level ? pairs.partnerOfNew(level) : names.get(nameKey(measure) ?? "");
    if (!old || !isOfItsYear(old, pairs.old)) return [];
    return [{ form: "previous" as const, news: [measure], old, implied: intervalOf(claim) }];
  });
}

/** 受理60件（2023年52件）: the level that a bare year's figure stands beside. */
function besides({ statement, at, gap, unit }: Measure): Measure | undefined {
  const level = statement.measures[at - 1];
  return level && level.unit === unit && !level.claim.direction && /^往年(?:同期|末)?$/.test(gap) ? level : undefined;
}

/** Levels by the figure of the year before that a checked relation compares them with. */
function basesOf({ report }: Side, measure: (id: string) => Measure | undefined): ReadonlyMap<Measure, Measure> {
  const bases = new Map<Measure, Measure>();
  for (const { kind, form, operands } of report.relations) {
    const [level, base] = operands;
    if (
      (kind !== "change" && kind !== "difference") ||
      form === "delta" ||
      form === "compound" ||
      operands.length !== 2
    )
      continue;
    if (typeof level !== "string" || typeof base !== "string") continue;
    const [a, b] = [measure(level), measure(base)];
    if (a && b) bases.set(b, a);
  }
  return bases;
}

const nameKey = ({ name, unit, claim }: Measure): string | undefined => {
  const own = name.replace(/往年|同期|末/g, "");
  return isLabel(own) ? [own, unit, claim.kind, claim.scope].join("|") : undefined;
};

/** What a report names once, of its own year. */
function byName(side: Side): ReadonlyMap<string, Measure> {
  const found = new Map<string, Measure | undefined>();
  for (const measure of side.measures) {
    const key = nameKey(measure);
    if (key === undefined || measure.claim.direction) continue;
    found.set(key, found.has(key) ? undefined : measure);
  }
  return new Map([...found].flatMap(([key, measure]) => (measure ? [[key, measure] as const] : [])));
}
