import { message } from "../l10n/message";
import { meets, minus, opposite, plus } from "../numbers/interval";
import { abs, compare, multiply, type Rational, subtract } from "../numbers/rational";
import { addsUp, total } from "../reading/fit";
import type { Partition } from "../reading/types";
import { each } from "./each";
import { type Need, type Slip, slipOf } from "./slip";
import type { Check, Emit } from "./types";
import { chain, like, printed, slipWords, sumOf } from "./words";

/**
 * Parts against their total, in the intervals that the prints stand for (XBRL Calculations 1.1: each rounded part may be off by half
 * a unit of its last digit). One of the readings that the wording ties must hold.
 */
export const sumMismatch: Check = {
  id: "sum-mismatch",
  severity: "error",
  run(reading, emit) {
    each(reading, sumMismatch, reading.partitions, emit, judge);
  },
};

type Candidate = Partition["candidates"][number];

const kindOf = (c: Candidate) =>
  (c.signs?.includes(-1) && c.parts.length === 2 ? "difference" : "sum") as "difference" | "sum";
const formOf = (c: Candidate) => (c.signs?.includes(-1) && c.parts.length > 2 ? { form: "signed" } : {});

function judge(partition: Partition, emit: Emit): void {
  if (partition.cue === "flow") return;
  const met = partition.candidates.filter((c) => addsUp(c.whole, c.parts, c.signs));
  const fit = met.find((c) => couldFail(partition, c));
  if (fit) {
    emit.relation({
      kind: kindOf(fit),
      ...formOf(fit),
      ...(fit.signs ? { signs: fit.signs } : {}),
      verdict: "consistent",
      result: fit.whole,
      operands: fit.parts,
      computed: total(fit.parts, fit.signs),
    });
    return;
  }
  const [first] = partition.candidates;
  const told = (met.length > 0 ? [] : partition.candidates)
    .slice(0, TRIED)
    .map((c, k) => weigh(partition, c, k))
    .find((w) => w !== undefined);
  if (told) report(told, emit);
  else if (first && !partition.bounds) emit.uncheckable(first.whole);
}

/** 2600万人以上 beside 超30万人 and 28.9万人: a sum without an upper end meets any such total, and says nothing where no word opens a list. */
const couldFail = ({ cue }: Partition, { whole, parts, signs }: Candidate): boolean =>
  total(parts, signs).high !== null || (whole.interval.high !== null && cue !== "list");

/** How many readings are weighed for a misfit. */
const TRIED = 6;

interface Misfit {
  readonly candidate: Candidate;
  readonly severity: "error" | "warning";
  readonly sum: Rational;
  readonly above: boolean;
  readonly slip: Slip | undefined;
}

/**
 * Is this reading's misfit worth telling? Where the wording or the field says that the parts leave nothing out, a slip of one digit or
 * a gap of a few percent is; where nothing says so, only parts that come to more than their total, or to all of it but a sliver.
 */
