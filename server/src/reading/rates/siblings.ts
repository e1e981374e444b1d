import type { Claim } from "../../claims/types";
import { meets } from "../../numbers/interval";
import { comparable, type Figure } from "../figures";
import { share } from "../fit";
import type { Rate } from "../types";
import { untied } from "./rate-pairs";

/** How many shares of one whole beside it say that a share is of that whole too. */
const WITNESSES = 2;

/** `128件，占64.6%；52件，占26.3%；18件，占11.1%`: where the shares beside one are of one whole, and it is of none, that whole is meant. */
export function withSiblings(rates: readonly Rate[]): Rate[] {
  const shares = rates.filter((r) => r.form === "share");
  if (shares.length <= WITNESSES) return [...rates];
  const wholes = new Map<Rate, Set<Claim>>(shares.map((r) => [r, fittingWholes(r)]));
  const counted = new Map<Claim, number>();
  for (const set of wholes.values()) for (const w of set) counted.set(w, (counted.get(w) ?? 0) + 1);
  return rates.map((rate) => {
    if (wholes.get(rate)?.size !== 0) return rate;
    const pair = rate.pairs.find(
      ({ part, less, whole: [w, more] }) =>
        part.length === 1 &&
        !less &&
        w &&
        !more &&
        w.sentence === rate.claim.sentence &&
        (counted.get(w) ?? 0) >= WITNESSES,
    );
    if (!pair) return rate;
    const others = untied(rate.pairs.filter((p) => p !== pair));
    return { ...rate, pairs: [{ ...pair, tie: "tied", witnessed: true }, ...others] };
  });
}

/** Members of one list whose total is not printed: as few as say that it is one, and as many as are looked at. */
const FEWEST = 3;
const MOST = 24;

/**
 * `维持86件，占41.3%；驳回42件，占20.2%；撤销28件，占13.5%；终止52件，占25.0%`: where no total is printed and all shares but one are of the
 * sum of the members, that one is too.
 */
export function ofUnprintedTotal(rates: readonly Rate[], sentence: readonly Figure[]): Rate[] {
  const [first] = sentence;
  const shares = rates.filter((r) => r.form === "share" && /^占比?$/.test(r.stem));
  if (!first || shares.length < FEWEST || shares.length > MOST) return [...rates];
  if (shares.some((r) => fittingWholes(r).size > 0)) return [...rates];
  const parts = shares.flatMap((r) => {
    const part = sentence.find(
      (f) => f.claim.end <= r.claim.start && sentence[f.index - first.index + 1]?.claim === r.claim,
    );
    return part?.role === "level" && part.depth === 0 ? [part] : [];
  });
  const [head] = parts;
  if (!head || parts.length < shares.length || !parts.every((p) => comparable(p, head))) return [...rates];
  // Another count of the unit in the sentence may be the total, or a member without a share.
  if (sentence.some((f) => f.role === "level" && comparable(f, head) && !parts.includes(f))) return [...rates];
  const whole = parts.map((p) => p.claim);
  const fits = shares.filter((r, k) => meets(share(whole.slice(k, k + 1), whole, r.claim.unit), r.claim.interval));
  if (fits.length < FEWEST - 1 || fits.length < shares.length - 1) return [...rates];
  return rates.map((rate) => {
    const k = shares.indexOf(rate);
    if (k < 0) return rate;
    const { wanted: _, ...own } = rate;
    const pair = {
      part: whole.slice(k, k + 1),
      whole,
      tie: "tied" as const,
      witnessed: true,
      why: "why.division" as const,
    };
    return { ...own, pairs: [pair, ...untied(rate.pairs)] };
  });
}

const fittingWholes = ({ claim, pairs }: Rate): Set<Claim> =>
  new Set(
    pairs.flatMap(({ part, less, whole: [w, more] }) =>
      part.length === 1 && !less && w && !more && meets(share(part, [w], claim.unit), claim.interval) ? [w] : [],
    ),
  );
