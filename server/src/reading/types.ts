import type { Table } from "../claims/cells";
import type { Claim, Malformed } from "../claims/types";
import type { MessageKey } from "../l10n/message";
import type { Rational } from "../numbers/rational";
import type { Block, FrontMatter, Place, Structure } from "../report/types";
import type { Blocks } from "./blocks";
import type { Figure } from "./figures";
import type { Memory } from "./memory";
import type { DateFault } from "./times/dates";

/** A claim, or a sum of claims, that stands for one quantity. Empty: unprinted. */
export type Terms = readonly Claim[];

/**
 * How firmly the wording ties numbers together. `tied`: it names them to each other, so a misfit is a misprint; `natural`: the
 * reading that a reader takes first, a misfit is worth a query; `adjacent`: they stand side by side, a misfit says something only where a slip of
 * the pen explains it; `open`: one of several, only a fit says something.
 */
export type Tie = "tied" | "natural" | "adjacent" | "open";

/** A rate and the pairs that it may be the quotient of, best first. */
export interface Rate {
  readonly claim: Claim;
  /** 办结率, 占审结案件 …: the words that name it. */
  readonly stem: string;
  readonly form: "rate" | "share" | "plan" | "average" | "multiple" | "quotient";
  /** Of an average: for how many of the whole it is (每万人: 10,000). */
  readonly per?: Rational;
  /** The stem's base is customarily another than the nearest: a misfit proves nothing. */
  readonly customary: boolean;
  /** Shares of a printed list may have been adjusted by hand to make 100: one unit of the last digit is no misfit. */
  readonly adjusted?: boolean;
  /** What the wording calls the whole, where the block has none of that name: 占一般公共预算支出的. */
  readonly wanted?: {
    readonly part: Claim;
    readonly name: string;
    readonly scope: string;
    readonly budget?: boolean;
    /** 占全市的: what is called as the part is, in that place; only a fit says something. */
    readonly place?: boolean;
  };
  /** The whole that a rate of this name has by custom, printed near by. */
  readonly base?: Terms;
  readonly pairs: readonly {
    readonly part: Terms;
    /** What is taken off the part: 合格 is what was checked less what failed. */
    readonly less?: Terms;
    readonly whole: Terms;
    readonly tie: Tie;
    /** The wording names the whole in full: no other fit excuses it. */
    readonly named?: boolean;
    /** Other shares beside it are of this whole: a misfit is told however far off. */
    readonly witnessed?: boolean;
    readonly why: MessageKey;
  }[];
}

/** A total and its parts. */
export interface Partition {
  readonly cue: "among" | "total" | "list" | "formula" | "flow" | "signed";
  /** A printed form prescribes it: a misfit is an error however large. */
  readonly prescribed?: boolean;
  /** Readings, best first. Signs: −1 where a part is taken off. */
  readonly candidates: readonly {
    readonly whole: Claim;
    readonly parts: readonly Claim[];
    readonly signs?: readonly number[];
    /** The parts leave nothing out: a division of the field, or one that the report keeps elsewhere. `likely`: all parts of the total's own name. */
    readonly complete?: "sure" | "likely";
    readonly tie: Tie;
    readonly why: MessageKey;
  }[];
  /** The same names stand elsewhere in the report without adding up: so the list leaves something out. */
  readonly contradicted?: boolean;
  /** Are the parts of the first candidate all there are? `at-most`: they may leave some out, but not come to more than the total. */
  readonly exhaustive: "yes" | "reads-so" | "at-most" | "no";
  /** What stands before the total in its own block, where a first term may stand in an earlier one: 加上B、C，收入总计R. */
  readonly headless?: { readonly whole: Figure; readonly run: readonly Figure[]; readonly adding: boolean };
  /** Parts that 其中 ties to a total, for what no sum explains: part ≤ whole. */
  readonly bounds?: { readonly whole: Claim; readonly parts: readonly Claim[]; readonly form?: "flow" | "limit" };
}

