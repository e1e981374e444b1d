import type { Claim } from "../claims/types";
import { message } from "../l10n/message";
import { DIGITS } from "../numbers/arabic";
import type { Interval } from "../numbers/interval";
import { type Rational, sign } from "../numbers/rational";
import type { Slip } from "./slip";
import type { Draft } from "./types";
import { like } from "./words";

/**
 * The fix that puts a derived figure right: offered where the others give exactly one value in its precision, and no slip makes one of them the
 * likelier misprint. Preferred where a slip of the pen in the figure itself explains it.
 */
export function suggestion(claim: Claim, value: Interval, slip: Slip | undefined): Pick<Draft, "fixes"> {
  if (slip && slip.claim !== claim) return {};
  const digits = only(claim, value);
  const text = claim.block.text.slice(claim.start, claim.end);
  if (digits === undefined || !DIGITS.test(text)) return {};
  const mended = text.replace(DIGITS, digits);
  return {
    fixes: [
      {
        title: message("fix.change-to", { text: mended.replace(/\s+/g, "") }),
        preferred: slip !== undefined,
        edits: [{ place: claim, text: mended }],
      },
    ],
  };
}

/** The digits that every value of the interval is printed with, grouped as the claim is; undefined where there are several. */
function only(claim: Claim, { low, high }: Interval): string | undefined {
  if (!low || !high || sign(low) <= 0) return undefined;
  const digits = (edge: Rational): string | undefined => DIGITS.exec(like(edge, claim))?.[0];
  const found = digits(low);
  if (found === undefined || found !== digits(high)) return undefined;
  const comma = /\d([,，])\d{3}/.exec(claim.block.text.slice(claim.start, claim.end))?.[1];
  return comma === undefined ? found : found.replace(/^\d+/, (n) => n.replace(/\B(?=(?:\d{3})+$)/g, comma));
}
