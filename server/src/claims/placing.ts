import type { Bound, ClaimKind, Direction } from "../contract";
import type { Interval } from "../numbers/interval";
import { negate, type Rational } from "../numbers/rational";
import { isOneOf } from "../report/characters";
import type { Block, Structure } from "../report/types";
import { lastDirection } from "./directions";
import { BOUNDS, type Draft } from "./draft";
import { intervalOf } from "./intervals";
import type { Claim } from "./types";

/** Between a word of change and a percentage: then the percentage is a level, or of something else. */
const LEVEL_AFTER = /(?:占|比重|占比|比例|^率|[^长减幅增]率|目标的|预算的|计划的|任务的|的$|[至到]$|达到$|为上年|完成)/;
/** A count stands this close to the word of its change: 增加了56人. */
const CLOSE = 3;
const JOINTS = "、和与及以 ";

/** What a draft says in its place. */
interface Sense {
  readonly kind: ClaimKind;
  readonly unit: string;
  readonly direction: Direction | undefined;
}

/** A claim of a text. Its interval is made when it is first asked for: most claims are in no relation. */
class Quantity implements Claim {
  readonly block: Block;
  readonly start: number;
  readonly end: number;
  readonly kind: ClaimKind;
  readonly value: Rational;
  readonly unit: string;
  readonly bound: Bound;
  readonly ulp: Rational;
  readonly integer: boolean;
  declare readonly direction?: Direction;
  readonly sentence: number;
  readonly clause: number;
  private readonly draft: Draft;
  private known: Interval | undefined;

  constructor(block: Block, draft: Draft, { kind, unit, direction }: Sense, sentence: number, clause: number) {
    this.block = block;
    this.start = draft.start;
    this.end = draft.end;
    this.kind = kind;
    this.value = draft.negative ? negate(draft.value) : draft.value;
    this.unit = unit;
    this.bound = draft.rangeEnd ? "about" : BOUNDS[draft.reach];
    this.ulp = draft.ulp;
    this.integer = kind === "count" && this.bound === "exact" && !draft.rounded;
    if (direction) this.direction = direction;
    this.sentence = sentence;
    this.clause = clause;
    this.draft = draft;
    this.known = undefined;
  }

  get interval(): Interval {
    this.known ??= intervalOf(this.draft, this.value, this.kind);
    return this.known;
  }
}

/** Gives each quantity its direction and its place among sentences and clauses. */
export function placeDrafts(block: Block, structure: Structure, drafts: readonly Draft[]): Claim[] {
  const { text } = block;
  const { sentences } = structure;
  const claims: Claim[] = [];
  let sentence = 0;
  let clause = 0;
  let behind = 0;
  let previous: Sense | undefined;
  for (const draft of drafts) {
    for (let s = sentences[sentence + 1]; s && s.start <= draft.start; s = sentences[sentence + 1]) {
      sentence++;
      clause = 0;
      behind = s.start;
      previous = undefined;
    }
    const here = sentences[sentence];
    while ((here?.clauses[2 * clause + 2] ?? text.length) <= draft.start) clause++;
    const from = Math.max(behind, here?.clauses[2 * clause] ?? here?.start ?? 0);
    const unit = draft.unit?.text ?? "";
    const continued = previous?.unit === unit && previous.kind !== "multiple" && isJoint(text, from, draft.start);
    const sense: Sense = continued && previous ? goOn(draft, previous) : senseOf(text, draft, from, unit);
    claims.push(new Quantity(block, draft, sense, sentence, clause));
    previous = sense;
    behind = draft.end;
  }
  return claims;
}

/** Nothing between two numbers but 、, 和, 以及. */
function isJoint(text: string, from: number, to: number): boolean {
  if (to <= from || to - from > 6) return false;
  for (let i = from; i < to; i++) if (!isOneOf(text, i, JOINTS)) return false;
  return true;
}

/** A number of a list goes the way of the one before it. */
const goOn = ({ kind }: Draft, { kind: before, direction, unit }: Sense): Sense => ({
  kind: before === "change" || before === "rate" ? before : kind,
  unit,
  direction,
});

function senseOf(text: string, draft: Draft, from: number, unit: string): Sense {
  const { kind } = draft;
  const word = lastDirection(text, from, draft.start);
  if (kind !== "rate" && kind !== "change" && kind !== "multiple") {
    const near = word && draft.start - word.end <= CLOSE && !/[至到为，]/.test(text.slice(word.end, draft.start));
    return { kind, unit, direction: near ? word.direction : draft.direction };
  }
  if (unit === "个百分点" || unit === "个千分点") return { kind: "change", unit, direction: word?.direction };
  if (word && unit !== "" && !LEVEL_AFTER.test(text.slice(word.end, draft.start)))
    return { kind: "change", unit, direction: word.direction };
  return { kind, unit, direction: draft.direction };
}
