import type { Report } from "../../server/src/contract";

/** A made-up report, in the parts that a test is about. */
export const report = (parts: Partial<Report>): Report => ({
  path: "",
  encoding: "utf-8",
  length: 0,
  sections: [],
  claims: [],
  relations: [],
  findings: [],
  coverage: { claims: parts.claims?.length ?? 0, checked: parts.relations?.length ?? 0, uncheckable: 0 },
  ...parts,
});
