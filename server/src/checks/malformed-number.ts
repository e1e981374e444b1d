import type { Malformed } from "../claims/types";
import type { Severity } from "../contract";
import { type MessageKey, message } from "../l10n/message";
import { textOf } from "./listing";
import type { Check } from "./types";

const FAULTS: Readonly<Record<Malformed["fault"], { severity: Severity; key: MessageKey }>> = {
  point: { severity: "error", key: "malformed-number.point" },
  separator: { severity: "error", key: "malformed-number.separator" },
  "double-sign": { severity: "error", key: "malformed-number.double-sign" },
  "double-direction": { severity: "warning", key: "malformed-number.double-direction" },
  "double-bound": { severity: "information", key: "malformed-number.double-bound" },
};

/** Numbers that follow no rule of printing (GB/T 15835-2011): no arithmetic is needed. */
export const malformedNumber: Check = {
  id: "malformed-number",
  severity: "error",
  run(reading, emit) {
    for (const place of reading.blocks.gather("malformed", ({ malformed }) => malformed)) {
      const { severity, key } = FAULTS[place.fault];
      emit.finding({ severity, place, message: message(key, { printed: textOf(place) }) });
    }
  },
};
