import type { Table } from "../../claims/cells";
import { CARRIED_IN, CARRIED_OUT, RECEIVED } from "../../claims/disclosure-form";
import type { Claim } from "../../claims/types";
import type { Partition } from "../types";
import { oneCause } from "./cause";

/**
 * The arithmetic that the form of 国办公开办函〔2021〕30号 prescribes: in each column what came in and was carried over is what was dealt
 * with and is carried on, and 总计 is the sum of the ways of dealing; in each row 总计 is the sum of the other columns.
 */
export function readForm(table: Table): Partition[] {
  const columns = table.form === "requests" ? table.measures.map((_, c) => columnOf(table, c)) : [];
  return oneCause([...rows(table), ...columns.flat()]);
}

function columnOf({ subjects, cells }: Table, column: number): Partition[] {
  const row = (name: RegExp) => subjects.findIndex((s) => name.test(s.label));
  const at = (r: number): Claim | undefined => cells[r]?.[column]?.claim;
  const sum = row(/^总计$/);
  const carriedIn = row(CARRIED_IN);
  const [received, before, dealt, after] = [at(row(RECEIVED)), at(carriedIn), at(sum), at(row(CARRIED_OUT))];
  const found: Partition[] = [];
  if (received && before && dealt && after)
    found.push({
      cue: "flow",
      candidates: [{ whole: dealt, parts: [before, received, after], signs: [1, 1, -1], tie: "tied", why: "why.flow" }],
      exhaustive: "yes",
      prescribed: true,
    });
  const ways = subjects.flatMap((_, r) => (r > carriedIn && r < sum ? (at(r) ?? []) : []));
  // Where a line was lost on the way to the text, the rest need not add up.
  const full = ways.length === WAYS;
  if (dealt && ways.length >= 2)
    found.push({
      cue: "total",
      candidates: [{ whole: dealt, parts: ways, tie: "tied", why: "why.table" }],
      exhaustive: full ? "yes" : "no",
      prescribed: full,
    });
  return found;
}

/** Ways of dealing with an application, each a row of the form. */
const WAYS = 21;

function rows({ cells, measures }: Table): Partition[] {
  return cells.flatMap((row): Partition[] => {
    const whole = row.at(-1)?.claim;
    const parts = row.slice(0, -1).flatMap((cell) => cell?.claim ?? []);
    if (!whole || parts.length !== measures.length - 1) return [];
    return [
      {
        cue: "total",
        candidates: [{ whole, parts, tie: "tied", why: "why.table" }],
        exhaustive: "yes",
        prescribed: true,
      },
    ];
  });
}
