import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import type { SheetParams, SheetResult } from "../../server/src/lsp/sheet";
import { askAgain, reasonOf } from "./again";
import { nameOf } from "./files";
import type { Served } from "./served";
import { say } from "./words";

type Kind = SheetParams["kind"];
type FileFormat = SheetParams["format"];

/** The commands that write files for an office, and what each may be written as. */
const COMMANDS: readonly { readonly id: string; readonly kind: Kind; readonly formats: readonly FileFormat[] }[] = [
  { id: "crossfoot.exportReview", kind: "review", formats: ["xlsx", "docx"] },
  { id: "crossfoot.exportRelations", kind: "relations", formats: ["xlsx"] },
  { id: "crossfoot.exportClaims", kind: "claims", formats: ["xlsx"] },
];
const FILTERS: Readonly<Record<FileFormat, string>> = { xlsx: "Excel", docx: "Word" };

/** Writes the sheets of the report in the active editor where the person says, through the editor's own file systems. */
export class Exports implements vscode.Disposable {
  readonly #commands: readonly vscode.Disposable[];

  constructor(
    private readonly served: Served,
    private readonly ready: () => Promise<BaseLanguageClient | undefined>,
  ) {
    this.#commands = COMMANDS.map(({ id, kind, formats }) =>
      // Given a place, as by a key binding, the command asks for none.
      vscode.commands.registerCommand(id, (to?: unknown) =>
        this.#export(kind, formats, to instanceof vscode.Uri ? to : undefined),
      ),
    );
  }

  dispose(): void {
    for (const command of this.#commands) command.dispose();
  }

  async #export(kind: Kind, formats: readonly FileFormat[], to: vscode.Uri | undefined): Promise<void> {
    const document = vscode.window.activeTextEditor?.document;
    if (!document || !this.served.has(document)) {
      void vscode.window.showInformationMessage(say("editor.export.none"));
      return;
    }
    try {
      const first = await this.#made(document, kind, formats[0] ?? "xlsx");
      const place = to ?? (await ask(document, first.name, formats));
      if (!place) return;
      const format = formats.find((format) => place.path.toLowerCase().endsWith(`.${format}`)) ?? "xlsx";
      const { data } = format === formats[0] ? first : await this.#made(document, kind, format);
      await vscode.workspace.fs.writeFile(place, bytesOf(data));
      void this.#tell(place);
    } catch (error) {
      const what = reasonOf(error);
      void vscode.window.showErrorMessage(say("editor.export.failed", { what }));
    }
  }

  async #made(document: vscode.TextDocument, kind: Kind, format: FileFormat): Promise<SheetResult> {
    const params: SheetParams = { textDocument: { uri: document.uri.toString() }, kind, format };
    const client = await this.ready();
    if (!client) throw new Error(say("editor.server.down"));
    const made = await askAgain<SheetResult | null>(client, "crossfoot/sheet", params);
    if (!made) throw new Error(say("editor.export.none"));
    return made;
  }

  async #tell(place: vscode.Uri): Promise<void> {
    const open = say("editor.export.open");
    const actions = place.scheme === "file" ? [open] : [];
    const done = say("editor.export.done", { name: nameOf(place) });
    const chosen = await vscode.window.showInformationMessage(done, ...actions);
    if (chosen === open) await vscode.env.openExternal(place);
  }
}

/** Beside the report, where it has a place. */
function ask(
  { uri, isUntitled }: vscode.TextDocument,
  name: string,
  formats: readonly FileFormat[],
): Thenable<vscode.Uri | undefined> {
  const folder = isUntitled ? vscode.workspace.workspaceFolders?.[0]?.uri : vscode.Uri.joinPath(uri, "..");
  return vscode.window.showSaveDialog({
    ...(folder ? { defaultUri: vscode.Uri.joinPath(folder, name) } : {}),
    filters: Object.fromEntries(formats.map((format) => [FILTERS[format], [format]])),
  });
}

const bytesOf = (base64: string): Uint8Array => Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
