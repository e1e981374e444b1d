import type { Claim } from "../contract";

/** `[42.645, 42.655]`, open ends as round brackets; undefined for a number that is just what it says. */
export function interval({ low, high, lowOpen, highOpen }: Claim): string | undefined {
  if (low !== null && low === high) return undefined;
  const left = low === null ? "(−∞" : `${lowOpen ? "(" : "["}${low}`;
  const right = high === null ? "+∞)" : `${high}${highOpen ? ")" : "]"}`;
  return `${left}, ${right}`;
}

/** The value with its unit; what falls has a minus. */
export const signedValue = ({ direction, value, unit }: Claim): string =>
  `${direction === "down" ? "−" : ""}${value}${unit}`;
