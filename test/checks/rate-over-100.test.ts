import { checkTable } from "../helpers/check";

describe("rate-over-100: a share of a whole is at most 100 %", () => {
  checkTable(
    "rate-over-100",
    `
    全年诉求办结率达99.8%。
    全年诉求办结率达103.5%。 | error 103.5%
    案件评查合格率98%。
    案件评查合格率108%。 | error 108%
    全年结收比102.3%。
    规模工业产销率101.4%。
    学前教育毛入学率104%。
    完成投资占年度计划的118%。
    工业投资完成率112%。
    一般公共预算收入为预算的103.1%。
    事项网上可办率达101%。 | error 101%
    出庭应诉率达102%。 | error 102%
    群众知晓率为100.5%。 | error 100.5%
    `,
  );
});
