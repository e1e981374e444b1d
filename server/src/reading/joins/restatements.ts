import type { Claim } from "../../claims/types";
import { compare } from "../../numbers/rational";
import type { Figure } from "../figures";
import { type Memory, recall } from "../memory";
import type { BlockReading, Restatement } from "../types";
import type { Named, Names } from "./names";

/** How many earlier prints of one name are looked at. */
const TRIED = 6;

/** The same figure printed twice: one name, one place, one unit, one year, and more than a word long; and what is said of it both times. */
export function restatements(names: Names, blocks: readonly BlockReading[], memory?: Memory): Restatement[] {
  const found: Restatement[] = [];
  for (const list of groups(names.all)) {
    list.slice(1).forEach((later, k) => {
      const first = list
        .slice(Math.max(0, k + 1 - TRIED), k + 1)
        .findLast((e) => e.at !== later.at && compare(e.figure.claim.value, later.figure.claim.value) === 0);
      if (!first || (later.figure.claim.integer && later.name.length < 6)) return;
      const make = () => restated(first, later, blocks);
      for (const one of recall(memory, "restatement", later.figure, make, [first.figure])) found.push(one);
    });
  }
  return found;
}

const restated = (first: Named, later: Named, blocks: readonly BlockReading[]): Restatement[] => [
  { first: first.figure.claim, second: later.figure.claim, tie: "natural" },
  ...companions(first, later, blocks),
];

function groups(all: readonly Named[]): Iterable<Named[]> {
  const byKey = new Map<string, Named[]>();
  for (const named of all) {
    if (named.name.length < 4) continue;
    const { name, scope, year, figure } = named;
    const key = `${name}|${scope}|${year}|${figure.measure}|${figure.role}`;
    const list = byKey.get(key);
    if (list) list.push(named);
    else byKey.set(key, [named]);
  }
  return byKey.values();
}

/** A level restated, its growth or share may be too: the first percentage right behind both, of one direction. */
function companions(first: Named, later: Named, blocks: readonly BlockReading[]): Restatement[] {
  const [a, b] = [behind(first, blocks), behind(later, blocks)];
  return a && b && alike(a, b) ? [{ first: a.claim, second: b.claim, tie: "natural" }] : [];
}

function behind({ figure, at }: Named, blocks: readonly BlockReading[]): Figure | undefined {
  const next = blocks[at]?.figures.slice(figure.index + 1).find((f) => f.depth <= figure.depth);
  return next &&
    (next.role === "change" || next.role === "rate") &&
    next.claim.sentence === figure.claim.sentence &&
    !next.gap.includes("；")
    ? next
    : undefined;
}

const alike = (a: Figure, b: Figure): boolean =>
  a.role === b.role &&
  a.claim.unit === b.claim.unit &&
  a.claim.direction === b.claim.direction &&
  same(a.claim, b.claim);
const same = (a: Claim, b: Claim): boolean => compare(a.value, b.value) === 0;
