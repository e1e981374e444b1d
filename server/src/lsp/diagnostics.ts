import {
  type Diagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
  type TextEdit,
} from "vscode-languageserver";
import type { Finding, Fix, RelatedPlace, Severity } from "../contract";
import { pageOf } from "../export/pages";
import { paperPlace } from "../export/paper-place";
import { message, render } from "../l10n/message";
import type { Client } from "./client";
import type { Analysed } from "./documents";
import { queryOf } from "./query";

export const SOURCE = "crossfoot";

/** What a diagnostic carries for code actions, so that they analyse nothing again. */
export interface DiagnosticData {
  readonly fingerprint: string;
  /** The version of the document that the edits fit. */
  readonly version: number;
  /** The finding as a sentence for a letter. */
  readonly query: string;
  readonly fixes: readonly FixData[];
}
export interface FixData {
  readonly title: string;
  readonly preferred: boolean;
  readonly edits: readonly TextEdit[];
}

const SEVERITIES: Record<Severity, DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
};

/** The findings of a report as diagnostics. */
export function diagnostics(analysed: Analysed, client: Client): Diagnostic[] {
  return analysed.report.findings.map((finding) => diagnostic(finding, analysed, client));
}

function diagnostic(finding: Finding, analysed: Analysed, client: Client): Diagnostic {
  const related = client.relatedInformation && finding.related.length > 0;
  return {
    range: analysed.range(finding),
    severity: SEVERITIES[finding.severity],
    source: SOURCE,
    code: finding.check,
    message: client.relatedInformation ? told(finding, analysed) : withPlaces(finding, analysed),
    ...(client.codeDescription ? { codeDescription: { href: pageOf(finding.check) } } : {}),
    ...(related ? { relatedInformation: relatedInformation(finding, analysed) } : {}),
    ...(client.diagnosticData ? { data: diagnosticData(finding, analysed) } : {}),
  };
}

/** Paragraphs are single lines, so that line and column say little: the place as people name it comes first. */
function told(finding: Finding, { language }: Analysed): string {
  const { where, message: text } = finding;
  const place = [paperPlace(finding, language), where.replace(/、$/, "")].filter(Boolean).join(" ");
  return place ? render(message("editor.finding", { where: place, text }), language) : text;
}

function relatedInformation(finding: Finding, analysed: Analysed): DiagnosticRelatedInformation[] {
  return finding.related.map((place) => ({
    location: { uri: analysed.uri, range: analysed.range(place) },
    message: named(place, analysed),
  }));
}

/** For a client that shows no related places: they follow the message, a line each. */
function withPlaces(finding: Finding, analysed: Analysed): string {
  const lines = finding.related.map((place) => {
    const { start } = analysed.range(place);
    const args = { line: start.line + 1, column: start.character + 1, what: named(place, analysed) };
    return render(message("editor.related", args), analysed.language);
  });
  return [told(finding, analysed), ...lines].join("\n");
}

/** The number with its part in the relation: `76个 分项`. */
function named(place: RelatedPlace, { text, language }: Analysed): string {
  const quote = text.slice(place.start, place.end).replace(/\s+/g, " ");
  return [paperPlace(place, language), quote, place.message].filter(Boolean).join(" ");
}

export const diagnosticData = (finding: Finding, analysed: Analysed): DiagnosticData => ({
  fingerprint: finding.fingerprint,
  version: analysed.version,
  query: queryOf(finding, analysed),
  fixes: (finding.fixes ?? []).map((fix) => fixData(fix, analysed)),
});

function fixData(fix: Fix, analysed: Analysed): FixData {
  const edits = fix.edits.map((edit) => ({ range: analysed.range(edit), newText: edit.text }));
  return { title: fix.title, preferred: fix.preferred, edits };
}
