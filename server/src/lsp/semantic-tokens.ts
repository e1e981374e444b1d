import {
  type SemanticTokens,
  SemanticTokensBuilder,
  type SemanticTokensDelta,
  type SemanticTokensDeltaParams,
  type SemanticTokensEdit,
  type SemanticTokensRangeParams,
} from "vscode-languageserver";
import type { ClaimKind, Range, Report } from "../contract";
import type { Client } from "./client";
import type { Analysed } from "./documents";
import { firstBehind, membersOf, verdictOf } from "./members";

/** Numbers by what they are. `date`: a day, month or year that takes part in a relation. */
const TYPES = ["count", "money", "rate", "change", "multiple", "measure", "date"] as const;
/** And by what was said of them. Which of several numbers is wrong nobody knows: `wrong` and `doubtful` stand where the finding does. */
const MODIFIERS = ["verified", "doubtful", "wrong"] as const;
type Modifier = (typeof MODIFIERS)[number];

export const LEGEND = { tokenTypes: [...TYPES], tokenModifiers: [...MODIFIERS] };

interface Token extends Range {
  readonly type: number;
  readonly modifiers: number;
}

/** The tokens last sent for each document, so that the next answer may be what has changed. */
export class SentTokens {
  readonly #sent = new Map<string, SemanticTokens>();

  readonly full = (analysed: Analysed, client: Client): SemanticTokens => {
    const tokens = { resultId: analysed.resultId, data: encode(tokensOf(analysed.report), analysed, client) };
    this.#sent.set(analysed.uri, tokens);
    return tokens;
  };

  readonly delta = (
    analysed: Analysed,
    client: Client,
    { previousResultId }: SemanticTokensDeltaParams,
  ): SemanticTokens | SemanticTokensDelta => {
    const before = this.#sent.get(analysed.uri);
    const tokens = this.full(analysed, client);
    if (before?.resultId !== previousResultId) return tokens;
    return { resultId: tokens.resultId ?? "", edits: difference(before.data, tokens.data) };
  };

  closed(uri: string): void {
    this.#sent.delete(uri);
  }
}

export function tokensInRange(
  analysed: Analysed,
  client: Client,
  { range }: SemanticTokensRangeParams,
): SemanticTokens {
  const tokens = tokensOf(analysed.report);
  const from = firstBehind(tokens, analysed.offset(range.start) - 1);
  const to = firstBehind(tokens, analysed.offset(range.end) - 1);
  // A token that begins before the range may reach into it.
  return { data: encode(tokens.slice(Math.max(0, from - 1), to), analysed, client) };
}

/** One edit: what stands between the beginning and the end that both have. */
function difference(before: readonly number[], after: readonly number[]): SemanticTokensEdit[] {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let same = 0;
  while (same < shorter - start && before.at(-1 - same) === after.at(-1 - same)) same++;
  const deleteCount = before.length - start - same;
  const data = after.slice(start, after.length - same);
  return deleteCount === 0 && data.length === 0 ? [] : [{ start, deleteCount, data }];
}

const made = new WeakMap<Report, readonly Token[]>();

/** In the order of the text, none over another. */
function tokensOf(report: Report): readonly Token[] {
  const known = made.get(report);
  if (known) return known;
  const told = toldOf(report);
  const kinds = new Map(report.claims.map(({ start, end, kind }) => [`${start}-${end}`, kind]));
  const tokens: Token[] = [];
  for (const place of membersOf(report).places) {
    if (place.start < (tokens.at(-1)?.end ?? 0) || place.end <= place.start) continue;
    const kind: ClaimKind | "date" | undefined =
      kinds.get(`${place.start}-${place.end}`) ?? (place.asOperand.some(({ dates }) => dates) ? "date" : "count");
    const modifier = told(place) ?? MODIFIER_OF[verdictOf(place) ?? "none"];
    const { start, end } = place;
    tokens.push({ start, end, type: TYPES.indexOf(kind), modifiers: modifier ? 1 << MODIFIERS.indexOf(modifier) : 0 });
  }
  made.set(report, tokens);
  return tokens;
}

const MODIFIER_OF: Readonly<Record<"consistent" | "inconsistent" | "suspect" | "none", Modifier | undefined>> = {
  consistent: "verified",
  // Told at another place, or toned down by the folder's settings.
  inconsistent: "doubtful",
  suspect: "doubtful",
  none: undefined,
};

/** What the findings say of a number. */
function toldOf({ findings }: Report): (place: Range) => Modifier | undefined {
  const sorted = [...findings].sort((a, b) => a.start - b.start);
  let at = 0;
  // Places are asked for in their order.
  return ({ start, end }) => {
    while (at < sorted.length && (sorted[at]?.end ?? 0) <= start) at++;
    const finding = sorted[at];
    if (!finding || finding.start >= end) return undefined;
    return finding.severity === "error" ? "wrong" : "doubtful";
  };
}

/** Relative to each other, as the protocol has them; a token over a line's end is parted for clients that cannot show it. */
function encode(tokens: readonly Token[], analysed: Analysed, client: Client): number[] {
  const builder = new SemanticTokensBuilder();
  for (const token of tokens) {
    for (const piece of client.multilineTokens ? [token] : lines(token, analysed.text)) {
      const { line, character } = analysed.range(piece).start;
      builder.push(line, character, piece.end - piece.start, token.type, token.modifiers);
    }
  }
  return builder.build().data;
}

function lines({ start, end }: Range, text: string): Range[] {
  const found: Range[] = [];
  for (const piece of text.slice(start, end).matchAll(/[^\r\n]+/g))
    found.push({ start: start + piece.index, end: start + piece.index + piece[0].length });
  return found;
}
