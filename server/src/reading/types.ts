import type { Claim, Malformed } from "../claims/types";
import type { Block, FrontMatter, Place, Structure } from "../report/types";

/** A claim, or a sum of claims, that stands for one quantity. Empty: unprinted. */
export type Terms = readonly Claim[];

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

/** Everything read from one block; depends on the block's text alone. */
export interface BlockReading {
  readonly block: Block;
  readonly structure: Structure;
  readonly claims: readonly Claim[];
  readonly malformed: readonly Malformed[];
  readonly lists: readonly List[];
  readonly spans: readonly Span[];
}

/** The whole report, read: blocks, and what joins them. */
export interface Reading {
  readonly blocks: readonly BlockReading[];
  readonly front: FrontMatter;
  /** Announced counts whose items stand in other blocks: 五方面工作 … （一）…（六）. */
  readonly lists: readonly List[];
}
