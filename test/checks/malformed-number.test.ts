import { checkTable } from "../helpers/check";

describe("malformed-number: numbers are written as numbers are", () => {
  checkTable(
    "malformed-number",
    `
    # the point
    同比增长3.1%。
    同比增长3。1%。 | error 3。1%
    投入资金12.5亿元。
    投入资金12..5亿元。 | error 12..5亿元
    采购经理指数为49.1。2025年继续回升。
    全省排名第3。2万名群众受益。
    投入资金1860。5万元。 | error 1860。5万元
    办案总数达到2460。5万名群众受益。
    召开会议，落实资金126。5家单位获得表彰。
    # the separator
    投入资金20.54亿元。
    投入资金20,54亿元。 | error 20,54亿元
    办理1,234,567件次。
    第1,3,5条作出修改，涉及2,3项内容。
    分别增长3,5%。
    # signs and directions
    同比增长6.1%。
    同比增长6.1%%。 | error 6.1%%
    占比提高3个百分点。
    占比提高3%个百分点。 | error 3%个百分点
    同比增长下降1.46%。 | warning 增长下降1.46%
    由增长下降为负。
    # bounds
    约300件。
    受理约300余件。 | information 约300余
    参加人数超过100人。
    参加人数超过100人以上。 | information 超过100人以上
    全年节约300余万元，签约30余家。
    最近30余年，未发生重大事故。
    查出问题及不足34余个。
    `,
  );
});
