import type { Claim } from "../../claims/types";
import { meets } from "../../numbers/interval";
import { share } from "../fit";
import type { Rate } from "../types";

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
    const others = rate.pairs.filter((p) => p !== pair).map((p) => ({ ...p, tie: "open" as const }));
    return { ...rate, pairs: [{ ...pair, tie: "tied", witnessed: true }, ...others] };
  });
}

const fittingWholes = ({ claim, pairs }: Rate): Set<Claim> =>
  new Set(
    pairs.flatMap(({ part, less, whole: [w, more] }) =>
      part.length === 1 && !less && w && !more && meets(share(part, [w], claim.unit), claim.interval) ? [w] : [],
    ),
  );
