import type { Claim, Report } from "../contract";
import { REAL, REAL_SUBJECT } from "../reading/changes/changes";
import type { Measure, Side } from "./side";
import { plain, tenseOf } from "./words";

/** A level and what it changed by since the year before, the year before unprinted. */
export interface Growth {
  readonly form: "growth" | "difference" | "points";
  readonly level: Measure;
  readonly change: Measure;
}

/** Nothing between a level and its change but the year before and the verb. */
const SINCE =
  /^[，、（]?(?:同比|比上年(?:同期)?|较上年(?:同期)?|比去年(?:同期)?|较去年(?:同期)?|(?:比|较|相较于|相比)(20\d\d)年(?:同期|同比)?|(?:与|和)?(?:上年|去年)(?:同期)?相比)?，?(?:实现)?(?:净)?(?:增长|增加|上升|提高|提升|下降|减少|降低|压减|多|少)(?:了|达|为)?$/;
/** Levels that are of no year's own, or whose change is on another basis. */
const OTHER = /(?:累计|以来|期间|预计|力争|预期|目标|计划|安排|草案|年均|其中)/;

/** Growths that the wording ties to a level right before them. */
export function growthsOf({ measures, year }: Side): Growth[] {
  return measures.flatMap((change) => {
    const level = change.at > 0 ? change.statement.measures[change.at - 1] : undefined;
    const form = level && formOf(level.claim, change.claim);
    const words = change.lead.replace(/\s+/g, "");
    const since = SINCE.exec(words);
    if (!level || !form || !since) return [];
    if (since[1] !== undefined && year !== undefined && Number(since[1]) !== year - 1) return [];
    const around = `${level.lead}${words}${change.tail.slice(0, 12)}`;
    // 较上年的100件增长20%: the figure of the year before itself.
    if (tenseOf(plain(level.lead.slice(-40), year)) !== "") return [];
    if (REAL.test(around) || OTHER.test(level.lead) || REAL_SUBJECT.test(level.lead + (level.claim.subject ?? "")))
      return [];
    return [{ form, level, change }];
  });
}

function formOf(level: Claim, change: Claim): Growth["form"] | undefined {
  if (!change.direction || level.direction || level.kind === "change") return undefined;
  if (level.kind === "rate") return change.unit === "个百分点" ? "points" : undefined;
  if (change.kind === "change") return change.unit === "%" ? "growth" : undefined;
  return change.unit === level.unit && change.kind === level.kind ? "difference" : undefined;
}

/** The same from the relations that were checked: a level whose whole base exists. */
export function impliedGrowths(report: Report, { measure }: { measure(id: string): Measure | undefined }): Growth[] {
  return report.relations.flatMap(({ kind, form, result, operands }) => {
    const [first] = operands;
    if (kind !== "change" || form !== "implied" || typeof result !== "string" || typeof first !== "string") return [];
    const [level, change] = [measure(first), measure(result)];
    return level && change && change.claim.unit === "%" ? [{ form: "growth", level, change }] : [];
  });
}
