import { type Connection, type Diagnostic, DiagnosticSeverity } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { Language } from "../contract";
import { type Message, message, render } from "../l10n/message";
import type { SettingsFile } from "../settings/find";
import { SOURCE } from "./diagnostics";

/** What is wrong with settings files, told in them: by push, for no client asks about files that are not open here. */
export class SettingsFaults {
  readonly #told = new Set<string>();

  constructor(
    private readonly connection: Connection,
    private readonly language: Language,
  ) {}

  /** A file was looked for, and read where it was there. */
  seen(uri: string, file: SettingsFile | undefined): void {
    const diagnostics = file ? this.#diagnostics(file) : [];
    if (diagnostics.length === 0 && !this.#told.delete(uri)) return;
    if (diagnostics.length > 0) this.#told.add(uri);
    void this.connection.sendDiagnostics({ uri, diagnostics });
  }

  #diagnostics({ place, text, problems, unreadable }: SettingsFile): Diagnostic[] {
    const document = TextDocument.create(place, "json", 0, text);
    const fault = (what: Message, at = 0, length = 0): Diagnostic => ({
      range: { start: document.positionAt(at), end: document.positionAt(at + length) },
      severity: DiagnosticSeverity.Error,
      source: SOURCE,
      message: render(message("editor.settings.fault", { what }), this.language),
    });
    if (unreadable) return [fault(message("editor.settings.unreadable"))];
    return problems.map(({ at, length, what }) => fault(what, at, length));
  }
}
