import assert from "node:assert/strict";
import { check, isSerious } from "../helpers/check";

/** The two tables of the annual report on government information disclosure (国办公开办函〔2021〕30号), as web pages give them. */
const GROUPS: readonly (readonly [string, readonly string[]])[] = [
  ["", ["（一）予以公开", "（二）部分公开（区分处理的，只计这一情形，不计其他情形）"]],
  ["（三）不予公开", ["1.属于国家秘密", "2.其他法律行政法规禁止公开", "3.危及“三安全一稳定”", "4.保护第三方合法权益"]],
  ["", ["5.属于三类内部事务信息", "6.属于四类过程性信息", "7.属于行政执法案卷", "8.属于行政查询事项"]],
  ["（四）无法提供", ["1.本机关不掌握相关政府信息", "2.没有现成信息需要另行制作", "3.补正后申请内容仍不明确"]],
  ["（五）不予处理", ["1.信访举报投诉类申请", "2.重复申请", "3.要求提供公开出版物", "4.无正当理由大量反复申请"]],
  ["", ["5.要求行政机关确认或重新出具已获取信息"]],
  ["（六）其他处理", ["1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请"]],
  ["", ["2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请", "3.其他"]],
];
const HEAD = [
  "申请人情况",
  "自然人",
  "法人或其他组织",
  "总计",
  "商业企业",
  "科研机构",
  "社会公益组织",
  "法律服务机构",
  "其他",
];
const OUTCOMES = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"];
const REVIEWS = ["行政复议", "行政诉讼", ...OUTCOMES, "未经复议直接起诉", "复议后起诉", ...OUTCOMES, ...OUTCOMES];

type Line = [labels: string[], numbers: number[]];
const total = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
const withTotal = (numbers: readonly number[]): number[] => [...numbers, total(numbers)];

/** Lines of the form whose numbers add up; `ways` are the applicants of each way of dealing. */
function form(): Line[] {
  const ways = GROUPS.flatMap(([, labels]) => labels).map((_, k) => [
    k % 4 === 0 ? k + 1 : 0,
    k % 5,
    0,
    0,
    k % 7 === 0 ? 1 : 0,
    0,
  ]);
  const sums = ways[0]?.map((_, c) => total(ways.map((way) => way[c] ?? 0))) ?? [];
  const carriedIn = [3, 1, 0, 0, 0, 0];
  const carriedOut = [2, 1, 0, 0, 0, 0];
  const received = sums.map((sum, c) => sum + (carriedOut[c] ?? 0) - (carriedIn[c] ?? 0));
  let k = 0;
  const lines = GROUPS.flatMap(([group, labels]) =>
    labels.map((label, j): Line => {
      const heads = k === 0 ? ["三、本年度办理结果"] : j === 0 && group !== "" ? [group] : [];
      return [[...heads, label], withTotal(ways[k++] ?? [])];
    }),
  );
  return [
    [["一、本年新收政府信息公开申请数量"], withTotal(received)],
    [["二、上年结转政府信息公开申请数量"], withTotal(carriedIn)],
    ...lines,
    [["（七）总计"], withTotal(sums)],
    [["四、结转下年度继续办理"], withTotal(carriedOut)],
  ];
}

const OUTCOME_NUMBERS = [13, 1, 0, 2, 16, 1, 0, 0, 0, 1, 0, 3, 1, 0, 4];

/** The report with its cells one to a line (`\n`) or in rows (`\t`). */
const report = (lines: readonly Line[], reviews: readonly number[], gap: "\n" | "\t"): string =>
  [
    "2024年政府信息公开工作年度报告\n\n三、收到和处理政府信息公开申请情况",
    HEAD.join(gap),
    ...lines.map(([labels, numbers]) => [...labels, ...numbers].join(gap)),
    "四、政府信息公开行政复议、行政诉讼情况",
    REVIEWS.join(gap),
    reviews.join(gap),
    "五、存在的主要问题及改进情况\n公开的主动性还不够。\n",
  ].join("\n");

const LAYOUTS = [
  ["one cell to a line", "\n"],
  ["a row to a line", "\t"],
] as const;

for (const [name, gap] of LAYOUTS) {
  const judge = (lines: readonly Line[], reviews: readonly number[] = OUTCOME_NUMBERS) => {
    const { report: found } = check(report(lines, reviews, gap));
    const count = (kind: string, verdict: string) =>
      found.relations.filter((r) => r.kind === kind && r.verdict === verdict).length;
    return {
      sums: count("sum", "consistent"),
      flows: count("identity", "consistent"),
      told: found.findings.filter(isSerious).map((f) => `${f.check} ${f.quote}`),
    };
  };

  describe(`the disclosure form, ${name}`, () => {
    it("holds in every row and column", () => {
      // 25 rows and 3 of reviews; 7 columns
      assert.deepEqual(judge(form()), { sums: 28 + 7, flows: 7, told: [] });
    });

    it("tells a cell that spoils its row and its column once", () => {
      const lines = form();
      const way = lines[6]?.[1];
      assert.ok(way);
      way[1] = (way[1] ?? 0) + 6;
      assert.deepEqual(judge(lines).told, [`sum-mismatch ${way[6]}`]);
    });

    it("tells a column whose carried-over and received applications are not those dealt with", () => {
      const lines = form();
      const received = lines[0]?.[1];
      assert.ok(received);
      received[0] = (received[0] ?? 0) + 2;
      received[6] = (received[6] ?? 0) + 2;
      const dealt = lines.at(-2)?.[1][0];
      assert.deepEqual(judge(lines).told, [`case-flow ${dealt}`]);
    });

    it("tells reviews whose outcomes are not their total", () => {
      assert.deepEqual(judge(form(), OUTCOME_NUMBERS.with(4, 15)).told, ["sum-mismatch 15"]);
    });
  });
}
