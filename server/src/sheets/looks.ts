import type { Language } from "../contract";

/** Colours as RGB, and the fonts that offices have; where they are missing a spreadsheet takes its own. */
export const COLOURS = {
  good: { ink: "1E6B34", paper: "E3F2E6" },
  bad: { ink: "A61C1C", paper: "FBE1E1" },
  doubt: { ink: "8A5A00", paper: "FFF1D0" },
  hint: { ink: "1F4E79", paper: "E1ECF7" },
  mark: "A61C1C",
  quiet: "595959",
  header: "DDE6F0",
  helper: "EEEEEE",
} as const;

export const fonts: Readonly<Record<Language, { readonly body: string; readonly title: string }>> = {
  "zh-CN": { body: "宋体", title: "黑体" },
  en: { body: "Calibri", title: "Calibri" },
};

const line = { style: "thin", color: { rgb: "A6A6A6" } } as const;
export const BORDER = { left: line, right: line, top: line, bottom: line } as const;
