import { checkTable } from "../helpers/check";

describe("rate-base: a rate of another whole than is customary", () => {
  checkTable(
    "rate-base",
    `
    # 化解, 纠错, 败诉 and the like are of what was closed
    办理行政复议案件68件，已办结60件，其中经调解、和解结案29件，化解率42.65%。 | information 42.65%
    办理行政复议案件68件，已办结60件，其中经调解、和解结案29件，化解率48.33%。
    一审收案61件，审结57件，败诉3件，败诉率4.9%。 | information 4.9%
    一审收案61件，审结57件，败诉3件，败诉率5.3%。
    受理行政复议190件，审结170件。综合纠错75件，纠错率39.5%。 | information 39.5%
    受理行政复议190件，审结170件。综合纠错75件，纠错率44.1%。
    审结170件，其中调解、和解58件，调解和解率34.12%。
    排查矛盾纠纷320件，办结310件，化解300件，化解率93.75%。
    # appearances are of hearings
    应诉61件，开庭50件，负责人出庭45件，出庭应诉率73.8%。 | information 73.8%
    应诉61件，开庭50件，负责人出庭45件，出庭应诉率90%。
    # satisfaction is of the answers
    办理建议71件，收回反馈表65份，满意64份，满意率98.5%。
    发放问卷80份，回收65份，满意64份，满意率98.5%。
    # 办结率 is of what was carried over and what came in
    旧存12件，新收158件，办结151件，办结率95.57%。 | information 95.57%
    旧存12件，新收158件，办结151件，办结率88.82%。
    新收158件，办结151件，办结率95.57%。
    # both wholes print alike
    受理2000件，办结1999件，其中调解1件，调解率0.05%。
    `,
  );
});
