import type { Finding, Language } from "../contract";

/** A finding as a sheet of opinions has it: what is wrong, and what is to be done. */
export interface Opinion {
  readonly problem: string;
  /** Empty where the finding asks for nothing. */
  readonly advice: string;
}

/** The words with which findings ask for something, in both languages; kept true by a test over the whole catalogue. */
const ASKS: Readonly<Record<Language, RegExp>> = {
  "zh-CN": /请|宜|建议|可不改|供参考|不再逐处|若“/,
  en: /[Pp]lease|would help|is enough|is said once|use percentage points|may have been lost|would meet if|one by one/,
};
const SENTENCES: Readonly<Record<Language, RegExp>> = {
  "zh-CN": /(?:“[^”]*”|[^。])+。?/g,
  en: /(?:“[^”]*”|\.(?! )|[^.])+\.? ?/g,
};
/** What a report says asks for nothing here. */
const QUOTED = /“[^”]*”/g;
/** Before which a single sentence divides. */
const CLAUSE: Readonly<Record<Language, RegExp>> = {
  "zh-CN": /，(?=[^，“”]*(?:请|宜|建议)[^，]*$|[^“”]*请)/,
  en: /; (?=please|one word|an automatic|a relative)/,
};

/** Divides a finding's message where it begins to ask. */
export function opinionOf({ message, fixes }: Pick<Finding, "message" | "fixes">, language: Language): Opinion {
  const sentences = message.match(SENTENCES[language]) ?? [];
  const from = sentences.findIndex((sentence) => ASKS[language].test(sentence.replace(QUOTED, "“”")));
  const fix = fixes?.find((fix) => fix.preferred)?.title;
  const said = (text: string, advice: string): Opinion => ({
    problem: text.trim(),
    advice: [advice.trim(), ...(fix && !advice.includes(fix) ? [fix] : [])].filter((part) => part !== "").join("\n"),
  });
  if (from < 0) return said(message, "");
  if (from > 0) return said(sentences.slice(0, from).join(""), sentences.slice(from).join(""));
  const [first = "", ...others] = sentences;
  const at = CLAUSE[language].exec(first);
  if (!at) return said(first, others.join(""));
  const asks = first.slice(at.index + at[0].length);
  const end = language === "en" ? "." : "。";
  return said(first.slice(0, at.index) + end, asks.charAt(0).toUpperCase() + asks.slice(1) + others.join(""));
}
