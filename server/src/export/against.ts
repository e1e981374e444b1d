import type { Relation } from "../contract";
import { type Figure, isPrinted } from "./figures";

/** What was computed, and the printed number where that is another one. */
export function against({ verdict }: Relation, shown: string, result: Figure, unit: string): string {
  if (isPrinted(shown, result)) return `${shown}${unit}`;
  return `${shown}${unit} ${verdict === "consistent" ? "≈" : "≠"} ${unit ? result.text : result.digits || result.text}`;
}
