import type { Failure, Language, Report } from "../../contract";
import { visible } from "../../export/visible";
import { listed, message, render } from "../../l10n/message";
import { type Fault, failure } from "../fault";

/** Names that are told for one reason. */
const TOLD = 3;

/** What folders hold beside reports: it fails nothing, and is told at the end, a line for each reason. */
export class PassedOver {
  readonly all: Failure[] = [];

  constructor(private readonly language: Language) {}

  add(fault: Fault): void {
    this.all.push(failure(fault, this.language));
  }

  sentences(): string[] {
    const byReason = new Map<string, string[]>();
    for (const { path, reason } of this.all) {
      const paths = byReason.get(reason) ?? [];
      paths.push(path);
      byReason.set(reason, paths);
    }
    return [...byReason].map(([reason, paths]) => {
      const names = listed(paths.slice(0, TOLD).map(visible), this.language);
      const key = paths.length > TOLD ? "batch.passed-over.several" : "batch.passed-over";
      return render(message(key, { count: paths.length, names, reason }), this.language);
    });
  }
}

/** Why a file that nobody named is passed over: a page of links, or one without figures, as folders of saved pages hold; else undefined. */
export function noReport(path: string, came: Report | Fault | undefined): Fault | undefined {
  if (came === undefined) return undefined;
  if ("reason" in came) return came.path === path && came.reason.key === "cli.fault.no-main" ? came : undefined;
  const { encoding, claims, findings } = came;
  if (encoding !== "html" || claims.length > 0 || findings.length > 0) return undefined;
  return { path, reason: message("batch.no-figures") };
}
