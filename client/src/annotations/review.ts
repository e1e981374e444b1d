import * as vscode from "vscode";
import type { AnnotationFormat } from "../../../server/src/annotations/formats/format";
import {
  EXPORT_ANNOTATIONS,
  type ExportedFile,
  type ExportParams,
  REVIEW,
  type ReviewSummary,
} from "../../../server/src/lsp/annotations/protocol";
import { nameOf } from "../files";
import { say } from "../words";
import type { Desk } from "./desk";

const SCHEME = "crossfoot-review";
const FORMATS: readonly { readonly format: AnnotationFormat; readonly label: string }[] = [
  { format: "web-annotation", label: "Web Annotation (JSON-LD)" },
  { format: "brat", label: "brat" },
  { format: "label-studio", label: "Label Studio" },
  { format: "csv", label: "CSV" },
  { format: "jsonl", label: "JSON Lines" },
];
const LAYERS = ["both", "human", "machine"] as const;

interface Shown extends ReviewSummary {
  readonly report: vscode.Uri;
}

/** The summary of a review as a read-only text whose lines lead to their places; annotations out to other programs, and back. */
export class Reviewing implements vscode.TextDocumentContentProvider, vscode.DocumentLinkProvider, vscode.Disposable {
  readonly #shown = new Map<string, Shown>();
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly onDidChange = this.#changed.event;
  readonly #subscriptions: vscode.Disposable[];

  constructor(private readonly desk: Desk) {
    this.#subscriptions = [
      this.#changed,
      vscode.workspace.registerTextDocumentContentProvider(SCHEME, this),
      vscode.languages.registerDocumentLinkProvider({ scheme: SCHEME }, this),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#shown.delete(uri.toString())),
      desk.onDidChange((report) => this.#again(report)),
      vscode.commands.registerCommand("crossfoot.reviewSummary", () => this.#summary()),
      vscode.commands.registerCommand(
        "crossfoot.exportAnnotations",
        (given?: Partial<ExportParams> & { to?: vscode.Uri }) => this.#export(given),
      ),
      vscode.commands.registerCommand("crossfoot.importAnnotations", (from?: unknown) =>
        this.#import(from instanceof vscode.Uri ? from : undefined),
      ),
    ];
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  provideTextDocumentContent(uri: vscode.Uri): string {
    const lines = this.#shown.get(uri.toString())?.lines ?? [];
    return `${lines.map(({ text }) => text).join("\n")}\n`;
  }

  provideDocumentLinks(document: vscode.TextDocument): vscode.DocumentLink[] {
    const shown = this.#shown.get(document.uri.toString());
    return (shown?.lines ?? []).flatMap(({ at }, line) => {
      if (!shown || !at || line >= document.lineCount) return [];
      const { range, firstNonWhitespaceCharacterIndex } = document.lineAt(line);
      const place = range.with(range.start.with({ character: firstNonWhitespaceCharacterIndex }));
      const fragment = `L${at.start.line + 1},${at.start.character + 1}`;
      return [new vscode.DocumentLink(place, shown.report.with({ fragment }))];
    });
  }

  async #summary(): Promise<void> {
    const report = this.desk.editor()?.document.uri;
    const summary = report && (await this.desk.ask<ReviewSummary>(REVIEW, report));
    if (!report || !summary) return;
    const uri = vscode.Uri.from({
      scheme: SCHEME,
      path: `/${summary.title.replace(/\.txt$/, "")}.txt`,
      query: report.toString(),
    });
    this.#shown.set(uri.toString(), { ...summary, report });
    this.#changed.fire(uri);
    await vscode.window.showTextDocument(uri, { viewColumn: vscode.ViewColumn.Beside, preview: true });
  }

  /** A summary that is shown follows what is said. */
  async #again(report: vscode.Uri): Promise<void> {
    for (const [key, shown] of this.#shown) {
      if (shown.report.toString() !== report.toString()) continue;
      const summary = await this.desk.ask<ReviewSummary>(REVIEW, report).catch(() => null);
      if (!summary || !this.#shown.has(key)) continue;
      this.#shown.set(key, { ...summary, report });
      this.#changed.fire(vscode.Uri.parse(key));
    }
  }

  async #export(given: Partial<ExportParams> & { readonly to?: vscode.Uri } = {}): Promise<void> {
    const report = this.desk.editor()?.document.uri;
    if (!report) return;
    const format =
      given.format ?? (await vscode.window.showQuickPick(FORMATS, { title: say("notes.export.format") }))?.format;
    const layers = LAYERS.map((layer) => ({ label: say(`notes.layer.${layer}`), layer }));
    const layer =
      format &&
      (given.layer ?? (await vscode.window.showQuickPick(layers, { title: say("notes.export.layer") }))?.layer);
    if (!format || !layer) return;
    const files = (await this.desk.ask<ExportedFile[]>(EXPORT_ANNOTATIONS, report, { format, layer })) ?? [];
    const [first, ...others] = files;
    if (!first) return;
    const folder = vscode.Uri.joinPath(report, "..");
    const defaultUri = vscode.Uri.joinPath(folder, first.name);
    const to = given.to ?? (await vscode.window.showSaveDialog({ defaultUri }));
    if (!to) return;
    const written = [{ place: to, text: first.text }];
    for (const other of others) {
      // brat's text goes beside its marks, under their name; the report itself is never written over.
      const place = to.with({ path: to.path.replace(/\.[^./]*$/, "") + other.name.slice(other.name.lastIndexOf(".")) });
      if (place.toString() !== report.toString()) written.push({ place, text: other.text });
    }
    for (const { place, text } of written) await vscode.workspace.fs.writeFile(place, new TextEncoder().encode(text));
    void vscode.window.showInformationMessage(say("editor.export.done", { name: nameOf(to) }));
  }

  async #import(given: vscode.Uri | undefined): Promise<void> {
    const report = this.desk.editor()?.document.uri;
    if (!report) return;
    const filters = { "brat, Label Studio, Web Annotation": ["ann", "json", "jsonld", "jsonl"] };
    const defaultUri = vscode.Uri.joinPath(report, "..");
    const title = say("notes.import.title");
    const [from] = given ? [given] : ((await vscode.window.showOpenDialog({ defaultUri, filters, title })) ?? []);
    if (!from) return;
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(from));
    const count = await this.desk.bring(report, nameOf(from), text);
    if (count !== undefined) void vscode.window.showInformationMessage(say("notes.import.done", { count }));
  }
}
