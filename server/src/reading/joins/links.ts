import type { Claim } from "../../claims/types";
import { type Interval, meets, opposite } from "../../numbers/interval";
import { compare, format, type Rational, subtract } from "../../numbers/rational";
import type { Blocks } from "../blocks";
import type { Figure } from "../figures";
import { addsUp, growth, share } from "../fit";
import { type Memory, recall } from "../memory";
import { untied } from "../rates/rate-pairs";
import { core } from "../similarity";
import type { BlockReading, Change, Partition, Rate } from "../types";
import type { Named } from "./named";
import type { Names } from "./names";

/** How many figures of one name are tried, and how many blocks back a first term may stand. */
const TRIED = 6;
const BACK = 3;

const sameScope = (a: string, b: string): boolean => a === b || a === "" || b === "";

/** 占一般公共预算支出的14.7%, 为调整预算的95.64%: the whole by its name, wherever it is printed; nearest first. */
export function resolveRate(rate: Rate, at: number, { names, wholes, shape, memory }: Context): Rate {
  const { wanted } = rate;
  if (!wanted || rate.pairs.some((p) => p.tie === "tied")) return rate;
  if (wanted.name === "") {
    const whole = wholes().get(wanted.part);
    return whole ? recall(memory, "share of whole", rate, () => ofWhole(rate, wanted.part, whole), [whole]) : rate;
  }
  const like = names.like(STANDARD_NAMES.get(wanted.name) ?? wanted.name);
  if (like.length === 0) return rate;
  return recall(memory, "share of named", rate, () => ofNamed(rate, wanted, names.near(like, at), at), [like, shape]);
}

/** What reports call shortly, and print by its standard name. */
const STANDARD_NAMES: ReadonlyMap<string, string> = new Map([
  ["GDP", "生产总值"],
  ["财政支出", "一般公共预算支出"],
  ["公共预算支出", "一般公共预算支出"],
]);

/** What a rate is resolved with. */
interface Context {
  readonly names: Names;
  readonly wholes: () => ReadonlyMap<Claim, Claim>;
  /** The same for as long as no block is farther from another. */
  readonly shape: object;
  readonly memory: Memory | undefined;
}

function ofWhole(rate: Rate, part: Claim, whole: Claim): Rate {
  const others = untied(rate.pairs.filter((p) => p.whole[0] !== whole));
  return {
    ...rate,
    adjusted: true,
    pairs: [{ part: [part], whole: [whole], tie: "tied", why: "why.among" }, ...others],
  };
}

function ofNamed(rate: Rate, wanted: NonNullable<Rate["wanted"]>, near: readonly Named[], at: number): Rate {
  const { part } = wanted;
  const candidates = near
    .filter(({ figure, scope }) => {
      const { claim } = figure;
      if (claim === part || claim.kind !== part.kind || claim.unit !== part.unit) return false;
      if (wanted.place ? scope !== wanted.scope : !sameScope(scope, wanted.scope)) return false;
      return wanted.budget ? BUDGET.test(figure.lead) : compare(claim.value, part.value) >= 0;
    })
    .sort((a, b) => Math.abs(a.reading.at - at) - Math.abs(b.reading.at - at))
    .slice(0, TRIED);
  const fit = candidates.find((c) => meets(share([part], [c.figure.claim], rate.claim.unit), rate.claim.interval));
  const first =
    fit ??
    (wanted.budget || wanted.place
      ? undefined
      : candidates.find((c) => c.name === core(wanted.name) && c.reading.at <= at));
  if (!first) return rate;
  const tie = fit ? ("tied" as const) : ("natural" as const);
  const pairs = [first, ...candidates.filter((c) => c !== first)].map((c, k) => ({
    part: [part],
    whole: [c.figure.claim],
    tie: k === 0 ? tie : ("open" as const),
    why: "why.share-of" as const,
  }));
  return { ...rate, customary: false, pairs: [...pairs, ...rate.pairs] };
}

