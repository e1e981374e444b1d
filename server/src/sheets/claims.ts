import type { Claim, Language, Report, Verdict } from "../contract";
import { parse } from "../export/figures";
import { placeWords } from "../export/place-words";
import { type MessageKey, message, render } from "../l10n/message";
import { format, round } from "../numbers/rational";
import { plain } from "./cells";
import { LARGEST } from "./expression";
import { type Checked, headOf, reportName, type SheetOptions, titleOf } from "./heading";
import { type Cell, type Column, roomFor, type Sheet } from "./sheet";

/** A claim as a line of a data set. Absent where the report does not say. */
export interface ClaimRecord {
  /** As given, with "/" as separator. */
  readonly report: string;
  readonly title?: string;
  /** As people name it: 一、（七）“二是”. */
  readonly place: string;
  readonly claim: Claim;
  /** The worst verdict of the relations that it takes part in; absent where there are none. */
  readonly verdict?: Verdict;
}

const WORST: readonly Verdict[] = ["inconsistent", "suspect", "consistent"];

export function records({ report }: Pick<Checked, "report">, language: Language): ClaimRecord[] {
  const verdicts = verdictsOf(report);
  return report.claims.map((claim) => {
    const verdict = verdicts.get(claim.id);
    const place = placeWords(report.sections, claim.start, language);
    const { path, title } = report;
    return { report: path, ...(title ? { title } : {}), place, claim, ...(verdict ? { verdict } : {}) };
  });
}

function verdictsOf({ relations }: Report): ReadonlyMap<string, Verdict> {
  const found = new Map<string, Verdict>();
  for (const { verdict, result, operands } of relations)
    for (const member of [result, ...operands]) {
      if (typeof member !== "string") continue;
      const known = found.get(member);
      if (!known || WORST.indexOf(verdict) < WORST.indexOf(known)) found.set(member, verdict);
    }
  return found;
}

/** The columns of the data set, in every format with columns. */
const COLUMNS = [
  ["sheet.number", 6, "center"],
  ["sheet.report", 20, "left"],
  ["sheet.place", 18, "left"],
  ["claims.text", 13, "center"],
  ["claims.kind", 9, "center"],
  ["claims.subject", 24, "left"],
  ["claims.verb", 8, "center"],
  ["claims.value", 14, "right"],
  ["sheet.unit", 8, "center"],
  ["claims.bound", 9, "center"],
  ["claims.direction", 10, "center"],
  ["claims.low", 14, "right"],
  ["claims.high", 14, "right"],
  ["claims.period", 11, "center"],
  ["claims.scope", 11, "left"],
  ["claims.verdict", 10, "center"],
  ["claims.source", 14, "left"],
  ["claims.confirmed", 11, "center"],
] as const;

const REPORT = COLUMNS.findIndex(([key]) => key === "sheet.report");
/** All digits, which the general format would cut short. */
const formatOf = (value: number): string => (Number.isInteger(value) ? "0" : "0.##########");

export const claimHeaders = (language: Language): string[] => COLUMNS.map(([key]) => render(message(key), language));

/** One claim as fields; numbers are decimals, to ten places where they do not end. */
export function claimFields(record: ClaimRecord, number: number, language: Language): (string | number | null)[] {
  const { claim, title, report, place, verdict } = record;
  const words = (key: MessageKey) => render(message(key), language);
  return [
    number,
    plain(title ?? report),
    plain(place),
    plain(claim.text),
    words(`editor.kind.${claim.kind}`),
    plain(claim.subject ?? ""),
    plain(claim.verb ?? ""),
    numeric(claim.value),
    plain(claim.unit),
    words(`claims.bound.${claim.bound}`),
    claim.direction ? words(`claims.direction.${claim.direction}`) : "",
    numeric(claim.low),
    numeric(claim.high),
    claim.period ?? "",
    plain(claim.scope ?? ""),
    words(verdict ? `relations.${verdict}` : "claims.unjudged"),
    "",
    "",
  ];
}

/** A number where a cell can hold it to the digit, else its digits. */
function numeric(exact: string | null): string | number | null {
  const value = exact === null ? undefined : parse(exact);
  if (!value) return null;
  const text = format(value).includes("/") ? format(round(value, 10)) : format(value);
  return text.replace(/\D/g, "").length <= String(LARGEST).length ? Number(text) : text;
}

/** 数据一览表: every number that was read, with room for its source. */
export function claimsSheet(checked: readonly Checked[], options: SheetOptions): Sheet {
  const { language } = options;
  const headers = claimHeaders(language);
  const all = checked.flatMap((one) =>
    records(one, language).map((record) => ({ record, name: reportName(one.report) })),
  );
  const rows = all.map(({ record, name }, index) => claimFields(record, index + 1, language).with(REPORT, name));
  const verdicts = Object.fromEntries(
    WORST.map((verdict) => [verdict, render(message(`relations.${verdict}`), language)]),
  );
  return {
    name: render(message("claims.name"), language),
    title: titleOf(checked, "claims.name", language),
    head: [headOf(checked, options)],
    columns: COLUMNS.map(([, width, align], at): Column => {
      const numbers = align === "right" ? rows.map((row) => String(row[at] ?? "")) : [];
      return { header: headers[at] ?? "", width: roomFor(width, numbers), align };
    }),
    rows: rows.map((row) =>
      row.map(
        (field): Cell => (typeof field === "number" ? { number: field, format: formatOf(field) } : field || null),
      ),
    ),
    empty: render(message("cli.closing.nothing"), language),
    marks: [
      {
        columns: [COLUMNS.findIndex(([key]) => key === "claims.verdict")],
        words: {
          [verdicts.consistent ?? ""]: "good",
          [verdicts.inconsistent ?? ""]: "bad",
          [verdicts.suspect ?? ""]: "doubt",
        },
      },
    ],
  };
}
