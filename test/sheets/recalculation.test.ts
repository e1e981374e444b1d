import assert from "node:assert/strict";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { analyse } from "../../server/src/analysis";
import type { Relation } from "../../server/src/contract";
import { format, type Rational } from "../../server/src/numbers/rational";
import { toNumber } from "../../server/src/sheets/expression";
import type { Checked } from "../../server/src/sheets/heading";
import { live } from "../../server/src/sheets/live";
import { relationsSheet } from "../../server/src/sheets/relations";
import { claimsById, type Term, type Terms, termsOf } from "../../server/src/sheets/terms";
import { type Cells, RESULT } from "../../server/src/sheets/view";
import { workbook } from "../../server/src/sheets/workbook";
import { folder } from "../cli/binary";
import { wrap } from "../helpers/check";
import { libreOffice } from "../helpers/libreoffice";
import { seeds } from "../helpers/seeds";
import { Xlsx } from "./xlsx";

const FIXTURES = join(__dirname, "../fixtures");
const TOP = 6;

/** Sentences at the very edges of their intervals, and of the kinds that the reports do not have. */
const EDGES = [
  // 0.4265 × 1000 = 426.5: the edges of the print itself, and just beyond.
  "全年审结案件2000件，其中调解853件，调解率42.7%。",
  "全年审结案件2000件，其中调解853件，调解率42.6%。",
  "全年审结案件2000件，其中调解855件，调解率42.7%。",
  "全年办理提案376件（2023年320件），同比增长17.5%。",
  "全年办理提案161件（2023年320件），同比下降49.7%。",
  "全年办理提案1280件（2023年320件），增长3倍。",
  "抽检食品9800批次，不合格49批次，不合格率5‰。",
  "全年完成投资12.35亿元，其中工业8.20亿元、农业4.15亿元。",
  "全年支出合计100.0万元，其中人员33.3万元、公用33.3万元、项目33.3万元。",
  "年末余额30.5亿元，比年初增加5.5亿元，增长22%。",
  "年末余额30.5亿元，比年初减少5.5亿元，下降15.3%。",
  "全年接待群众3900余人次，其中来访3200人次、来信700人次。",
  "全年行政收费1234567.89万元，其中甲类1034567.89万元、乙类200000万元。",
  "全年办理案件三分之二，其中线上占66.7%。",
  "制定三年行动计划（2023年7月—2026年6月）。",
  "抽检食品1200批次，不合格24批次，合格率98%。",
  "抽检食品1200批次，不合格24批次，合格率89%。",
  "全市人口120万人，刑事案件2460起，每万人发案20.5起。",
  "全年召开发布会12场，发布信息240条，平均每场发布25条。",
  "新收案件1100件，审结1200件，结收比109.09%。",
  "收入预算38.5亿元，完成40.1亿元，超收1.6亿元。",
  "合格率由81.3%提高到88.6%，提高7.3个百分点。",
  "满意率由81.3%提高到88.6%，提高7.2个百分点。",
];

const corpus: readonly string[] = [
  ...seeds.map(({ text }) => text),
  ...readdirSync(FIXTURES, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".txt"))
    .sort()
    .map((name) => readFileSync(join(FIXTURES, name), "utf8")),
  ...EDGES.map(wrap),
];

const options = { language: "zh-CN", date: new Date(2026, 10, 22) } as const;
const checkedOf = (text: string, index: number): Checked => ({
  text,
  report: analyse(text, { path: `${index}.txt` }),
});

/** The sheet's columns by their headers, and its rows. */
class Table {
  readonly columns: ReadonlyMap<string, string>;
  constructor(readonly cells: ReturnType<Xlsx["cells"]>) {
    const header = [...cells].filter(([reference]) => /^[A-Z]+5$/.test(reference));
    this.columns = new Map(header.map(([reference, { text }]) => [text, reference.replace(/\d+$/, "")]));
  }
  at(header: string, row: number): string {
    const column = this.columns.get(header);
    assert.ok(column !== undefined, `no column ${header}`);
    return `${column}${row}`;
  }
  text(header: string, row: number): string {
    return this.cells.get(this.at(header, row))?.text ?? "";
  }
}

