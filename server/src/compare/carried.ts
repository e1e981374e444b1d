import type { Drafts } from "./follow";
import { intervalOf } from "./intervals";
import { clauseOf } from "./previous";
import type { Measure, Statement as Sentence, Side } from "./side";
import type { Statement } from "./years";

/** 上年结转, 旧存: what was open when the year began. */
const OPENING = /(?:上年度?|去年|上一年度?|20\d\d年度?)(?:结转|旧存|遗留|转入|未结|存案)|旧存|上期结转|结转上年/;
/** 未结, 结转下年: what was open when it ended. */
const CLOSING =
  /(?:尚未|未)(?:办结|审结|结|办理完毕|审理终结)|结转(?:至|到)?(?:下年|次年|下一年|20\d\d年)|转入下年|年末存案/;
const CLOSING_BEHIND =
  /^(?:正在|尚在|尚未|未)(?:办理|审理|审查|审结|办结|结)|^结转(?:至|到)?(?:下年|次年|下一年|20\d\d年)/;
/** Cases of different proceedings are carried over each on their own. */
const PROCEEDINGS = [
  "复议",
  "诉讼",
  "应诉",
  "仲裁",
  "调解",
  "信访",
  "执行",
  "信息公开",
  "公证",
  "法律援助",
  "一般公共",
  "基金",
  "国有资本",
];

/** 转移支付、调入资金及上年结转收入等809亿元: one of several that the number is the sum of. */
const isOneOfSeveral = ({ lead }: Measure): boolean =>
  /[、及和]|等$/.test(
    lead
      .replace(/\s+/g, "")
      .split(/[，；：。]/)
      .at(-1) ?? "",
  );

const isOpening = (measure: Measure): boolean => OPENING.test(clauseOf(measure)) && !isOneOfSeveral(measure);
const isClosing = (measure: Measure): boolean =>
  !isOpening(measure) &&
  !isOneOfSeveral(measure) &&
  (CLOSING.test(clauseOf(measure)) || CLOSING_BEHIND.test(measure.tail.replace(/\s+/g, "")));

/** What this year's report carried over, each with what last year's left open: in the sentences that are one, else the only one. */
export function carriedOver({ pairs }: Drafts): Statement[] {
  const openings = pairs.young.measures.filter(isOpening);
  const closings = pairs.old.measures.filter(isClosing);
  return openings.flatMap((opening) => {
    const near = nearby(opening, pairs.partnerOfNew, pairs.old);
    const fits = (closing: Measure) =>
      closing.unit === opening.unit && closing.claim.kind === opening.claim.kind && ofOneProceeding(closing, opening);
    const beside = closings.filter((closing) => near.has(closing.statement) && fits(closing));
    // Money is carried over in many budgets of one report.
    const isOnly = opening.claim.kind === "count" && openings.filter(({ unit }) => unit === opening.unit).length === 1;
    const alone = isOnly ? closings.filter(fits) : [];
    const [old, ...others] = beside.length > 0 ? beside : alone;
    if (!old || others.length > 0) return [];
    return [{ form: "carried" as const, news: [opening], old, implied: intervalOf(opening.claim) }];
  });
}

/** Sentences of last year's report that hold the opening's neighbours, and those right before and behind. */
function nearby(
  { statement }: Measure,
  partner: (measure: Measure) => Measure | undefined,
  { statements }: Side,
): ReadonlySet<Sentence> {
  const found = statement.measures.flatMap((measure) => partner(measure)?.statement ?? []);
  return new Set(found.flatMap(({ index }) => statements.slice(Math.max(0, index - 1), index + 2)));
}

/** Both name the same proceedings, or one names none. */
function ofOneProceeding(a: Measure, b: Measure): boolean {
  const [x, y] = [a, b].map(({ statement }) => PROCEEDINGS.filter((word) => statement.wording.includes(word)));
  if (!x || !y || x.length === 0 || y.length === 0) return true;
  return x.some((word) => y.includes(word));
}
