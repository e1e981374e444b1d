import type { Claim, Member, Range, Relation, Verdict } from "../contract";
import { arithmetic } from "../export/arithmetic";
import { surroundings } from "../export/excerpt";
import { figuresOf } from "../export/figures";
import { placeWords } from "../export/place-words";
import { type MessageKey, message, render } from "../l10n/message";
import { plain } from "./cells";
import { type Checked, headCells, headColumns, headOf, type SheetOptions, titleOf } from "./heading";
import { type Cell, type Column, firstRow, letters, roomFor, type Sheet } from "./sheet";
import { claimsById, termsOf } from "./terms";
import { type Entry, type Layout, printedNumber, work } from "./worked";

const QUOTED = 90;

/** 勾稽关系核对表: one row a relation, its numbers in cells of their own and its verdict a formula of these. */
export function relationsSheet(checked: readonly Checked[], options: SheetOptions): Sheet {
  const { language } = options;
  const words = (key: MessageKey, args?: Record<string, string | number>) => render(message(key, args), language);
  const entries = checked.flatMap((one) => entriesOf(one));
  const most = entries.reduce((n, { terms }) => Math.max(n, terms?.operands.length ?? 0), 0);
  const room = roomFor(
    13,
    entries.flatMap(({ terms }) =>
      terms ? [terms.result, ...terms.operands].map(({ value }) => printedNumber(value)) : [],
    ),
  );
  const leading: Column[] = [
    ...headColumns(checked, language),
    { header: words("sheet.quote"), width: 36 },
    { header: words("relations.kind"), width: 12, align: "center" as const },
    { header: words("relations.arithmetic"), width: 30 },
    { header: words("relations.printed"), width: room, align: "right" as const },
    { header: words("sheet.unit"), width: 7, align: "center" as const },
    { header: words("relations.computed"), width: room, align: "right" as const },
    { header: words("relations.live"), width: 13, align: "center" as const },
    { header: words("relations.judged"), width: 10, align: "center" as const },
    { header: words("sheet.remark"), width: 16 },
  ];
  const helper = (header: string): Column => ({ header, width: room, align: "right", helper: true });
  const numbers = Array.from({ length: most }, (_, n) => n + 1);
  const columns: Column[] = [
    ...leading,
    ...numbers.map((n) => helper(words("relations.operand", { n }))),
    helper(words("relations.low")),
    helper(words("relations.high")),
    ...numbers.flatMap((n) => [
      helper(words("relations.operand.low", { n })),
      helper(words("relations.operand.high", { n })),
    ]),
  ];
  const verdicts = Object.fromEntries(VERDICTS.map((verdict) => [verdict, words(`relations.${verdict}`)])) as Record<
    Verdict,
    string
  >;
  const at: Layout = {
    result: leading.length - 6,
    operands: leading.length,
    bounds: leading.length + most,
    live: leading.length - 3,
    verdicts,
  };
  const head: Cell[] = [headOf(checked, options), words("relations.how"), null];
  const top = firstRow({ head });
  const rows = entries.map((entry, index): Cell[] => {
    const { relation, checked: own } = entry;
    const range = rangeOf(relation.result, entry.claims);
    const worked = work(entry, at, top + index);
    const notes = [worked.note, ...(relation.power === undefined ? [] : [power(relation.power)])];
    const filled: Cell[] = [
      ...headCells(checked, index + 1, own.report, placeWords(own.report.sections, range.start, language)),
      surroundings(own.text, range, QUOTED),
      words(`relations.kind.${relation.kind}`),
      plain(arithmetic(relation, figuresOf(own.report, own.text), language)),
      worked.printed,
      worked.unit,
      worked.computed,
      worked.live,
      verdicts[relation.verdict],
      notes.flatMap((note) => (note ? [render(note, language)] : [])).join("\n") || null,
    ];
    return [...filled, ...worked.helpers(most)];
  });
  head[head.length - 1] = recount(at, top, rows.length, verdicts, entries, words("relations.recount"));
  return {
    name: words("relations.name"),
    title: titleOf(checked, "relations.name", language),
    head,
    columns,
    rows,
    empty: words("relations.none"),
    foot: words("sheet.signed"),
    marks: [
      {
        columns: [at.live, at.live + 1],
        words: { [verdicts.consistent]: "good", [verdicts.inconsistent]: "bad", [verdicts.suspect]: "doubt" },
      },
    ],
  };
}

const VERDICTS: readonly Verdict[] = ["consistent", "inconsistent", "suspect"];
const power = (share: number) => message("relations.power", { percent: Math.floor(share * 100) });

function entriesOf(checked: Checked): Entry[] {
  const claims = claimsById(checked.report);
  const start = ({ result }: Relation) => rangeOf(result, claims).start;
  return [...checked.report.relations]
    .sort((a, b) => start(a) - start(b))
    .map((relation) => ({ checked, claims, relation, terms: termsOf(relation, claims) }));
}

const rangeOf = (member: Member, claims: ReadonlyMap<string, Claim>): Range =>
  typeof member === "string" ? (claims.get(member) ?? { start: 0, end: 0 }) : member;

/** A line over the table that counts the verdicts as the sheet recalculates them. */
function recount(
  at: Layout,
  top: number,
  rows: number,
  verdicts: Readonly<Record<Verdict, string>>,
  entries: readonly Entry[],
  lead: string,
): Cell {
  if (rows === 0) return null;
  const column = letters(at.live);
  const range = `$${column}$${top}:$${column}$${top + rows - 1}`;
  const parts = VERDICTS.map((verdict) => `"${verdicts[verdict]} "&COUNTIF(${range},"${verdicts[verdict]}")`);
  const value = VERDICTS.map(
    (verdict) => `${verdicts[verdict]} ${entries.filter(({ relation }) => relation.verdict === verdict).length}`,
  );
  return { formula: `"${lead}"&${parts.join('&"　"&')}`, value: lead + value.join("　") };
}