/** A change in percent, points or times, and what it may be the change of. */
export interface Change {
  readonly claim: Claim;
  /** Readings, best first. `delta`: level and absolute change; `implied`: the current count alone. */
  readonly candidates: readonly {
    readonly form: "previous" | "delta" | "implied";
    readonly current: Claim;
    readonly previous?: Claim;
    readonly tie: Tie;
    readonly why: MessageKey;
  }[];
}

/** An absolute change between two printed levels: 376件（2023年320件），增加56件; between percentages in points. */
export interface Difference {
  readonly claim: Claim;
  readonly current: Claim;
  readonly previous: Claim;
  readonly tie: Tie;
  readonly why: MessageKey;
}

/** A change of a rate in `%` where 个百分点 is meant: between two printed rates, or, without them, by the wording alone. */
export interface PercentForPoints {
  readonly claim: Claim;
  readonly current?: Claim;
  readonly previous?: Claim;
}

/** A statement of the year before the report's own, where its other statements are of that. */
export interface StaleYear {
  readonly place: Place;
  /** The report's year. */
  readonly year: number;
}

/** Shares that make up a whole. */
export interface Shares {
  readonly shares: readonly Claim[];
  readonly tie: Tie;
}

/** The same figure printed twice. */
export interface Restatement {
  readonly first: Claim;
  readonly second: Claim;
  /** `identity`: two figures that an accounting form makes equal (收入总计 and 支出总计). */
  readonly kind?: "identity";
  readonly tie: Tie;
}

/** A growth per year over some years against the first and last level, or their quotient. */
export interface Compound {
  readonly rate: Claim;
  readonly years: number;
  readonly over: { readonly multiple: Claim } | { readonly current: Claim; readonly previous: Claim };
}

/** An announced number and the things listed for it: `检查事项、对象、人员三个`, `“四张清单”，即A、B、C、D`, 五方面 … （一）…（六）. */
export interface List {
  readonly count: Place;
  readonly value: number;
  readonly items: readonly Place[];
  /** `open`: 等 follows, so only more items than the number is wrong. */
  readonly closed: "closed" | "open";
  /** Where the items stand. */
  readonly form: "before" | "after" | "sections";
  /** `sure`: the wording leaves no other reading; `likely`: a mismatch is worth a hint at most. */
  readonly certainty: "sure" | "likely";
}

/** `三年行动计划（2023—2025年）`: a printed number of years and its first and last. */
export interface Span {
  readonly count: Place;
  readonly years: number;
  readonly from: Place & { readonly year: number; readonly month?: number };
  readonly to: Place & { readonly year: number; readonly month?: number };
}

/** Everything read from one block; depends on the block's text alone, but for its place. */
export interface BlockReading {
  /** Place among the document's blocks; moves when blocks before it come or go. */
  at: number;
  readonly block: Block;
  readonly structure: Structure;
  readonly claims: readonly Claim[];
  readonly malformed: readonly Malformed[];
  readonly lists: readonly List[];
  readonly spans: readonly Span[];
  readonly dates: readonly DateFault[];
  readonly figures: readonly Figure[];
  readonly rates: readonly Rate[];
  readonly partitions: readonly Partition[];
  readonly changes: readonly Change[];
  readonly differences: readonly Difference[];
  readonly percentsForPoints: readonly PercentForPoints[];
  readonly shares: readonly Shares[];
  readonly compounds: readonly Compound[];
  /** The rows and columns of a table whose numbers were read. */
  readonly table?: Table;
}

/** The whole report, read: blocks, and what joins them. */
export interface Reading {
  readonly blocks: Blocks;
  readonly front: FrontMatter;
  /** Names of rates that the user says cannot exceed 100 %. */
  readonly boundedRates: readonly string[];
  /** Announced counts whose items stand in other blocks: 五方面工作 … （一）…（六）. */
  readonly lists: readonly List[];
  /** Those of the blocks, and what joins numbers of different blocks. */
  readonly rates: readonly Rate[];
  readonly shares: readonly Shares[];
  readonly partitions: readonly Partition[];
  readonly changes: readonly Change[];
  readonly restatements: readonly Restatement[];
  readonly staleYears: readonly StaleYear[];
  /** What is known from the version before; none where there was none. */
  readonly memory?: Memory;
}
