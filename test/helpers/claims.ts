import assert from "node:assert/strict";
import { analyse } from "../../server/src/analysis";
import type { Claim } from "../../server/src/contract";
import { wrap } from "./check";
import { table } from "./table";

/** The claims of a sentence that stands in a report. */
export const claimsOf = (sentence: string): Claim[] => analyse(wrap(sentence)).claims;

/** `13万余份=130000份 count over [130000,140000)`; an arrow before the value shows a direction. */
export function claimLine(claim: Claim): string {
  const arrow = claim.direction === undefined ? "" : claim.direction === "up" ? "↑" : "↓";
  return `${claim.text}=${arrow}${claim.value}${claim.unit} ${claim.kind} ${claim.bound} ${intervalText(claim)}`;
}

const intervalText = ({ low, high, lowOpen, highOpen }: Claim): string =>
  low === high && low !== null
    ? `{${low}}`
    : `${lowOpen ? "(" : "["}${low ?? "−∞"},${high ?? "∞"}${highOpen ? ")" : "]"}`;

/** A table of claims: `sentence | text=value kind bound interval …`, all of them and in order; a sentence alone has none. */
export function claimTable(text: string): void {
  table(text, ({ subject, rest }) => {
    assert.deepEqual(
      claimsOf(subject).map(claimLine),
      rest.filter((cell) => cell !== ""),
    );
  });
}
