import type { Language } from "../contract";
import { type MessageKey, message, render } from "../l10n/message";
import { type Checked, headOf, type SheetOptions, titleOf } from "./heading";
import { COLOURS, fonts } from "./looks";
import { escaped, pack } from "./package";
import { CERTAINTY_COLOURS, DECISIONS, type Entry, opinions } from "./review";

/** 校核意见表 as a document: A4 across, the header row on every page, the decision a drop-down list. */
export function reviewDocument(checked: readonly Checked[], options: SheetOptions): Promise<Uint8Array> {
  const { language } = options;
  return pack({
    "[Content_Types].xml": TYPES,
    "_rels/.rels": relationships({ document: "word/document.xml" }),
    "word/document.xml": documentPart(checked, options),
    "word/_rels/document.xml.rels": relationships({ styles: "styles.xml", footer: "footer.xml" }),
    "word/styles.xml": stylesPart(language),
    "word/footer.xml": footerPart(language),
  });
}

const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const TYPES =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/>' +
  `<Override PartName="/word/document.xml" ContentType="${WORD}.document.main+xml"/>` +
  `<Override PartName="/word/styles.xml" ContentType="${WORD}.styles+xml"/>` +
  `<Override PartName="/word/footer.xml" ContentType="${WORD}.footer+xml"/></Types>`;

