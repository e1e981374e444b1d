import type { Member, Range, Report } from "../contract";

/** Where the members of a report's relations stand. */
export function rangesIn({ claims }: Report): (member: Member) => Range | undefined {
  const ranges = new Map<string, Range>(claims.map((claim) => [claim.id, claim]));
  return (member) => (typeof member === "string" ? ranges.get(member) : member);
}
