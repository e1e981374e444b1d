import { message } from "../l10n/message";
import type { Check } from "./types";

/** A statement dated a year too early, where the report's other statements are of its own year: perhaps left over from the report before. */
export const staleYear: Check = {
  id: "stale-year",
  severity: "information",
  run(reading, emit) {
    for (const { place, year } of reading.staleYears)
      emit.finding({
        severity: "information",
        place,
        message: message("stale-year.finding", { printed: place.block.text.slice(place.start, place.end), year }),
      });
  },
};
