import { message } from "../l10n/message";
import { meets, minus, opposite, plus } from "../numbers/interval";
import { abs, compare, multiply, subtract } from "../numbers/rational";
import { addsUp, total } from "../reading/fit";
import type { Partition } from "../reading/types";
import { type Need, slipOf } from "./slip";
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
    for (const partition of reading.partitions) if (partition.cue !== "flow") judge(partition, emit);
  },
};

type Candidate = Partition["candidates"][number];

const kindOf = (c: Candidate) =>
  (c.signs?.includes(-1) && c.parts.length === 2 ? "difference" : "sum") as "difference" | "sum";
const formOf = (c: Candidate) => (c.signs?.includes(-1) && c.parts.length > 2 ? { form: "signed" } : {});

function judge(partition: Partition, emit: Emit): void {
  const fit = partition.candidates.find((c) => addsUp(c.whole, c.parts, c.signs));
  if (fit) {
    emit.relation({
      kind: kindOf(fit),
      ...formOf(fit),
      verdict: "consistent",
      result: fit.whole,
      operands: fit.parts,
      computed: total(fit.parts, fit.signs),
    });
    return;
  }
  const [natural] = partition.candidates;
  if (!natural || partition.exhaustive === "no") {
    if (natural && !partition.bounds) emit.uncheckable();
    return;
  }
  misfit(partition, natural, emit);
}

function misfit(partition: Partition, natural: Candidate, emit: Emit): void {
  const { whole, parts, signs } = natural;
  const sum = sumOf(parts, signs);
  const apart = abs(subtract(sum, whole.value));
  const above = compare(sum, whole.value) > 0;
  const share = (percent: bigint) => multiply(abs(whole.value), { n: percent, d: 100n });
  if (!above && partition.exhaustive === "at-most") return emit.uncheckable();
  const few = parts.length < 3 && !signs;
  // Far off, the list is not meant to add up: examples, or another total's parts.
  const slip = slipOf(needs(natural));
  const sure =
    (partition.exhaustive === "yes" || signs !== undefined) && (slip?.kind === "swap" || slip?.kind === "digit");
  if (!sure && compare(apart, share(above ? 30n : partition.exhaustive === "yes" ? 20n : few ? 2n : 6n)) > 0) {
    emit.uncheckable();
    return;
  }
  const severity = partition.exhaustive === "yes" || above || parts.length >= 4 ? "error" : "warning";
  emit.relation({
    kind: kindOf(natural),
    ...formOf(natural),
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
        apart: like(apart, whole),
      }),
      related: parts.map((place) => ({ place, message: message("related.part") })),
      ...slipField(slip),
    },
  });
}

const slipField = (slip: ReturnType<typeof slipOf>) => {
  const words = slipWords(slip);
  return words ? { slip: words } : {};
};

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
