import { checkTable } from "../helpers/check";

describe("rate-impossible: some whole count gives the rate", () => {
  checkTable(
    "rate-impossible",
    `
    受理行政复议案件68件，调解和解率42.65%。 | ✓ ·÷68件=42.65%
    受理行政复议案件68件，调解和解率42.95%。 | ? ·÷68件=42.95% | information 42.95%
    开庭审理12件，出庭应诉率91.67%。 | ✓ ·÷12件=91.67%
    开庭审理12件，出庭应诉率92.67%。 | ? ·÷12件=92.67% | information 92.67%
    办理建议提案462件，办复率100%。
    受理诉求48620件，办结率99.37%。
    约谈单位7家，整改完成率85.71%。 | ✓ ·÷7家=85.71%
    约谈单位7家，整改完成率85.17%。 | ? ·÷7家=85.17% | information 85.17%
    `,
  );
});
