import type { Failure } from "../../contract";
import type { Result } from "./test-result";

/** A way to print what `crossfoot test` found, piece by piece. */
export interface TestFormat {
  /** `text` is the report without its marks. */
  report(text: string, result: Result): string;
  end(summary: TestSummary): string;
}

export interface TestSummary {
  readonly reports: number;
  readonly passed: number;
  readonly failed: number;
  readonly updated: number;
  /** Files that could not be tested, and marks and settings that could not be understood. */
  readonly faults: readonly Failure[];
}