function weigh(partition: Partition, candidate: Candidate, place: number): Misfit | undefined {
  const { whole, parts, signs, complete, why } = candidate;
  const sum = sumOf(parts, signs);
  const apart = abs(subtract(sum, whole.value));
  const above = compare(sum, whole.value) > 0;
  const within = (thousandths: bigint) => compare(apart, multiply(abs(whole.value), { n: thousandths, d: 1000n })) <= 0;
  // A candidate from which nothing follows needs no search for a slip.
  if (!complete && (place > 0 || partition.exhaustive === "no") && !mayBeSliver(partition, candidate, place))
    return undefined;
  const slip = slipOf(needs(candidate));
  // Of counts below a hundred some digit always would do, in whatever numerals they are written.
  const small = whole.integer && compare(abs(whole.value), { n: 100n, d: 1n }) < 0;
  const digits = slip?.kind === "swap" || (small ? within(500n) : slip?.kind === "digit");
  const misfit = (severity: "error" | "warning"): Misfit => ({ candidate, severity, sum, above, slip });
  if (complete === "likely") return above && telling(slip) ? misfit("warning") : undefined;
  if (complete) {
    // Without a word that opens a list, the total of one that is far off is another.
    if ((small && (partition.cue !== "list" || why === "why.done" || within(500n))) || digits || within(50n))
      return misfit(digits ? "error" : "warning");
    // 其中 names parts of this total alone, whatever else was carried over.
    return partition.cue === "among" && above && within(400n) ? misfit("warning") : undefined;
  }
  // All of the total but a sliver in its last place: hardly what a list of examples leaves out.
  if (digits && mayBeSliver(partition, candidate, place) && sliver(whole, apart)) return misfit("warning");
  if (place > 0) return undefined;
  const few = parts.length < 3 && !signs;
  switch (partition.exhaustive) {
    case "yes":
      return digits || within(300n) || partition.prescribed ? misfit("error") : undefined;
    case "reads-so":
      if (signs) return digits || within(60n) ? misfit("error") : undefined;
      if (telling(slip)) return misfit("error");
      if (above) return within(partition.cue === "list" ? 1000n : 300n) ? misfit("error") : undefined;
      // 制定3部、修改5部、废止2部，共11部: of a handful that is named one by one, one or two are missing.
      if (small && !few && partition.cue === "total" && compare(apart, { n: 2n, d: 1n }) <= 0) return misfit("warning");
      return within(few ? (partition.cue === "total" ? 60n : 30n) : 60n)
        ? misfit(parts.length >= 4 || digits ? "error" : "warning")
        : undefined;
    case "at-most":
      if (above) return within(400n) || telling(slip) ? misfit(digits ? "error" : "warning") : undefined;
      return digits && parts.length >= 3 && within(3n) ? misfit("warning") : undefined;
    default:
      return undefined;
  }
}

const mayBeSliver = ({ cue, contradicted }: Partition, { parts }: Candidate, place: number): boolean =>
  cue === "among" && !contradicted && place < 2 && parts.length >= 2;

/** A slip that hardly comes about by chance: two digits swapped, or one of three or more. */
const telling = (slip: Slip | undefined): boolean =>
  slip !== undefined &&
  (slip.kind === "swap" || (slip.kind === "digit" && slip.printed.replace(/\D/g, "").length >= 3));

/** Less than ten units of the last printed digit, of a thousand or more. */
const sliver = ({ value, ulp }: Candidate["whole"], apart: Rational): boolean =>
  compare(apart, multiply(ulp, { n: 10n, d: 1n })) < 0 && compare(abs(value), multiply(ulp, { n: 1000n, d: 1n })) >= 0;

function report({ candidate, severity, sum, above, slip }: Misfit, emit: Emit): void {
  const { whole, parts, signs } = candidate;
  const words = telling(slip) ? slipWords(slip) : undefined;
  emit.relation({
    kind: kindOf(candidate),
    ...formOf(candidate),
    ...(signs ? { signs } : {}),
    verdict: "inconsistent",
    result: whole,
    operands: parts,
    computed: total(parts, signs),
    expected: like(sum, whole),
    finding: {
      severity,
      message: message(above ? "sum-mismatch.above" : "sum-mismatch.below", {
        equation: `${chain(parts, signs)}＝${like(sum, whole)}`,
        total: printed(whole),
        apart: like(abs(subtract(sum, whole.value)), whole),
      }),
      related: parts.map((place) => ({ place, message: message("related.part") })),
      ...(words ? { slip: words } : {}),
      ...(slip ? { suspect: slip.claim } : {}),
    },
  });
}

/** Were all others right: the total is the sum; a part is the total less the other parts. */
function needs({ whole, parts, signs }: Candidate): Need[] {
  const all = total(parts, signs);
  const first: Need = { claim: whole, value: all };
  return [
    first,
    ...parts.map((part, k): Need => {
      const positive = (signs?.[k] ?? 1) > 0;
      const others = parts.filter((_, j) => j !== k);
      const otherSigns = signs?.filter((_, j) => j !== k);
      const rest = others.length === 0 ? minus(whole.interval, whole.interval) : firstSigned(others, otherSigns);
      return { claim: part, value: positive ? minus(whole.interval, rest) : plus(rest, opposite(whole.interval)) };
    }),
  ].filter((need) => !meets(need.value, need.claim.interval));
}

/** total() takes its first term as positive; a list that begins with a term taken off is turned. */
function firstSigned(parts: Candidate["parts"], signs: readonly number[] | undefined) {
  if (signs && (signs[0] ?? 1) < 0)
    return opposite(
      total(
        parts,
        signs.map((s) => -s),
      ),
    );
  return total(parts, signs);
}
