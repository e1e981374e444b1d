import type { Claim, ClaimKind, Range, Report } from "../contract";
import { surroundings } from "../export/excerpt";
import { placeWords } from "../export/place-words";
import { checkWords } from "../l10n/catalogue/checks";
import { type Message, type MessageKey, message, render, type Words } from "../l10n/message";
import { plain } from "./cells";
import { type Checked, headCells, headColumns, type SheetOptions, titleOf } from "./heading";
import type { Cell, Column, Sheet } from "./sheet";
import { claimsById } from "./terms";

const QUOTED = 90;

/** What could not be checked: numbers with nothing to be compared with, and such as the wording ties to none. */
export function unjudgedSheet(checked: readonly Checked[], options: SheetOptions): Sheet {
  const { language } = options;
  const words = (key: MessageKey) => render(message(key), language);
  const columns: Column[] = [
    ...headColumns(checked, language),
    { header: words("sheet.quote"), width: 46 },
    { header: words("unjudged.figure"), width: 14, align: "center" },
    { header: words("unjudged.subject"), width: 24 },
    { header: words("unjudged.period"), width: 11, align: "center" },
    { header: words("unjudged.reason"), width: 34 },
    { header: words("unjudged.confirmed"), width: 14 },
  ];
  let number = 0;
  const rows = checked.flatMap(({ report, text }) =>
    unjudged(report).map(({ range, claim, reason }): Cell[] => [
      ...headCells(checked, ++number, report, placeWords(report.sections, range.start, language)),
      surroundings(text, range, QUOTED),
      plain(text.slice(range.start, range.end)),
      plain(claim?.subject ?? "") || null,
      claim?.period ?? null,
      render(reason, language),
      null,
    ]),
  );
  return {
    name: words("unjudged.name"),
    title: titleOf(checked, "unjudged.name", language),
    head: [words("unjudged.about")],
    columns,
    rows,
    empty: words("relations.none"),
  };
}

interface Unjudged {
  readonly range: Range;
  readonly claim: Claim | undefined;
  readonly reason: Message;
}

const titles: Readonly<Record<string, Words>> = checkWords;
const REASONS: Readonly<Record<ClaimKind, MessageKey>> = {
  count: "unjudged.count",
  money: "unjudged.count",
  measure: "unjudged.count",
  rate: "unjudged.rate",
  change: "unjudged.change",
  multiple: "unjudged.change",
};

/** In the order of the text, each number once. */
function unjudged({ claims, relations, uncheckable = [], ...report }: Report): Unjudged[] {
  const judged = new Set(relations.flatMap(({ result, operands }) => [result, ...operands]));
  const byId = claimsById({ claims, relations, ...report });
  const found = new Map<number, Unjudged>();
  for (const { check, member } of uncheckable) {
    const claim = typeof member === "string" ? byId.get(member) : undefined;
    const range = typeof member === "string" ? claim : member;
    if (!range) continue;
    const reason: Message = { key: "unjudged.untied", args: { check: titleMessage(check) } };
    if (!found.has(range.start)) found.set(range.start, { range, claim, reason });
  }
  for (const claim of claims)
    if (!judged.has(claim.id) && !found.has(claim.start))
      found.set(claim.start, { range: claim, claim, reason: message(REASONS[claim.kind]) });
  return [...found.values()].sort((a, b) => a.range.start - b.range.start);
}

const titleMessage = (check: string): Message | string =>
  `check.${check}` in titles ? message(`check.${check}` as MessageKey) : check;
