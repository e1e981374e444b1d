/** Text at a place of a page: points from the left and from the top, where its baseline is. */
export interface Printed {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** Height of its type; 16 (三号) where none is given. */
  readonly size?: number;
  /** Turned, as stamps are. */
  readonly turned?: boolean;
}

export const WIDTH = 595;
export const HEIGHT = 842;

/**
 * A PDF of A4 pages in a Chinese font that it does not hold, as many official ones are: only a viewer's own character maps say what
 * is written. Han characters are as wide as high, ASCII half so.
 */
export function pdf(pages: readonly (readonly Printed[])[]): Uint8Array {
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, i) => `${6 + 2 * i} 0 R`).join(" ")}] >>`,
    "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>",
    "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> " +
      "/DW 1000 /W [1 [500] 2 95 500 814 939 500] /FontDescriptor 5 0 R >>",
    "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 90 >>",
  ];
  pages.forEach((texts, i) => {
    const content = texts.map(shown).join("\n");
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${WIDTH} ${HEIGHT}] /Resources << /Font << /F 3 0 R >> >> /Contents ${7 + 2 * i} 0 R >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    );
  });
  let file = "%PDF-1.4\n";
  const starts = objects.map((object, i) => {
    const start = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return start;
  });
  const table = starts.map((start) => `${String(start).padStart(10, "0")} 00000 n \n`).join("");
  const size = objects.length + 1;
  // No Buffer: the editor's tests make one in a Web Worker.
  return Uint8Array.from(
    `${file}xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`,
    (c) => c.charCodeAt(0),
  );
}

function shown({ text, x, y, size = 16, turned = false }: Printed): string {
  const codes = [...text].map((c) => c.charCodeAt(0).toString(16).padStart(4, "0")).join("");
  const matrix = turned ? `0.7 0.7 -0.7 0.7` : "1 0 0 1";
  return `BT /F ${size} Tf ${matrix} ${x} ${HEIGHT - y} Tm <${codes}> Tj ET`;
}

const widthOf = (text: string, size: number): number =>
  [...text].reduce((sum, c) => sum + (c > "\u00ff" ? size : size / 2), 0);

/** Where a typesetter breaks a text: lines of at most `width` points, the first set in by two characters. */
export function wrapped(text: string, width: number, size = 16): string[] {
  const lines: string[] = [];
  let line = "";
  for (const c of text) {
    if (widthOf(line + c, size) > width - (lines.length === 0 ? 2 * size : 0) && !"，。、；：）%".includes(c)) {
      lines.push(line);
      line = "";
    }
    line += c;
  }
  return [...lines, line];
}

/** Paragraphs set on pages of 22 lines with 28 characters (GB/T 9704-2012), numbered below; `header` stands on each. */
export function book(texts: readonly string[], header?: string): Printed[][] {
  const lines = texts.flatMap((text) => wrapped(text, 448).map((line, i) => ({ text: line, x: i === 0 ? 106 : 74 })));
  const pages: Printed[][] = [];
  for (let i = 0; i < lines.length; i += 22) {
    const number = pages.length + 1;
    pages.push([
      ...(header === undefined ? [] : [{ text: header, x: 200, y: 60, size: 9 }]),
      ...lines.slice(i, i + 22).map((line, k) => ({ ...line, y: 120 + 28 * k })),
      { text: `— ${number} —`, x: 280, y: 780, size: 14 },
    ]);
  }
  return pages;
}