describe("the sheet of relations in LibreOffice", function () {
  this.timeout(300_000);

  const checked = corpus.map(checkedOf);
  const relations = checked.flatMap(({ report }) => {
    const claims = claimsById(report);
    const start = ({ result }: Relation) =>
      typeof result === "string" ? (claims.get(result)?.start ?? 0) : result.start;
    return [...report.relations]
      .sort((a, b) => start(a) - start(b))
      .map((relation) => ({ relation, terms: termsOf(relation, claims) }));
  });

  /** Saves the file with everything recalculated, and reads it again. */
  function recalculated(context: Mocha.Context, file: Xlsx): Table {
    const path = join(folder({}), "sheet.xlsx");
    file.forget();
    writeFileSync(path, file.bytes());
    const written = libreOffice(context, "calc").convert(path, "xlsx:Calc MS Excel 2007 XML", folder({}));
    return new Table(new Xlsx(readFileSync(written)).cells());
  }

  it("comes to the verdict of every relation", async function () {
    const file = new Xlsx(await workbook([relationsSheet(checked, options)], "zh-CN"));
    const table = recalculated(this, file);
    assert.ok(relations.length > 300);
    const wrong = relations.flatMap(({ relation }, index) => {
      const [own, printed] = [table.text("表内复算", TOP + index), table.text("核对结论", TOP + index)];
      return own === printed && printed !== ""
        ? []
        : [`${relation.kind} ${table.text("算式（按原文）", TOP + index)}: ${own}, ${printed}`];
    });
    assert.deepEqual(wrong, []);
  });

  for (const [header, place] of [
    ["印出数", "result"],
    ["数1", "first operand"],
  ] as const)
    it(`comes to another verdict at the very value of its ${place} from which it is another`, async function () {
      const file = new Xlsx(await workbook([relationsSheet(checked, options)], "zh-CN"));
      const table = new Table(file.cells());
      const expected = relations.map(({ relation, terms }, index) => {
        const row = TOP + index;
        const change = terms && turningPoint(relation, terms, place === "result" ? RESULT : 0);
        if (!change) return table.text("表内复算", row);
        file.set(table.at(header, row), change.value);
        return change.verdict;
      });
      const after = recalculated(this, file);
      const lines = (verdicts: readonly string[]) =>
        verdicts.map((verdict, k) => `${after.text("算式（按原文）", TOP + k)} ${verdict}`);
      assert.deepEqual(lines(relations.map((_, k) => after.text("表内复算", TOP + k))), lines(expected));
      const flipped = expected.filter((verdict, k) => verdict !== table.text("核对结论", TOP + k)).length;
      assert.ok(flipped > 0.95 * relations.length, `${flipped} of ${relations.length} have another verdict`);
    });
});

const VERDICTS = { consistent: "相符", inconsistent: "不符", suspect: "存疑" } as const;
const NOWHERE: Cells = { value: (n) => `V${n}`, low: (n) => `L${n}`, high: (n) => `H${n}` };

/** The nearest value of one number, in steps of its own last digit, whose verdict is another one; decided in exact arithmetic. */
function turningPoint(relation: Relation, terms: Terms, at: number): { value: number; verdict: string } | undefined {
  const first = live(relation, terms, NOWHERE);
  const term = at === RESULT ? first.terms.result : first.terms.operands[at];
  if (!first.condition || !term) return undefined;
  // Of what is doubtful the condition is told whether it holds or not.
  const open: Relation = { ...relation, verdict: "suspect" };
  const step = stepOf(term);
  for (let size = 1n; size < 10n ** 13n; size = size < 40n ? size + 1n : size * 3n)
    for (const sign of [1n, -1n]) {
      const moved = shifted(term, { n: step.n * size * sign, d: step.d });
      const { condition } = live(open, replaced(first.terms, at, moved), NOWHERE);
      if (!condition || condition.holds === first.condition.holds) continue;
      return { value: toNumber(moved.value), verdict: VERDICTS[condition.holds ? first.met : first.unmet] };
    }
  return undefined;
}

const replaced = ({ result, operands }: Terms, at: number, term: Term): Terms =>
  at === RESULT ? { result: term, operands } : { result, operands: operands.with(at, term) };
const decimalsOf = (value: Rational): number => format(value).split(".")[1]?.length ?? 0;
const stepOf = ({ value }: Term): Rational => ({ n: 1n, d: 10n ** BigInt(decimalsOf(value)) });
const plus = (a: Rational | null, b: Rational): Rational | null => a && { n: a.n * b.d + b.n * a.d, d: a.d * b.d };
const shifted = (term: Term, by: Rational): Term => ({
  ...term,
  value: plus(term.value, by) ?? term.value,
  low: plus(term.low, by),
  high: plus(term.high, by),
});
