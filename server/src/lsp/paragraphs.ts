import type { Verdict } from "../contract";

/** What a hover says, a paragraph each; `**`, `[]()` and `- ` are the only markup. */
export type Paragraphs = readonly string[];

/** How a verdict looks. */
export const MARKS: Record<Verdict, string> = { consistent: "✓", inconsistent: "✗", suspect: "？" };

/** The same words without markup. */
export const plain = (text: string): string =>
  text
    .replace(/\*\*/g, "")
    .replace(/ \[[^\]]*\]\([^)]*\)/g, "")
    .replace(/ +$/gm, "")
    .replace(/\\([\\`*_{}[\]()#+\-.!<>|~&])/g, "$1");

/** Characters that would lay out, hide or turn round what is around them. */
const UNSEEN = /[\p{Cc}\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+/gu;

/** Text of the report as Markdown that shows it as it is: `2*3`, `<b>` and `&lt;` are no markup. */
export const escaped = (text: string): string =>
  text.replace(/[\\`*_{}[\]()#+\-.!<>|~&]/g, "\\$&").replace(UNSEEN, " ");
