import { comparable, type Figure } from "../figures";

/** One measure at two times, both printed, before the change between them. */
export interface Compared {
  readonly current: Figure;
  readonly previous: Figure;
  /** `from-to` 由A提升至B; `past` B（上年A）, B，比上年的A; `years` 2023年A，2024年B; `plan` 预算A，完成B. */
  readonly form: "from-to" | "past" | "years" | "plan";
}

export const FROM = /(?:由|从)[^，；。]{0,24}$/;
const TO = /^[^，；。]{0,14}(?:至|到|降为|升为|增为|转为|变为|为|提升|提高|下降|降)[^，；。]{0,12}$/;

/** 由A提升至B，…: the two before figure i. */
export function movedBefore(
  figure: Figure,
  sentence: readonly Figure[],
  i: number,
): { previous: Figure; current: Figure } | undefined {
  const current = sentence[i - 1];
  const previous = sentence[i - 2];
  if (!current || !previous || current.depth !== previous.depth || figure.gap.includes("；")) return undefined;
  if (current.measure !== previous.measure || !FROM.test(previous.gap) || !TO.test(current.gap)) return undefined;
  if (!/^[，、（]?[^，；。]{0,16}$/.test(figure.gap)) return undefined;
  return { previous, current };
}

const VERB =
  "(?:增长|增加|上升|提高|提升|上涨|扩大|加快|多|升|增|涨|净增|净增加|下降|减少|降低|压减|压缩|缩短|缩减|回落|下跌|收窄|放缓|精简|净减少|少|降|减)";
const EARLIER = "(?:(?:20\\d\\d|上|去|前)年(?:同期|度|末|底)?|年初|同期|上月|上期)";
/** The change's own words and nothing else: no new subject, no 其中, no 可比. */
const BARE = new RegExp(
  `^[，、）\\s]*(?:同比|环比|相比|(?:比|较|相较于)${EARLIER}|则|共|又|再|均|大幅|明显|小幅|略)*${VERB}了?(?:约|近)?$`,
);
const PAST_IN_BRACKET = new RegExp(`^（[^，；。]{0,6}${EARLIER}[^，；。]{0,8}$`);
const THAN = new RegExp(`^[，、\\s]*(?:比|较|相较于|与)[^，；。\\d]{0,6}${EARLIER}[^，；。]{0,6}$`);
const THAN_LAST = new RegExp(`(?:比|较|在)${EARLIER}[^，；。\\d]{0,6}$`);
const REACHED = /^[，、\s]*(?:达到?|为|升至|降至|提升至|提高到|上升到|下降到|达到了)(?:了)?$/;
const PAST_CLAUSE = /^[，、；\s]*(?:上年|去年|前年|上年度)(?:同期)?(?:为|是|实现|完成)?$/;
const YEAR = /(?:(20\d\d)年|(上年|去年|今年|本年))[^，；。]{0,14}$/;

/** Does the change stand with the levels before it: its own verb, and nothing that would be another's? */
export const isBare = (figure: Figure): boolean => BARE.test(figure.gap);

/** The two levels that figure i is the change between, where the wording names both. */
export function comparedBefore(sentence: readonly Figure[], i: number): Compared | undefined {
  const figure = sentence[i];
  const [second, first] = [sentence[i - 1], sentence[i - 2]];
  if (!figure || !first || !second || !alike(first, second)) return undefined;
  if (second.role === "delta" || first.role === "delta") return undefined;
  const moved = movedBefore(figure, sentence, i);
  if (moved) return { ...moved, form: "from-to" };
  if (!isBare(figure)) return undefined;
  if (second.depth === first.depth + 1 && figure.depth === first.depth && PAST_IN_BRACKET.test(second.gap))
    return { current: first, previous: second, form: "past" };
  if (second.depth !== first.depth || figure.depth !== first.depth) return undefined;
  if (THAN.test(second.gap) || PAST_CLAUSE.test(second.gap)) return { current: first, previous: second, form: "past" };
  const [early, late] = [yearOf(first), yearOf(second)];
  if (early === undefined || late === undefined || early === late || !/^[，、；\s]*(?:20|上|去|今|本)/.test(second.gap))
    return undefined;
  return early < late
    ? { current: second, previous: first, form: "years" }
    : { current: first, previous: second, form: "years" };
}

/** 较上年的96.2%提高1.2个百分点，达到97.4%: the level before the change and the one it leads to. */
export function comparedAround(sentence: readonly Figure[], i: number): Compared | undefined {
  const [previous, figure, current] = [sentence[i - 1], sentence[i], sentence[i + 1]];
  if (!figure || !previous || !current || !alike(previous, current) || !BARE.test(figure.gap)) return undefined;
  if (previous.depth !== current.depth || !THAN_LAST.test(previous.gap) || !REACHED.test(current.gap)) return undefined;
  return { current, previous, form: "past" };
}

/** Printed to the same kind of number; 由下降2.3%转为增长1.8% are changes, and the change between them is in points. */
const alike = (a: Figure, b: Figure): boolean =>
  comparable(a, b) || (a.measure === b.measure && a.claim.unit === "%" && b.claim.unit === "%");

/** The year that opens the figure's own clause; 上年 comes before 今年. */
function yearOf(figure: Figure): number | undefined {
  const found = YEAR.exec(figure.lead);
  if (!found) return undefined;
  return found[1] ? Number(found[1]) : /上年|去年/.test(found[2] ?? "") ? 0 : 9999;
}
