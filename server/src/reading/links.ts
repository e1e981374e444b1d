import { meets } from "../numbers/interval";
import { compare } from "../numbers/rational";
import type { Figure } from "./figures";
import { addsUp, growth, share } from "./fit";
import type { Named, Names } from "./names";
import type { BlockReading, Change, Partition, Rate, Restatement } from "./types";

/** How many figures of one name are tried, and how many blocks back a first term may stand. */
const TRIED = 6;
const BACK = 3;

const sameScope = (a: string, b: string): boolean => a === b || a === "" || b === "";

/** 占一般公共预算支出的14.7%, 为调整预算的95.64%: the whole by its name, wherever it is printed; nearest first. */
export function resolveRates(rate: Rate, at: number, names: Names): Rate {
  const { wanted } = rate;
  if (!wanted || rate.pairs.some((p) => p.tie !== "open")) return rate;
  const { part } = wanted;
  const candidates = names
    .like(wanted.name)
    .filter(({ figure, scope }) => {
      const { claim } = figure;
      if (claim === part || claim.kind !== part.kind || claim.unit !== part.unit) return false;
      if (!sameScope(scope, wanted.scope)) return false;
      if (wanted.budget) return /(?:预算|计划|目标|调整为|安排)/.test(figure.lead) && claim.block !== undefined;
      return compare(claim.value, part.value) >= 0;
    })
    .sort((a, b) => Math.abs(a.at - at) - Math.abs(b.at - at))
    .slice(0, TRIED);
  if (candidates.length === 0) return rate;
  const values = new Set(candidates.map((c) => `${c.figure.claim.value.n}/${c.figure.claim.value.d}`));
  const fit = candidates.find((c) => meets(share([part], [c.figure.claim], rate.claim.unit), rate.claim.interval));
  const first = fit ?? candidates[0];
  if (!first) return rate;
  const sure = fit !== undefined || (values.size === 1 && !wanted.budget);
  const pairs = [first, ...candidates.filter((c) => c !== first)].map((c, k) => ({
    part: [part],
    whole: [c.figure.claim],
    tie: k === 0 && sure ? ("tied" as const) : ("open" as const),
    why: "why.share-of" as const,
  }));
  return { ...rate, customary: rate.customary && !fit, pairs: [...pairs, ...rate.pairs] };
}

/** 加上B、C，收入总计R where the first term is the head of an earlier paragraph. */
export function resolveTotals(partition: Partition, at: number, blocks: readonly BlockReading[]): Partition {
  const { headless } = partition;
  if (!headless) return partition;
  const { whole, run } = headless;
  const noun = /收入|支出/.exec(whole.lead)?.[0];
  for (let k = at - 1; k >= 0 && k >= at - BACK; k--) {
    const heads = (blocks[k]?.figures ?? []).filter(
      (f) => isHead(f, whole) && (noun === undefined || f.label.includes(noun)),
    );
    for (const head of heads.slice(0, TRIED)) {
      const parts = [head.claim, ...run.map((r) => r.claim)];
      if (addsUp(whole.claim, parts))
        return {
          cue: "total",
          candidates: [{ whole: whole.claim, parts, tie: "tied", why: "why.total" }],
          exhaustive: "no",
        };
    }
  }
  return partition;
}

const isHead = (f: Figure, whole: Figure): boolean =>
  f.role === "level" && f.depth === 0 && f.measure === whole.measure && f.claim.kind === whole.claim.kind;

const BASIS = /(?:比|较|同比|同口径|与)/;

/** A growth whose base stands in another part of the report: this year's draft against last year's outturn of the same name and place. */
export function resolveChanges(block: BlockReading, at: number, names: Names): Change[] {
  const known = new Map(block.changes.map((c) => [c.claim, c]));
  const found: Change[] = [...block.changes];
  for (const figure of block.figures) {
    if (figure.role !== "change" || figure.claim.unit !== "%" || !figure.claim.direction) continue;
    const own = known.get(figure.claim);
    if (own?.candidates.some((c) => c.form !== "implied")) continue;
    const level = block.figures
      .slice(Math.max(0, figure.index - 2), figure.index)
      .findLast((f) => f.role === "level" || f.role === "average");
    if (!level || level.claim.sentence !== figure.claim.sentence || level.claim.integer) continue;
    if (!BASIS.test(figure.lead) && !/^[，、]?(?:增长|下降|增加|减少)/.test(figure.lead)) continue;
    if (/可比|同口径|不变价|实际/.test(figure.gap)) continue;
    const self = names.named(level.label).find((n) => n.figure === level);
    if (!self) continue;
    const previous = names
      .named(level.label)
      .filter(
        (n) =>
          n.figure !== level && earlier(n, self, at) && n.figure.measure === level.measure && n.scope === self.scope,
      )
      .slice(-TRIED);
    const up = figure.claim.direction === "up";
    const fit = previous.find((n) => {
      const percents = growth(level.claim.interval, n.figure.claim.interval);
      const shown = up
        ? figure.claim.interval
        : { ...figure.claim.interval, low: neg(figure.claim.interval.high), high: neg(figure.claim.interval.low) };
      return meets(percents, shown);
    });
    if (fit)
      found.push({
        claim: figure.claim,
        candidates: [
          { form: "previous", current: level.claim, previous: fit.figure.claim, tie: "natural", why: "why.last-year" },
        ],
      });
  }
  return found;
}

const neg = (r: { n: bigint; d: bigint } | null) => r && { n: -r.n, d: r.d };

/** Another year's figure: printed before, in a part of the report that speaks of an earlier year. */
const earlier = (n: Named, self: Named, at: number): boolean =>
  n.at < at && n.year !== "" && self.year !== "" && Number(n.year) < Number(self.year);

/** The same figure printed twice: one name, one place, one unit, one year, and more than a word long. */
export function restatements(names: Names): Restatement[] {
  const found: Restatement[] = [];
  const groups = new Map<string, Named[]>();
  for (const named of names.all) {
    if (named.name.length < 4) continue;
    const key = [named.name, named.scope, named.figure.measure, named.figure.role].join("|");
    const list = groups.get(key);
    if (list) list.push(named);
    else groups.set(key, [named]);
  }
  for (const list of groups.values()) {
    list.slice(1).forEach((later, k) => {
      const first = list
        .slice(Math.max(0, k + 1 - TRIED), k + 1)
        .findLast((e) => e.at !== later.at && compare(e.figure.claim.value, later.figure.claim.value) === 0);
      if (first && !later.figure.claim.integer)
        found.push({ first: first.figure.claim, second: later.figure.claim, tie: "natural" });
    });
  }
  return found;
}
