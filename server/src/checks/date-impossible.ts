import { message } from "../l10n/message";
import { textOf } from "./listing";
import type { Check } from "./types";

/** Dates that no calendar has, and periods that end before they begin (GB/T 7408.1-2023). */
export const dateImpossible: Check = {
  id: "date-impossible",
  severity: "warning",
  run(reading, emit) {
    for (const place of reading.blocks.gather("dates", ({ dates }) => dates)) {
      const args = { printed: textOf(place), limit: place.limit ?? 0, expected: place.expected ?? "" };
      // The day is there, and its weekday may be of the draft's year: nothing that a reader would go wrong by.
      emit.finding({
        severity: place.fault === "weekday" ? "information" : "warning",
        place,
        message: message(`date-impossible.${place.fault}`, args),
      });
    }
  },
};
