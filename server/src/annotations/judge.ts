import { changeMismatch } from "../checks/change-mismatch";
import { growthOf, quotient } from "../checks/computed";
import { partExceedsWhole } from "../checks/part-exceeds-whole";
import { rateMismatch } from "../checks/rate-mismatch";
import { restatementConflict } from "../checks/restatement-conflict";
import { sharesTotal } from "../checks/shares-total";
import { sumMismatch } from "../checks/sum-mismatch";
import type { Check, Judgement } from "../checks/types";
import { chain, printed } from "../checks/words";
import type { Claim as Quantity } from "../claims/types";
import { message } from "../l10n/message";
import { type Interval, meets, point } from "../numbers/interval";
import { HUNDRED } from "../numbers/rational";
import { Blocks } from "../reading/blocks";
import { total } from "../reading/fit";
import type { Change, Partition, Rate, Reading } from "../reading/types";
import type { LinkKind } from "./types";

/** Numbers that a person ties together. */
export interface Linked {
  readonly kind: LinkKind;
  readonly result: Quantity;
  readonly operands: readonly Quantity[];
  /** −1 where an operand of a sum is taken off. */
  readonly signs?: readonly number[];
}

export interface Judged {
  readonly check: Check;
  readonly judgement: Judgement;
}

/** Judges a relation that a person states, by the check that judges such relations in the text. Undefined where operands are missing. */
export function judge(linked: Linked): Judged | undefined {
  const read = readingOf(linked);
  if (!read) return undefined;
  const { check, reading, computed } = read;
  let judgement: Judgement | undefined;
  check.run(reading, {
    relation(judged) {
      judgement ??= judged;
    },
    finding() {},
    uncheckable() {},
  });
  // A check keeps silent where the wording may mean another thing. Here a person says what is meant.
  judgement ??= computed && plain(linked, computed, check);
  return judgement && { check, judgement };
}

const NOTHING: Reading = {
  blocks: new Blocks([]),
  front: {},
  boundedRates: [],
  lists: [],
  rates: [],
  shares: [],
  partitions: [],
  changes: [],
  staleYears: [],
  restatements: [],
};

interface Read {
  readonly check: Check;
  readonly reading: Reading;
  /** What the operands give. */
  readonly computed?: Interval;
}

function readingOf({ kind, result, operands, signs }: Linked): Read | undefined {
  const [first, second] = operands;
  if (!first) return undefined;
  switch (kind) {
    case "sum":
    case "difference":
      return sum(
        result,
        operands,
        signs ?? (kind === "difference" ? operands.map((_, k) => (k === 0 ? 1 : -1)) : undefined),
      );
    case "ratio":
    case "average":
      return second && ratio(result, operands, kind === "average" ? "average" : "rate");
    case "change":
      return second && change(result, first, second);
    case "bound": {
      const partition: Partition = {
        cue: "among",
        candidates: [],
        exhaustive: "no",
        bounds: { whole: result, parts: [first] },
      };
      // Any total from the part up will do.
      const computed: Interval = { ...first.interval, high: null, highOpen: true };
      return { check: partExceedsWhole, reading: { ...NOTHING, partitions: [partition] }, computed };
    }
    case "share-sum":
      return {
        check: sharesTotal,
        reading: { ...NOTHING, shares: [{ shares: operands, tie: "tied" }] },
        computed: total(operands),
      };
    case "restatement":
      return {
        check: restatementConflict,
        reading: { ...NOTHING, restatements: [{ first, second: result, tie: "tied" }] },
        computed: first.interval,
      };
  }
}

function sum(whole: Quantity, parts: readonly Quantity[], signs: readonly number[] | undefined): Read {
  const partition: Partition = {
    cue: signs?.includes(-1) ? "signed" : "formula",
    prescribed: true,
    exhaustive: "yes",
    candidates: [{ whole, parts, ...(signs ? { signs } : {}), complete: "sure", tie: "tied", why: "why.linked" }],
  };
  return {
    check: sumMismatch,
    reading: { ...NOTHING, partitions: [partition] },
    computed: total(parts, signs),
  };
}

function ratio(claim: Quantity, operands: readonly Quantity[], form: "rate" | "average"): Read {
  const pair: Rate["pairs"][number] = {
    part: operands.slice(0, -1),
    whole: operands.slice(-1),
    tie: "tied",
    named: true,
    why: "why.linked",
  };
  const rate: Rate = { claim, stem: "", form, customary: false, pairs: [pair] };
  return { check: rateMismatch, reading: { ...NOTHING, rates: [rate] }, computed: quotient(rate, pair) };
}

function change(claim: Quantity, current: Quantity, previous: Quantity): Read {
  const candidate: Change["candidates"][number] = {
    form: "previous",
    current,
    previous,
    tie: "tied",
    why: "why.linked",
  };
  const own: Change = { claim, candidates: [candidate] };
  const computed = growthOf(own, candidate);
  return { check: changeMismatch, reading: { ...NOTHING, changes: [own] }, ...(computed ? { computed } : {}) };
}

/** The bare verdict: the printed number and what the operands give have a value in common, or not. */
function plain({ kind, result, operands, signs }: Linked, computed: Interval, { severity }: Check): Judgement {
  const isMet = meets(computed, kind === "share-sum" ? point(HUNDRED) : result.interval);
  return {
    kind,
    verdict: isMet ? "consistent" : "inconsistent",
    result,
    operands,
    computed,
    ...(isMet
      ? {}
      : {
          finding: {
            severity,
            message: message("annotations.link.finding", {
              numbers:
                kind === "sum" || kind === "difference" ? chain(operands, signs) : operands.map(printed).join("、"),
              result: printed(result),
            }),
            related: operands.map((place) => ({ place, message: message("related.linked") })),
          },
        }),
  };
}
