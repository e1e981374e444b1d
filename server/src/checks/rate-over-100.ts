import { message } from "../l10n/message";
import { compare, HUNDRED } from "../numbers/rational";
import type { Figure } from "../reading/figures";
import { isBounded } from "../reading/rates/bounded";
import type { BlockReading } from "../reading/types";
import type { Check } from "./types";
import { printed } from "./words";

/** A rate of a part in its whole is never more than all of it. */
export const rateOver100: Check = {
  id: "rate-over-100",
  severity: "error",
  run(reading, emit) {
    for (const figure of reading.blocks.gather("rates over 100", over100)) {
      if (!isBounded(figure, reading.boundedRates)) continue;
      emit.finding({
        severity: "error",
        place: figure.claim,
        message: message("rate-over-100.finding", { rate: printed(figure.claim), name: figure.label }),
      });
    }
  },
};

const over100 = ({ figures }: BlockReading): Figure[] =>
  figures.filter(({ role, claim }) => role === "rate" && compare(claim.value, HUNDRED) > 0);
