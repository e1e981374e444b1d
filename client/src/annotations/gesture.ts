import type * as vscode from "vscode";
import type { ShownChange } from "../../../server/src/lsp/annotations/protocol";
import type { Given } from "./ask";
import type { Desk } from "./desk";

export type Statement = Extract<ShownChange, { say: unknown }>["say"];
export type Place = Extract<Statement, { type: "Tag" }>["at"];
/** Asks what else is to be known, and gives what is said; nothing where the person gives up. */
export type Gesture = (
  desk: Desk,
  editor: vscode.TextEditor,
  given: Given,
) => Promise<Statement | readonly Statement[] | undefined>;