/** Each under the name of its type. */
function relationships(targets: Readonly<Record<string, string>>): string {
  const all = Object.entries(targets).map(([name, target]) => {
    const type = name === "document" ? "officeDocument" : name;
    return `<Relationship Id="${name}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  });
  const namespace = "http://schemas.openxmlformats.org/package/2006/relationships";
  return `<Relationships xmlns="${namespace}">${all.join("")}</Relationships>`;
}

/** Twentieths of a point, as all lengths here: A4 across, with margins of 1.5 cm. */
const PAGE = { width: 16838, height: 11906, margin: 850 };

interface Column {
  readonly header: MessageKey;
  /** Parts of the table's width. */
  readonly share: number;
  readonly centred?: true;
  cell(entry: Entry, index: number): string;
}

function columnsFor(several: boolean, language: Language): Column[] {
  return [
    { header: "sheet.number", share: 7, centred: true, cell: (_, index) => run(String(index + 1)) },
    ...(several ? [{ header: "sheet.report", share: 16, cell: ({ report }: Entry) => run(report) } as const] : []),
    { header: "sheet.place", share: 14, cell: ({ place }) => run(place) },
    {
      header: "sheet.quote",
      share: 30,
      cell: ({ quote }) =>
        run(quote.lead) + run(quote.marked, `<w:b/><w:color w:val="${COLOURS.mark}"/>`) + run(quote.rest),
    },
    { header: "review.problem", share: 29, cell: ({ problem }) => run(problem) },
    { header: "review.advice", share: 24, cell: ({ advice }) => run(advice) },
    {
      header: "review.certainty",
      share: 17,
      centred: true,
      cell: ({ certainty, severity }) =>
        run(certainty, `<w:b/><w:color w:val="${COLOURS[CERTAINTY_COLOURS[severity]].ink}"/>`),
    },
    { header: "review.unit", share: 15, cell: () => "" },
    { header: "review.decision", share: 14, centred: true, cell: ({ key }, index) => choice(key, index, language) },
    { header: "review.handler", share: 12, cell: () => "" },
  ];
}

function documentPart(checked: readonly Checked[], options: SheetOptions): string {
  const { language } = options;
  const words = (key: MessageKey) => render(message(key), language);
  const entries = opinions(checked, options);
  const table = entries.length > 0 ? tableOf(entries, columnsFor(checked.length > 1, language), words) : "";
  const { width, height, margin } = PAGE;
  const body = [
    paragraph(run(titleOf(checked, "review.name", language)), "Title"),
    paragraph(run(headOf(checked, options)), "Subtitle"),
    table || paragraph(run(words("review.none"))),
    paragraph(run(words("sheet.signed")), "Signature"),
    `<w:sectPr><w:footerReference w:type="default" r:id="footer"/>`,
    `<w:pgSz w:w="${width}" w:h="${height}" w:orient="landscape"/>`,
    `<w:pgMar w:top="${margin}" w:right="${margin}" w:bottom="${margin}" w:left="${margin}" w:header="425" w:footer="425" w:gutter="0"/></w:sectPr>`,
  ];
  return `<w:document ${NAMESPACES}><w:body>${body.join("")}</w:body></w:document>`;
}

function tableOf(entries: readonly Entry[], columns: readonly Column[], words: (key: MessageKey) => string): string {
  const all = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => Math.floor((share * (PAGE.width - 2 * PAGE.margin)) / all));
  const cell = (at: number, content: string, look = "") =>
    `<w:tc><w:tcPr><w:tcW w:w="${widths[at]}" w:type="dxa"/>${look}<w:vAlign w:val="center"/></w:tcPr>${content}</w:tc>`;
  const shade = `<w:shd w:val="clear" w:color="auto" w:fill="${COLOURS.header}"/>`;
  const header = columns.map(({ header }, at) => cell(at, paragraph(run(words(header)), "TableHeader"), shade));
  const rows = entries.map((entry, index) => {
    const cells = columns.map((column, at) =>
      cell(at, paragraph(column.cell(entry, index), column.centred ? "TableCentre" : "TableText")),
    );
    return `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells.join("")}</w:tr>`;
  });
  const border = (side: string) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="A6A6A6"/>`;
  const borders = ["top", "left", "bottom", "right", "insideH", "insideV"].map(border).join("");
  const total = widths.reduce((sum, width) => sum + width, 0);
  return [
    `<w:tbl><w:tblPr><w:tblW w:w="${total}" w:type="dxa"/><w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/>${MARGINS}</w:tblPr>`,
    `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join("")}</w:tblGrid>`,
    `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${header.join("")}</w:tr>`,
    ...rows,
    "</w:tbl>",
  ].join("");
}

/** On the left and the right of a cell's text. */
const MARGINS = '<w:tblCellMar><w:left w:w="70" w:type="dxa"/><w:right w:w="70" w:type="dxa"/></w:tblCellMar>';

const paragraph = (content: string, style?: string): string =>
  `<w:p>${style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : ""}${content}</w:p>`;

const run = (text: string, look = ""): string =>
  text
    .split("\n")
    .map((line) => `<w:t xml:space="preserve">${escaped(line)}</w:t>`)
    .join("<w:br/>")
    .replace(/^(.*)$/s, `<w:r>${look ? `<w:rPr>${look}</w:rPr>` : ""}$1</w:r>`);

/** A content control that offers the decisions; its tag names the finding. */
function choice(key: string, index: number, language: Language): string {
  const words = (name: MessageKey) => escaped(render(message(name), language));
  const items = DECISIONS.map((decision) => words(`review.${decision}`)).map(
    (item) => `<w:listItem w:displayText="${item}" w:value="${item}"/>`,
  );
  // Word takes no more than 64 characters here.
  const tag = escaped(key.slice(0, TAG));
  return [
    `<w:sdt><w:sdtPr><w:alias w:val="${words("review.decision")}"/><w:tag w:val="${tag}"/><w:id w:val="${1_000_000 + index}"/>`,
    `<w:showingPlcHdr/><w:dropDownList>${items.join("")}</w:dropDownList></w:sdtPr>`,
    `<w:sdtContent>${run(render(message("review.choose.prompt"), language), `<w:color w:val="808080"/>`)}</w:sdtContent></w:sdt>`,
  ].join("");
}

const TAG = 64;

function stylesPart(language: Language): string {
  const { body, title } = fonts[language];
  const font = (name: string) =>
    `<w:rFonts w:ascii="${name}" w:hAnsi="${name}" w:eastAsia="${language === "en" ? fonts["zh-CN"].body : name}" w:cs="${name}"/>`;
  const style = (id: string, paragraphs: string, runs: string) =>
    `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${id}"><w:name w:val="${id}"/><w:basedOn w:val="Normal"/><w:pPr>${paragraphs}</w:pPr><w:rPr>${runs}</w:rPr></w:style>`;
  const centred = '<w:jc w:val="center"/>';
  const tight = '<w:spacing w:before="40" w:after="40"/>';
  return [
    `<w:styles ${NAMESPACES}><w:docDefaults><w:rPrDefault><w:rPr>${font(body)}<w:sz w:val="19"/><w:szCs w:val="19"/>`,
    `<w:lang w:val="${language === "en" ? "en-GB" : "zh-CN"}" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault></w:docDefaults>`,
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>',
    style("Title", `<w:spacing w:after="120"/>${centred}`, `${font(title)}<w:b/><w:sz w:val="32"/>`),
    style("Subtitle", '<w:spacing w:after="120"/>', `<w:color w:val="${COLOURS.quiet}"/>`),
    style("TableHeader", `${tight}${centred}`, `${font(title)}<w:b/>`),
    style("TableText", tight, ""),
    style("TableCentre", `${tight}${centred}`, ""),
    style("Signature", '<w:spacing w:before="480"/>', '<w:sz w:val="22"/>'),
    "</w:styles>",
  ].join("");
}

/** The page's number among all, in the words of the catalogue: `&P` and `&N` as in the sheets. */
function footerPart(language: Language): string {
  const field = (name: string) => `<w:fldSimple w:instr="${name}"><w:r><w:t>1</w:t></w:r></w:fldSimple>`;
  const parts = render(message("sheet.pages"), language).split(/(&[PN])/);
  const content = parts.map((part) => (part === "&P" ? field("PAGE") : part === "&N" ? field("NUMPAGES") : run(part)));
  return `<w:ftr ${NAMESPACES}><w:p><w:pPr><w:jc w:val="center"/></w:pPr>${content.join("")}</w:p></w:ftr>`;
}
