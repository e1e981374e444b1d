import { visible } from "../../export/visible";

/** Markup that is safe to print: made by `html` alone. */
export class Html {
  constructor(readonly markup: string) {}
}

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text as HTML shows it, also between quotes; what steers a display is made visible. */
const escaped = (text: string): string => visible(text).replace(/[&<>"']/g, (character) => ESCAPES[character] ?? "");

/** A template whose blanks are text and so escaped, or markup made by itself. */
export function html(
  parts: TemplateStringsArray,
  ...blanks: readonly (string | number | Html | readonly Html[])[]
): Html {
  const filled = blanks.map((blank) => {
    if (blank instanceof Html) return blank.markup;
    return typeof blank === "object" ? blank.map(({ markup }) => markup).join("\n") : escaped(String(blank));
  });
  return new Html(parts.map((part, k) => part + (filled[k] ?? "")).join(""));
}