const BUDGET = /(?:预算|计划|目标|调整为|安排)/;

/** The total of each part, by the divisions that meet. */
export function wholesOf(partitions: readonly Partition[], memory?: Memory): Map<Claim, Claim> {
  const wholes = new Map<Claim, Claim>();
  for (const partition of partitions) {
    const { bounds } = partition;
    const fit = recall(memory, "meeting", partition, () => meetingOf(partition));
    for (const part of fit?.parts ?? []) if (!wholes.has(part)) wholes.set(part, fit?.whole ?? part);
    if (!fit && bounds && !bounds.form)
      for (const part of bounds.parts) if (!wholes.has(part)) wholes.set(part, bounds.whole);
  }
  return wholes;
}

const meetingOf = ({ cue, candidates }: Partition): Partition["candidates"][number] | undefined =>
  cue === "signed" || cue === "flow" ? undefined : candidates.find((c) => !c.signs && addsUp(c.whole, c.parts));

/** 加上B、C，收入总计R where the first term is the head of an earlier paragraph. */
export function resolveTotals(partition: Partition, at: number, blocks: readonly BlockReading[]): Partition {
  const { headless } = partition;
  if (!headless) return partition;
  const { whole, run } = headless;
  const noun = /收入|支出/.exec(whole.lead)?.[0];
  let natural: Partition["candidates"][number] | undefined;
  for (let k = at - 1; k >= 0 && k >= at - BACK; k--) {
    const figures = blocks[k]?.figures ?? [];
    const heads = figures.filter(
      (f) => isHead(f, whole) && opens(f, figures) && (noun === undefined || f.label.includes(noun)),
    );
    for (const head of heads.slice(0, TRIED)) {
      const parts = [head.claim, ...run.map((r) => r.claim)];
      const candidate = { whole: whole.claim, parts, tie: "tied" as const, why: "why.total" as const };
      if (addsUp(whole.claim, parts)) return { cue: "total", candidates: [candidate], exhaustive: "no" };
      if (headless.adding && noun !== undefined) natural ??= { ...candidate, complete: "sure" as const };
    }
  }
  return natural ? { cue: "total", candidates: [natural], exhaustive: "no" } : partition;
}

/** The first level of its sentence. */
const opens = (f: Figure, figures: readonly Figure[]): boolean =>
  figures[f.index - 1]?.claim.sentence !== f.claim.sentence;

const isHead = (f: Figure, whole: Figure): boolean =>
  f.role === "level" && f.depth === 0 && f.measure === whole.measure && f.claim.kind === whole.claim.kind;

const MANY: Rational = { n: 100n, d: 1n };
const BASIS = /(?:比|较|同比|同口径|与)/;

/** This year's draft against last year's outturn of the same name and place: a growth whose base stands in another part of the report. */
export function resolveChanges(blocks: Blocks, names: Names, memory?: Memory): Change[] {
  const own = blocks.gather("changes", ({ changes }) => changes);
  const fits = new Map<string, Change[]>();
  const misfits = new Map<string, Change[]>();
  const silent = new Set<Change>();
  for (const growth of blocks.gather("growths", growthsIn)) {
    const same = names.named(growth.level.label);
    const link = recall(memory, "last year", growth, () => lastYear(growth, names.near(same, growth.reading.at)), [
      same,
      blocks.shape,
    ]);
    if (!link) continue;
    const lists = link.fits ? fits : misfits;
    const list = lists.get(growth.basis);
    if (list) list.push(link.change);
    else lists.set(growth.basis, [link.change]);
    if (!link.tells) silent.add(link.change);
  }
  // Where the report's other growths of this wording are on that base, one that is not is worth a look; where they are not, the base is another.
  const habit = (basis: string, changes: readonly Change[]) => {
    const others = fits.get(basis)?.length ?? 0;
    return others >= 3 && others >= 2 * changes.length ? changes : [];
  };
  const told = [...fits.values()].flat().filter((change) => !silent.has(change));
  return [...own, ...told, ...[...misfits].flatMap(([basis, changes]) => habit(basis, changes))];
}

