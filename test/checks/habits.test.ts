import assert from "node:assert/strict";
import { check } from "../helpers/check";

const TITLE = "2024年法治政府建设情况报告\n\n一、主要做法\n";
/** 2 ÷ 3 and the like, by cutting off: none of them is what rounding gives. */
const CUT = [
  "受理复议申请3件，办结2件，办结率66.66%。",
  "排查纠纷7件，化解6件，化解率85.71%。",
  "收到建议17件，采纳12件，采纳率70.58%。",
  "抽查案卷23卷，合格21卷，合格率91.30%。",
  "收到诉求13件，办结12件，办结率92.30%。",
  "发现问题29个，整改28个，整改率96.55%。",
  "立案599件（2019年320件），增长87.18%。",
  "收到申请37件，办结32件，办结率86.48%。",
];
const view = (lines: readonly string[]) => check(TITLE + lines.map((line) => `${line}\n`).join(""));
const suspects = (lines: readonly string[]) =>
  view(lines).relations.filter((r) => r.line.startsWith("?") && r.check !== "habits").length;
const told = (lines: readonly string[]) => view(lines).findings.map((f) => `${f.check} ${f.line}`);

describe("habits: cutting off instead of rounding", () => {
  it("is said once, at the first place, and then the numbers are consistent", () => {
    assert.deepEqual(told(CUT), ["habits information 66.66%"]);
    assert.equal(suspects(CUT), 0);
  });

  it("needs five numbers", () => {
    const few = [CUT[0], CUT[2], CUT[4], CUT[6]].map((line) => line ?? "");
    assert.deepEqual(told(few), []);
    assert.equal(suspects(few), 4);
  });

  it("is none where one number is rounded up", () => {
    const lines = [...CUT, "收到申请6件，办结5件，办结率83.33%。", "收到来信3封，回复2封，回复率66.67%。"];
    assert.deepEqual(told(lines), []);
    assert.equal(suspects(lines), 5);
  });

  it("does not excuse a wrong number", () => {
    assert.deepEqual(told([...CUT, "受理申诉80件，办结64件，办结率85%。"]), [
      "habits information 66.66%",
      "rate-mismatch error 85%",
    ]);
  });
});

describe("habits: shares adjusted to make 100", () => {
  const shares = (a: number, b: number, c: number, printed: string) => [
    `全县生产总值${a + b + c}万元，其中第一产业${a}万元，第二产业${b}万元，第三产业${c}万元。三次产业结构为${printed}。`,
  ];

  it("is said once", () => {
    assert.deepEqual(told(shares(10144, 20144, 69712, "10.1：20.1：69.8")), ["habits information 69.8"]);
  });

  it("is not said of shares that are as rounded, though they make no exact 100", () => {
    assert.deepEqual(told(shares(10144, 20144, 69712, "10.1：20.1：69.7")), []);
  });

  it("is not said where a share is another number", () => {
    assert.deepEqual(
      told(shares(10144, 20144, 69712, "10.1：21.1：68.8")).filter((line) => line.startsWith("habits")),
      [],
    );
  });
});
