/** What the overview asks of the server beside the protocol's own requests. Names and shapes only: the client takes them from here. */
import type { Diagnostic, Position, Range } from "vscode-languageserver";
import type { Severity, Verdict } from "../../contract";
import type { ClaimState } from "../../export/states";
import type { Status } from "../status";

/** Children of a node of the overview: `NodesParams` → `OverviewNode[]`. */
export const NODES = "crossfoot/nodes";
/** The nodes from the root to where a position is shown: `LocateParams` → `OverviewNode[]`. */
export const LOCATE = "crossfoot/locate";
/** The report as the parts of a page: `AboutDocument` → `Page | null`. */
export const PAGE = "crossfoot/page";
/** Analyses a text that is not open: `CheckParams` → `Checked`. */
export const CHECK = "crossfoot/check";

/** Everything, what takes part in a finding, or what was not judged. */
export type Show = "all" | "found" | "open";

export interface NodesParams {
  readonly textDocument: { readonly uri: string };
  readonly show: Show;
  /** The id of the node whose children are wanted; the roots where there is none. */
  readonly parent?: string;
}

export interface LocateParams {
  readonly textDocument: { readonly uri: string };
  readonly show: Show;
  readonly position: Position;
}

export type NodeLook =
  | "findings"
  | "relations"
  | "claims"
  | "section"
  | "number"
  | "more"
  | Severity
  | Verdict
  | ClaimState;

/** One line of the overview. */
export interface OverviewNode {
  /** The ids of its parents and its own, joined by `/`; the same for the same thing as long as nothing before it is added or taken away. */
  readonly id: string;
  readonly label: string;
  readonly description?: string;
  readonly tooltip?: string;
  /** What a screen reader says, where the look alone would tell a part of it. */
  readonly spoken?: string;
  readonly look: NodeLook;
  /** The place in the text. */
  readonly range?: Range;
  readonly children: "none" | "closed" | "open";
}

export interface Page {
  /** The version of the document that offsets in the page belong to. */
  readonly version: number;
  readonly title: string;
  /** Sections of HTML, safe as they are. */
  readonly parts: readonly string[];
}

export interface CheckParams {
  readonly uri: string;
  readonly text: string;
}

export interface Checked {
  readonly diagnostics: readonly Diagnostic[];
  readonly status: Status;
}
