import { message } from "../l10n/message";
import { point } from "../numbers/interval";
import { whole } from "../numbers/rational";
import type { Span } from "../reading/types";
import { many, textOf } from "./listing";
import type { Check, Emit } from "./types";

/** A printed number of years against its first and last year: `三年行动计划（2023—2025年）`. Both years count. */
export const spanMismatch: Check = {
  id: "span-mismatch",
  severity: "error",
  run(reading, emit) {
    for (const span of reading.blocks.gather("spans", ({ spans }) => spans)) judge(span, emit);
  },
};

function judge(span: Span, emit: Emit): void {
  const { count, years, from, to } = span;
  const calendar = to.year - from.year + 1;
  const months = monthsOf(span);
  const relation = {
    kind: "span",
    result: count,
    operands: [from, to],
    value: whole(years),
    dates: [dateOf(from, months), dateOf(to, months)],
    computed: point(whole(calendar)),
  } as const;
  if (calendar < 1) return;
  if (holds(span, calendar, months)) {
    emit.relation({ ...relation, verdict: "consistent", computed: point(whole(years)) });
    return;
  }
  const args = { count: textOf(count), from: from.year, to: to.year, calendar: many(calendar), n: calendar };
  emit.relation({
    ...relation,
    verdict: "inconsistent",
    ...(months === undefined ? { expected: expected(span, calendar) } : {}),
    finding: {
      severity: clear(span, calendar, months) ? "error" : "warning",
      message:
        months === undefined
          ? message("span-mismatch.years", args)
          : message("span-mismatch.months", { ...args, months }),
      related: [
        { place: from, message: message("related.first-year") },
        { place: to, message: message("related.last-year") },
      ],
    },
  });
}

/** `2023`, or `2023-07` where both months are printed. */
const dateOf = ({ year, month = 1 }: Span["from"], months: number | undefined): string =>
  months === undefined ? String(year) : `${year}-${String(month).padStart(2, "0")}`;

/** Months from the first to the last, both counted, where both are printed. */
const monthsOf = ({ from, to }: Span): number | undefined =>
  from.month === undefined || to.month === undefined
    ? undefined
    : (to.year - from.year) * 12 + to.month - from.month + 1;

/**
 * 2023年7月—2026年6月 is three years, and so is loosely 2023年7月—2026年7月; a plan that begins or ends with a calendar year may
 * count calendar years (2023年3月—2025年12月).
 */
function holds({ years, from, to }: Span, calendar: number, months: number | undefined): boolean {
  if (months === undefined) return calendar === years;
  if (months === years * 12 || months === years * 12 + 1) return true;
  return calendar === years && (from.month === 1 || to.month === 12);
}

/** One year too many may be counted from the middle of the first year to the middle of the last: then it is a query only. */
const clear = ({ years }: Span, calendar: number, months: number | undefined): boolean =>
  months === undefined ? calendar !== years + 1 : Math.abs(months - years * 12) >= 12;

const expected = ({ count }: Span, calendar: number): string =>
  /^\d/.test(textOf(count)) ? `${calendar}年` : `${many(calendar)}年`;
