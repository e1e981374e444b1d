import { message } from "../l10n/message";
import { compare, HUNDRED } from "../numbers/rational";
import { isBounded } from "../reading/rates/bounded";
import type { Check } from "./types";
import { printed } from "./words";

/** A rate of a part in its whole is never more than all of it. */
export const rateOver100: Check = {
  id: "rate-over-100",
  severity: "error",
  run(reading, emit) {
    for (const { figures } of reading.blocks)
      for (const figure of figures) {
        if (!isBounded(figure, reading.boundedRates) || compare(figure.claim.value, HUNDRED) <= 0) continue;
        emit.finding({
          severity: "error",
          place: figure.claim,
          message: message("rate-over-100.finding", { rate: printed(figure.claim), name: figure.label }),
        });
      }
  },
};
