import { isLabel, withoutChange } from "./align";
import type { Pairs } from "./pairs";
import type { Measure, Statement } from "./side";
import { tenseOf } from "./words";

/** A wording shorter than this says too little to be known by. */
const SHORTEST = 6;

const values = (statement: Statement): string =>
  statement.measures.map(({ claim }) => `${claim.direction ?? ""}${claim.bound}${claim.value}`).join("|");

/** Groups of both sides by a key; statements without one are left out. */
function grouped<T>(
  olds: readonly T[],
  news: readonly T[],
  key: (one: T) => string | undefined,
): Iterable<{ olds: T[]; news: T[] }> {
  const groups = new Map<string, { olds: T[]; news: T[] }>();
  const add = (one: T, side: "olds" | "news"): void => {
    const name = key(one);
    if (name === undefined) return;
    const group = groups.get(name);
    if (group) group[side].push(one);
    else groups.set(name, { olds: [], news: [], [side]: [one] });
  };
  for (const one of olds) add(one, "olds");
  for (const one of news) add(one, "news");
  return groups.values();
}

/** Statements of one wording: first where the section is the same, then anywhere; the values decide among several. */
export function joinSameWording(pairs: Pairs): void {
  const { old, young } = pairs;
  const places: readonly ((statement: Statement) => string)[] = [
    ({ section, wording }) => `${section}\n${wording}`,
    ({ wording }) => wording,
  ];
  for (const place of places) {
    const free = () => [old.statements.filter(pairs.freeOld), young.statements.filter(pairs.freeNew)] as const;
    // Word for word and number for number: which of several is which makes no difference.
    for (const group of grouped(...free(), (s) => `${place(s)}\n${values(s)}`))
      group.olds.forEach((statement, k) => {
        const other = group.news[k];
        if (other) pairs.joinStatements(statement, other);
      });
    // Another number: only where one is left on either side.
    for (const { olds, news } of grouped(...free(), (s) => (s.wording.length < SHORTEST ? undefined : place(s)))) {
      const [one, other] = [olds[0], news[0]];
      if (one && other && olds.length === 1 && news.length === 1) pairs.joinStatements(one, other);
    }
  }
}

/** Statements of one wording whose neighbour, before or behind, was joined to the other's neighbour. */
export function joinNeighbours(pairs: Pairs): void {
  const { old, young } = pairs;
  const step = (statement: Statement, by: 1 | -1): void => {
    const own = old.statements[statement.index + by];
    const partner = statement.measures.map(pairs.partnerOfOld).find((m) => m !== undefined);
    const other = partner && young.statements[partner.statement.index + by];
    if (own && other && own.wording === other.wording && pairs.freeOld(own) && pairs.freeNew(other))
      pairs.joinStatements(own, other);
  };
  for (const statement of old.statements) step(statement, 1);
  for (let i = old.statements.length - 1; i > 0; i--) {
    const statement = old.statements[i];
    if (statement) step(statement, -1);
  }
}

/** What is counted, in which place and unit: named once in either report, or once in the same section. */
export function joinSameName(pairs: Pairs): void {
  const name = ({ name, gap, unit, claim }: Measure): string | undefined =>
    !isLabel(name)
      ? undefined
      : [name, tenseOf(gap), unit, claim.kind, claim.verb, claim.period, claim.scope].join("|");
  const inSection = (measure: Measure): string | undefined => {
    const own = name(measure);
    return own === undefined ? undefined : `${measure.statement.section}|${own}`;
  };
  for (const key of [inSection, name]) {
    joinUnique(pairs, key);
  }
}

/** The same by shorter names (受理, 办结率), where a section has them once. */
export function joinShortNames(pairs: Pairs): void {
  joinUnique(pairs, ({ name, gap, unit, claim, statement }) =>
    statement.section === "" || name.length < 2 || !withoutChange(name)
      ? undefined
      : [statement.section, name, tenseOf(gap), unit, claim.kind, claim.scope].join("|"),
  );
}

/** Joins what is unique among all of either report, not only among those that are left. */
function joinUnique(pairs: Pairs, key: (measure: Measure) => string | undefined): void {
  for (const { olds, news } of grouped(pairs.old.measures, pairs.young.measures, key)) {
    const [one, other] = [olds[0], news[0]];
    if (one && other && olds.length === 1 && news.length === 1) pairs.joinLikely(one, other);
  }
}
