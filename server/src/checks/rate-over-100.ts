import { message } from "../l10n/message";
import { compare, HUNDRED } from "../numbers/rational";
import type { Check } from "./types";
import { printed } from "./words";

/** Rates of a part in its whole: a list, for many words that end in 率 may well exceed 100 (产销率, 毛入学率, 投资完成率). */
const BOUNDED =
  /(?:办结|结案|合格|知晓|满意|采纳|办复|答复|化解|调解成功|成功|整改|录用|应诉|优良|达标|解决|通过|签约|及格|优秀|普及|入户|受理|响应|回复|参评|出庭|自动化|在线办理|网办|群众安全感)率(?:为|达|达到|均为|高达|是)?$/;
const EXCEPT = /(?:毛|超额|完成)[^，。]{0,4}率/;

export const rateOver100: Check = {
  id: "rate-over-100",
  severity: "error",
  run(reading, emit) {
    for (const { figures } of reading.blocks)
      for (const figure of figures) {
        if (figure.role !== "rate" || figure.claim.unit !== "%" || compare(figure.claim.value, HUNDRED) <= 0) continue;
        if (!BOUNDED.test(figure.lead) || EXCEPT.test(figure.lead)) continue;
        emit.finding({
          severity: "error",
          place: figure.claim,
          message: message("rate-over-100.finding", { rate: printed(figure.claim), name: figure.label }),
        });
      }
  },
};
