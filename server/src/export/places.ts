import type { Claim, Member, Range, Report } from "../contract";

/** Where the numbers stand that relations speak of, and the claims that they are. */
export interface Places {
  /** An id that no claim has stands nowhere: an empty range at 0. */
  range(member: Member): Range;
  claim(member: Member): Claim | undefined;
}

export function placesOf({ claims }: Report): Places {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const claim = (member: Member) => (typeof member === "string" ? byId.get(member) : undefined);
  return {
    claim,
    range: (member) => (typeof member === "string" ? (claim(member) ?? { start: 0, end: 0 }) : member),
  };
}
