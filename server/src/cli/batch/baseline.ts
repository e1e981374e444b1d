import { readFile, stat } from "node:fs/promises";
import system, { dirname, type PlatformPath, resolve } from "node:path";
import type { Finding, Report } from "../../contract";
import { decode } from "../../documents/decode";
import { visible } from "../../export/visible";
import { message } from "../../l10n/message";
import { type Fault, faultOf, faultOfText } from "../fault";
import { STDIN, slashed } from "../input/paths";
import { writeWhole } from "../output/write";

/** A finding that is known, and not to be told again. */
export interface KnownFinding {
  /** Seen from the baseline's folder, with "/" as separator, so that the file may be read from anywhere. */
  readonly path: string;
  readonly check: string;
  readonly fingerprint: string;
  /** The number as printed, for people who read the file. */
  readonly quote: string;
}

/** The findings that a file of them holds. */
export class Baseline {
  private readonly entries = new Map<string, KnownFinding>();
  private readonly met = new Set<string>();

  constructor(
    readonly file: string,
    entries: readonly KnownFinding[],
  ) {
    for (const entry of entries) this.entries.set(keyOf(entry), entry);
  }

  /** The report with its known findings apart from its new ones. */
  applied(report: Report): Report {
    const path = pathFrom(this.file, report.path);
    const isKnown = ({ fingerprint }: Finding): boolean => this.entries.has(keyOf({ path, fingerprint }));
    const known = report.findings.filter(isKnown);
    for (const { fingerprint } of known) this.met.add(keyOf({ path, fingerprint }));
    return known.length === 0 ? report : { ...report, findings: report.findings.filter((f) => !isKnown(f)), known };
  }

  /** Entries that are true no more: of reports that were checked, by checks that ran, or of files that are gone. */
  async stale(checked: readonly string[], hasRun: (check: string) => boolean): Promise<KnownFinding[]> {
    const here = new Set(checked.map((path) => pathFrom(this.file, path)));
    const gone = new Map<string, boolean>();
    const stale: KnownFinding[] = [];
    for (const [key, entry] of this.entries) {
      if (this.met.has(key) || !hasRun(entry.check)) continue;
      if (!here.has(entry.path) && !gone.has(entry.path))
        gone.set(entry.path, entry.path !== STDIN && (await isGone(resolve(dirname(this.file), entry.path))));
      if (here.has(entry.path) || gone.get(entry.path)) stale.push(entry);
    }
    return stale;
  }
}

const keyOf = ({ path, fingerprint }: Pick<KnownFinding, "path" | "fingerprint">): string => `${path}\0${fingerprint}`;

/** A report's path as seen from the baseline's folder; that of another drive is whole. */
export const pathFrom = (
  file: string,
  path: string,
  { dirname, relative, resolve, sep }: PlatformPath = system,
): string => (path === STDIN ? path : relative(dirname(resolve(file)), resolve(path)).replaceAll(sep, "/"));

const isGone = (path: string): Promise<boolean> =>
  stat(path).then(
    () => false,
    (error) => error.code === "ENOENT" || error.code === "ENOTDIR",
  );

/** The findings of a report as entries of the baseline `file`. */
export const entriesOf = ({ path, findings, known = [] }: Report, file: string): KnownFinding[] =>
  [...known, ...findings]
    .sort((a, b) => a.start - b.start)
    .map(({ check, fingerprint, quote }) => ({
      path: pathFrom(file, path),
      check,
      fingerprint,
      quote: visible(quote),
    }));

/** A line an entry, so that version control shows what changed. */
export function writeBaseline(file: string, entries: readonly KnownFinding[]): Promise<Fault | undefined> {
  const lines = entries.map((entry) => `\n    ${JSON.stringify(entry)}`).join(",");
  return writeWhole(file, `{\n  "version": 1,\n  "findings": [${lines}${lines === "" ? "" : "\n  "}]\n}\n`);
}

/** Never throws. */
export async function readBaseline(file: string): Promise<Baseline | Fault> {
  const path = slashed(file);
  try {
    const decoded = decode(await readFile(file));
    if ("fault" in decoded) return faultOfText(path, decoded);
    const content: unknown = JSON.parse(decoded.text);
    return isBaseline(content) ? new Baseline(file, content.findings) : { path, reason: message("batch.no-baseline") };
  } catch (error) {
    return error instanceof SyntaxError ? { path, reason: message("batch.no-baseline") } : faultOf(path, error);
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;

const isBaseline = (content: unknown): content is { findings: KnownFinding[] } =>
  isObject(content) &&
  content.version === 1 &&
  Array.isArray(content.findings) &&
  content.findings.every(
    (entry) =>
      isObject(entry) && ["path", "check", "fingerprint", "quote"].every((key) => typeof entry[key] === "string"),
  );