/** 同比, 比上年预算, 较…完成数: the words of the comparison. */
const basisOf = (figure: Figure): string =>
  /(?:同比|比上年[^增下减升降]{0,4}|较[^增下减升降]{0,10}|比[^增下减升降]{0,10})/
    .exec(figure.lead)?.[0]
    .replace(/\d+年?/g, "") ?? "";

/** Between two figures printed as 1.0 any growth from −9 % to 10 % would fit: from another section that is no evidence. */
const WIDEST: Rational = { n: 5n, d: 1n };
const tells = ({ low, high }: Interval): boolean =>
  low !== null && high !== null && compare(subtract(high, low), WIDEST) <= 0;

/** A growth without a base in its own block, and the level that grew. */
interface Growth {
  readonly reading: BlockReading;
  readonly figure: Figure;
  readonly level: Figure;
  readonly basis: string;
}

function growthsIn(reading: BlockReading): Growth[] {
  const { figures, changes } = reading;
  if (figures.length === 0) return [];
  const known = new Set(changes.filter((c) => c.candidates.some((x) => x.form !== "implied")).map((c) => c.claim));
  return figures.flatMap((figure): Growth[] => {
    if (figure.role !== "change" || figure.claim.unit !== "%" || known.has(figure.claim)) return [];
    const level = levelOf(figure, figures);
    return level ? [{ reading, figure, level, basis: basisOf(figure) }] : [];
  });
}

function levelOf(figure: Figure, figures: readonly Figure[]): Figure | undefined {
  const level = figures
    .slice(Math.max(0, figure.index - 3), figure.index)
    .findLast((f) => (f.role === "level" || f.role === "average") && f.depth <= figure.depth);
  if (!figure.claim.direction || !level || level.claim.sentence !== figure.claim.sentence) return undefined;
  // Of a few any growth is near.
  if (level.claim.integer && compare(level.claim.value, MANY) < 0) return undefined;
  if (!BASIS.test(figure.lead) && !/^[，、]?(?:增长|下降|增加|减少)/.test(figure.lead)) return undefined;
  return /可比|同口径|不变价|实际/.test(figure.gap) ? undefined : level;
}

/** `same`: the figures that are called as the level is. */
function lastYear(
  { reading, figure, level }: Growth,
  same: readonly Named[],
): { change: Change; fits: boolean; tells: boolean } | undefined {
  const self = same.find((n) => n.figure === level);
  if (!self) return undefined;
  const previous = same
    .filter(
      (n) =>
        n.figure !== level &&
        isEarlier(n, self, reading.at) &&
        n.figure.measure === level.measure &&
        n.scope === self.scope,
    )
    .slice(-TRIED);
  const { interval } = figure.claim;
  const shown = figure.claim.direction === "up" ? interval : opposite(interval);
  const grown = (n: Named) => growth(level.claim.interval, n.figure.claim.interval);
  const fit = previous.find((n) => meets(grown(n), shown));
  const base = fit ?? (new Set(previous.map((n) => format(n.figure.claim.value))).size === 1 ? previous[0] : undefined);
  if (!base) return undefined;
  const candidate = {
    form: "previous" as const,
    current: level.claim,
    previous: base.figure.claim,
    tie: "natural" as const,
    why: "why.last-year" as const,
  };
  const change = { claim: figure.claim, candidates: [candidate] };
  return { change, fits: fit !== undefined, tells: tells(grown(base)) };
}

/** Another year's figure: printed before, in a part of the report, or a sentence, that speaks of an earlier year. */
const isEarlier = (n: Named, self: Named, at: number): boolean =>
  n.reading.at <= at && n.year !== "" && self.year !== "" && Number(n.year) < Number(self.year);
