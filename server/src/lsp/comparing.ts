import { ErrorCodes, RequestType, ResponseError } from "vscode-languageserver";
import { compareReports } from "../compare/compare";
import { comparisonLines, type Line } from "../compare/lines";
import type { Mode } from "../compare/types";
import type { Language } from "../contract";
import type { Analyser } from "./documents";

/** A text, and what it is called where the comparison names it. */
interface Side {
  readonly name: string;
  readonly text: string;
}

export interface CompareParams {
  readonly old: Side;
  readonly new: Side;
  readonly mode?: Mode;
}

/** The comparison as text, line by line, each with the place that it is about. */
export interface CompareResult {
  readonly lines: readonly Line[];
  /** How many numbers did not follow, or differ from last year's report. */
  readonly questions: number;
}

/** `crossfoot/compare`: two texts, which need not be open. */
export const compareRequest = new RequestType<CompareParams, CompareResult, never>("crossfoot/compare");

/** Columns of the sentences that are quoted; an editor wraps the rest itself. */
const COLUMNS = 100;
const LISTED = { drafts: 1000, years: 50 };

export function compareTexts(
  params: CompareParams,
  language: Language,
  createAnalyser: () => Analyser,
): CompareResult | ResponseError<never> {
  // Whatever the types say, a client may send anything.
  const { old, new: young, mode }: Partial<CompareParams> = params ?? {};
  if (!isSide(old) || !isSide(young))
    return new ResponseError(ErrorCodes.InvalidParams, "two texts with names are needed");
  const [before, after] = [old, young].map(({ name, text }) => {
    const plain = text.replace(/^\uFEFF/, "");
    return { text: plain, report: createAnalyser().analyse(plain, { path: name, language }) };
  });
  if (!before || !after) return { lines: [], questions: 0 };
  const asked = mode === "drafts" || mode === "years" ? { mode } : {};
  const comparison = compareReports(before, after, { language, ...asked });
  const layout = {
    language,
    columns: COLUMNS,
    listed: LISTED[comparison.mode],
    wrap: (text: string) => [text],
    paint: (_: unknown, text: string) => text,
  };
  const { unfollowed, conflicts } = comparison;
  const lines = [...comparisonLines(comparison, after.text, layout)];
  return { lines, questions: unfollowed.length + conflicts.filter(({ severity }) => severity === "warning").length };
}

const isSide = (side: Partial<Side> | undefined): side is Side =>
  typeof side?.name === "string" && typeof side.text === "string";
