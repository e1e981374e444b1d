import { tenTo } from "../numbers/rational";
import { HAN, isA as isCharacter, isOneOf, LETTER } from "../report/characters";
import { type Draft, scaleUp } from "./draft";

/** Between two numbers of a list stand at most so many characters. */
const LONGEST_NAME = 14;
const JOINTS = "、和与及";

/** Lists share their last unit (`维持71、驳回18、撤销9件`), ratios have none (`9.0：44.9：46.1`), a rate may be printed without its sign (`死亡率0.15`). */
export function shareUnits(text: string, drafts: readonly Draft[]): void {
  for (let k = drafts.length - 1; k >= 0; k--) {
    const draft = drafts[k];
    if (!draft || draft.unit) continue;
    const next = drafts[k + 1];
    if (next && sharesWith(text, draft, next)) {
      draft.unit = next.unit;
      draft.kind = next.kind;
      // 1.2、3.4亿元
      if (draft.scale === 0 && next.scale > 0) scaleUp(draft, tenTo(next.scale), next.scale);
    } else if (isSignless(text, draft) || isMoved(text, drafts[k - 1], draft)) draft.kind = "rate";
  }
  markRatios(text, drafts);
}

function sharesWith(text: string, draft: Draft, next: Draft): boolean {
  const from = draft.end;
  if (!next.unit || draft.han || next.start - from > LONGEST_NAME + 1 || next.start <= from) return false;
  if (!isOneOf(text, from, JOINTS)) return false;
  const between = text.slice(from + 1, next.start);
  return !/[，。；：！？年月日]/.test(between) && !(next.unit.text === "%" && /[一-鿿]/.test(between));
}

const SIGNLESS =
  /(?:率|系数|指数|比值|收入比|之比|倍差)(?:为|是|达|达到|降至|升至|(?:缩小|收窄)[为至到]|由(?:上年|去年|前年)的?)?$/;
const MAY_FOLLOW = "比较和与，缩收扩降升提";
/** 收入比由上年的2.31缩小为2.27. */
const MOVED = /^(?:缩小|收窄|扩大|下降|降低|上升|提高|降|升)[为至到]$/;

function isSignless(text: string, draft: Draft): boolean {
  if (!draft.rounded || draft.negative) return false;
  const code = text.charCodeAt(draft.end);
  if (isCharacter(code, HAN | LETTER) && !isOneOf(text, draft.end, MAY_FOLLOW)) return false;
  return SIGNLESS.test(text.slice(Math.max(0, draft.start - 8), draft.start));
}

const isMoved = (text: string, from: Draft | undefined, to: Draft): boolean =>
  from !== undefined &&
  !from.unit &&
  to.rounded &&
  to.start - from.end <= 4 &&
  MOVED.test(text.slice(from.end, to.start)) &&
  isSignless(text, from);

/** `9.0：44.9：46.1` after 结构, 构成, 比 or in brackets behind them: every member is a rate without unit. */
function markRatios(text: string, drafts: readonly Draft[]): void {
  for (let k = 0; k + 1 < drafts.length; k++) {
    let last = k;
    while (isChained(text, drafts[last], drafts[last + 1])) last++;
    if (last === k) continue;
    const first = drafts[k];
    const lead = first ? text.slice(Math.max(0, first.start - 24), first.start).replace(/（[^（）]*）$/, "") : "";
    const ratio = last - k >= 2 || /(?:比|结构|构成|比例|比重)[^，。；]{0,10}$/.test(lead);
    for (const member of drafts.slice(k, last + 1)) if (!member.unit) member.kind = ratio ? "rate" : "count";
    k = last;
  }
}

function isChained(text: string, a: Draft | undefined, b: Draft | undefined): boolean {
  if (!a || !b || a.unit || b.start !== a.end + 1) return false;
  return isOneOf(text, a.end, "：:");
}
