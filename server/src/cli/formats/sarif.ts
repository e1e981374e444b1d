import type { Location, Log, Region, ReportingDescriptor, Result } from "sarif";
import { checks } from "../../checks/registry";
import type { Failure, Finding, Fix, Language, Range, Report, Severity } from "../../contract";
import { pageOf } from "../../export/pages";
import { hasLines, type PaperRange, paperPlace } from "../../export/paper-place";
import { checkTitle } from "../../export/title";
import { Lines } from "../../lines";
import type { Format } from "./format";
import { jsonText } from "./json-text";

const SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
const HOME = "https://github.com/crossfoot/crossfoot";
const LEVELS = { error: "error", warning: "warning", information: "note" } as const satisfies Record<Severity, string>;

/** The name of the fingerprint's algorithm; a new one gets a new number, so that a viewer does not match the one with the other. */
export const FINGERPRINT = "crossfootFinding/v1";

/**
 * SARIF 2.1.0 (OASIS), one run, written result by result. Columns are UTF-16 code units; rules are the checks' metadata; files that could
 * not be checked are notifications of the invocation.
 */
export function sarifFormat(version: string, language: Language): Format {
  const failed: Failure[] = [];
  let first = true;
  const open = (): string => {
    const { runs, ...log } = head(version, language);
    const [run] = runs;
    // What stands behind the results is written at the end.
    return `${jsonText(log).slice(0, -1)},"runs":[${jsonText(run).slice(0, -1)},"results":[`;
  };
  return {
    *report(text, report, shown = report.findings) {
      const lines = new Lines(text);
      for (const finding of shown) {
        yield `${first ? open() : ","}\n${jsonText(resultOf(finding, { text, lines, report, language }))}`;
        first = false;
      }
    },
    failed(failure) {
      failed.push(failure);
      return [];
    },
    *end() {
      const invocation = {
        executionSuccessful: failed.length === 0,
        toolExecutionNotifications: failed.map(({ path, reason }) => ({
          level: "error",
          message: { text: reason },
          locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(path) } } }],
        })),
      };
      yield `${first ? open() : ""}\n],"invocations":[${jsonText(invocation)}]}]}\n`;
    },
  };
}

function head(version: string, language: Language): Log {
  const rules = checks.map(
    ({ id, severity }): ReportingDescriptor => ({
      id,
      name: id.replace(/(?:^|-)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase()),
      shortDescription: { text: checkTitle(id, language) },
      helpUri: pageOf(id),
      defaultConfiguration: { level: LEVELS[severity] },
    }),
  );
  const driver = { name: "Crossfoot", informationUri: HOME, version, language, rules };
  return { $schema: SCHEMA, version: "2.1.0", runs: [{ tool: { driver }, columnKind: "utf16CodeUnits" }] };
}

interface Source {
  readonly text: string;
  readonly lines: Lines;
  readonly report: Report;
  readonly language: Language;
}

const RULES = new Map(checks.map(({ id }, index) => [id, index]));

function resultOf(finding: Finding, source: Source): Result {
  const { check, severity, message, where, related, fixes = [], fingerprint } = finding;
  const place = locationOf(finding, source);
  const ruleIndex = RULES.get(check);
  return {
    ruleId: check,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    level: LEVELS[severity],
    message: { text: message },
    locations: [where === "" ? place : { ...place, logicalLocations: [{ fullyQualifiedName: where }] }],
    ...(related.length === 0
      ? {}
      : {
          relatedLocations: related.map((place, id) => {
            const location = locationOf(place, source);
            const text = location.message ? `${location.message.text} ${place.message}` : place.message;
            return { id, ...location, message: { text } };
          }),
        }),
    partialFingerprints: { [FINGERPRINT]: fingerprint },
    ...(fixes.length === 0 || !hasLines(source.report) ? {} : { fixes: fixes.map((fix) => fixOf(fix, source)) }),
  };
}

/** What cannot be pointed at in a document is said: its page or paragraph in words and as a property, and the number as the snippet. */
function locationOf(place: PaperRange, { text, lines, report, language }: Source): Location {
  const paper = paperPlace(place, language);
  const snippet = { text: text.slice(place.start, place.end) };
  const artifactLocation = { uri: uriOf(report.path) };
  // GitHub takes no result without a line.
  if (paper === undefined)
    return { physicalLocation: { artifactLocation, region: { ...regionOf(place, lines), snippet } } };
  return {
    physicalLocation: { artifactLocation, region: { startLine: 1, snippet } },
    message: { text: paper },
    properties: {
      ...(place.page === undefined ? {} : { page: place.page }),
      ...(place.paragraph === undefined ? {} : { paragraph: place.paragraph }),
    },
  };
}

function regionOf({ start, end }: Range, lines: Lines): Region {
  const from = lines.at(start);
  const to = lines.at(end);
  return { startLine: from.line, startColumn: from.column, endLine: to.line, endColumn: to.column };
}

const fixOf = ({ title, edits }: Fix, { lines, report }: Source) => ({
  description: { text: title },
  artifactChanges: [
    {
      artifactLocation: { uri: uriOf(report.path) },
      replacements: edits.map(({ start, end, text }) => ({
        deletedRegion: regionOf({ start, end }, lines),
        insertedContent: { text },
      })),
    },
  ],
});

/** A path as a URI reference: what a URI forbids is percent-encoded; an absolute path has the scheme `file`, Windows' own with its drive or host. */
export function uriOf(path: string, platform: string = process.platform): string {
  if (path === "-") return "stdin";
  const encoded = path.split("/").map(encodeURIComponent).join("/");
  if (/^[A-Za-z]:\//.test(path)) return `file:///${path.slice(0, 2)}${encoded.slice(encoded.indexOf("/"))}`;
  if (platform === "win32" && path.startsWith("//")) return `file:${encoded}`;
  return path.startsWith("/") ? `file://${encoded}` : encoded;
}
