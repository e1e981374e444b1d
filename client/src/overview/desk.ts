import type { BaseLanguageClient } from "vscode-languageclient";
import type { Served } from "../served";

/** What the overview needs of the rest of the client. */
export interface Desk {
  readonly served: Served;
  /** The client that runs; undefined where none does. */
  client(): BaseLanguageClient | undefined;
  /** The same, started where none runs; undefined where it cannot be. */
  started(): Promise<BaseLanguageClient | undefined>;
}
