import type { CellStyle } from "hucre/xlsx";
import type { Language } from "../contract";
import { looksLikeFormula } from "./cells";
import { BORDER, COLOURS, fonts } from "./looks";
import type { Cell, Column } from "./sheet";

/** How each part of a sheet looks. */
export function stylesFor(language: Language) {
  const { body, title } = fonts[language];
  const base = { name: body, size: 10 };
  const wrapped = { wrapText: true, vertical: "center" as const };
  const header = (colour: string): CellStyle => ({
    font: { ...base, name: title, bold: true },
    fill: { type: "pattern", pattern: "solid", fgColor: { rgb: colour } },
    border: BORDER,
    alignment: { ...wrapped, horizontal: "center" },
  });
  const alignments = {
    left: { ...wrapped, horizontal: "left", indent: 1 },
    center: { ...wrapped, horizontal: "center" },
    // Numbers do not wrap.
    right: { vertical: "center", horizontal: "right", indent: 1 },
  } as const;
  return {
    title: {
      font: { name: title, size: 16, bold: true },
      alignment: { ...wrapped, horizontal: "center" as const },
    },
    head: { font: { ...base, color: { rgb: COLOURS.quiet } }, alignment: { ...wrapped, horizontal: "left" as const } },
    header: header(COLOURS.header),
    helperHeader: header(COLOURS.helper),
    foot: { font: { ...base, size: 11 }, alignment: { vertical: "bottom" as const, horizontal: "left" as const } },
    body: ({ align = "left", helper }: Column, cell: Cell): CellStyle => {
      const format =
        cell !== null && typeof cell === "object" && "format" in cell && cell.format
          ? cell.format
          : typeof cell === "string" && looksLikeFormula(cell)
            ? "@"
            : undefined;
      return {
        font: helper ? { ...base, color: { rgb: COLOURS.quiet } } : base,
        border: BORDER,
        alignment: alignments[align],
        ...(format ? { numFmt: format } : {}),
      };
    },
  };
}
