import type { Figure } from "../figures";

/** Rates of a part in its whole: a list, for many words that end in 率 may well exceed 100 (产销率, 毛入学率, 投资完成率). */
const BOUNDED =
  /(?:办结|结案|合格|知晓|满意|采纳|办复|答复|化解|调解|撤诉|改判|成功|整改|录用|应诉|优良|达标|解决|通过|签约|及格|优秀|普及|入户|受理|响应|回复|参评|出庭|自动化|在线办理|网办|可办|安全感|处理|无害化|回收|巩固|参保|占用|审减|纠错|败诉|胜诉|上岗|城镇化)率(?:为|达|达到|均为|高达|是)?$/;
const EXCEPT = /(?:毛|超额|完成|增长|提升)[^，。]{0,4}率/;

/** Can this rate not exceed 100 %? By its name, or by one that the user says cannot. */
export const isBounded = (figure: Figure, named: readonly string[] = []): boolean =>
  figure.role === "rate" &&
  figure.claim.unit === "%" &&
  ((BOUNDED.test(figure.lead) && !EXCEPT.test(figure.lead)) ||
    /占比(?:为|达|达到)?$/.test(figure.lead) ||
    named.some((name) => figure.label.endsWith(name)));
