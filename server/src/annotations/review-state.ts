import type { Annotated, SignOff } from "../contract";

/** How far the review of a report is. */
export type ReviewState = "signed" | "changed" | "partly" | "open";

/** Of one person and place the last signature counts. */
export const lastSignOffs = (signOffs: readonly SignOff[]): SignOff[] => [
  ...new Map(signOffs.map((one) => [`${one.creator}\u0000${one.section ?? ""}`, one])).values(),
];

/** Signed: the report as it now stands, by somebody. Changed: something that was signed is another now. */
export function reviewState({ signOffs = [] }: Partial<Annotated> = {}): ReviewState {
  const last = lastSignOffs(signOffs);
  if (last.some(({ section, status }) => section === undefined && status === "valid")) return "signed";
  if (last.some(({ status }) => status !== "valid")) return "changed";
  return last.length > 0 ? "partly" : "open";
}
