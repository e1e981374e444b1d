import type { Connection } from "vscode-languageserver";
import type { Client } from "./client";
import { diagnostics } from "./diagnostics";
import type { Documents } from "./documents";
import { attend, type Session } from "./guard";
import { turn } from "./turn";

/** Tells diagnostics to a client that does not ask for them: once for all the changes that came together. */
export class Publisher {
  readonly #due = new Set<string>();

  constructor(
    private readonly connection: Connection,
    private readonly session: Session,
    private readonly documents: Documents,
    private readonly client: Client,
  ) {}

  changed(uri: string): void {
    if (this.client.pullsDiagnostics) return;
    if (this.#due.size === 0) void turn().then(() => this.#publish());
    this.#due.add(uri);
  }

  closed(uri: string): void {
    if (this.client.pullsDiagnostics) return;
    this.#due.delete(uri);
    this.connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  #publish(): void {
    const due = [...this.#due];
    this.#due.clear();
    for (const uri of due) {
      void this.session.ready(uri).then(() =>
        attend(this.session, () => {
          const analysed = this.documents.analysed(uri);
          if (!analysed) return;
          const { version } = analysed;
          this.connection.sendDiagnostics({ uri, version, diagnostics: diagnostics(analysed, this.client) });
        }),
      );
    }
  }
}
