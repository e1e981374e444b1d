import type { Claim, Language } from "../contract";
import { figureOf, printedLike } from "../export/figures";
import { message, render } from "../l10n/message";
import type { Interval } from "../numbers/interval";
import { ceil, compare, floor, type Rational, whole } from "../numbers/rational";

/** An interval as a claim of its kind would be printed: 44件, 56至57件, 74.48至74.50亿元; undefined where it is unbounded. */
export function span({ low, high }: Interval, like: Claim, language: Language): string | undefined {
  if (!low || !high) return undefined;
  const figure = figureOf(like);
  const print = (value: Rational): string => printedLike(value, figure, false);
  const [least, most] =
    like.kind === "count" && figure.decimals === 0 ? [whole(ceil(low)), whole(floor(high))] : [low, high];
  const [from, to] =
    compare(least, most) > 0
      ? [printedLike(low, { ...figure, decimals: 2 }, false), printedLike(high, { ...figure, decimals: 2 }, false)]
      : [print(least), print(most)];
  const suffix = figure.suffix.replace(/^[余多几]|(?:余|多|以上|以下|左右|以内)$/g, "");
  return from === to ? from + suffix : render(message("compare.span", { from, to: to + suffix }), language);
}
