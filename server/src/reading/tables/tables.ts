import { claimsOf, type Table, type TableCell, tableOf } from "../../claims/cells";
import type { UnitWords } from "../../claims/units";
import type { Block } from "../../report/types";
import { cuesIn } from "../cues";
import { type Figure, measureOf, type Role } from "../figures";
import type { BlockReading } from "../types";
import { oneCause } from "./cause";
import { readColumns } from "./columns";
import { readForm } from "./form";
import { outlineOf } from "./outline";
import { readSums } from "./sums";

type TableReading = Pick<
  BlockReading,
  "claims" | "figures" | "rates" | "partitions" | "changes" | "differences" | "shares" | "table"
>;

const NOTHING: TableReading = {
  claims: [],
  figures: [],
  rates: [],
  partitions: [],
  changes: [],
  differences: [],
  shares: [],
};

/** What a table says, from its text alone: its cells as claims, its totals, shares, and what its columns are to each other. */
export function readTable(block: Block, units: UnitWords): TableReading {
  const table = tableOf(block, units);
  if (!table) return NOTHING;
  if (table.form)
    return { ...NOTHING, claims: claimsOf(table), figures: tableFigures(table), partitions: readForm(table), table };
  const outline = outlineOf(table);
  const { partitions, shares } = readSums(table, outline);
  const columns = readColumns(table, outline);
  return {
    claims: claimsOf(table),
    figures: tableFigures(table),
    rates: columns.rates,
    partitions: oneCause([...columns.partitions, ...partitions]),
    changes: columns.changes,
    differences: columns.differences,
    shares,
    table,
  };
}

const ROLES: Record<TableCell["role"], Role> = {
  level: "level",
  delta: "delta",
  change: "change",
  share: "rate",
  rate: "rate",
  index: "rate",
};

/** The cells as figures, in the order of their claims: the row's name is the label, header and row stand for the wording. */
function tableFigures(table: Table): Figure[] {
  const cells = table.cells.flatMap((row) => row.flatMap((cell) => cell ?? []));
  return cells
    .sort((a, b) => a.claim.start - b.claim.start)
    .map(({ claim, row, column, role }, index) => {
      const label = table.subjects[row]?.label ?? "";
      const lead = `${table.measures[column]?.words ?? ""}${label}`;
      return {
        claim,
        index,
        role: ROLES[role],
        gap: lead,
        lead,
        cues: cuesIn(lead, 0, lead.length),
        depth: 0,
        bracket: 0,
        label,
        scope: "",
        measure: measureOf(claim.unit),
        series: false,
      };
    });
}
