/** What the offline page and its worker say to each other. */
import type { Failure, Language } from "../../server/src/contract";
import type { Paged } from "../../server/src/page/pages";
import type { Given } from "./checking";

export type Asked =
  | { readonly type: "check"; readonly files: readonly Given[]; readonly language: Language }
  /** The same files, in another language. */
  | { readonly type: "speak"; readonly language: Language };

export type Told =
  | { readonly type: "at"; readonly number: number; readonly count: number; readonly name: string }
  | { readonly type: "page"; readonly page: CheckedPage };

/** What came of the files. */
export interface CheckedPage extends Paged {
  /** The files that were checked, by their names. */
  readonly names: readonly string[];
  readonly findings: { readonly error: number; readonly warning: number; readonly information: number };
  readonly failed: readonly Failure[];
}
