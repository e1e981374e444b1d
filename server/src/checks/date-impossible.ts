import { message } from "../l10n/message";
import { textOf } from "./listing";
import type { Check } from "./types";

/** Dates that no calendar has, and periods that end before they begin (GB/T 7408.1-2023). */
export const dateImpossible: Check = {
  id: "date-impossible",
  severity: "warning",
  run(reading, emit) {
    for (const { dates } of reading.blocks)
      for (const place of dates) {
        const args = { printed: textOf(place), limit: place.limit ?? 0 };
        emit.finding({ severity: "warning", place, message: message(`date-impossible.${place.fault}`, args) });
      }
  },
};
