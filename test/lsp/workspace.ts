import type { ClientCapabilities, InitializeParams, WorkspaceEdit } from "vscode-languageserver";
import { CAPABLE, Peer } from "./peer";

export const ROOT = "file:///work";
export const inRoot = (path: string): string => `${ROOT}/${path}`;

/** A client that reads files for the server, answers for its user's settings, watches, refreshes and applies edits. */
const WORKING: ClientCapabilities = {
  ...CAPABLE,
  workspace: {
    applyEdit: true,
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
    inlayHint: { refreshSupport: true },
    semanticTokens: { refreshSupport: true },
    codeLens: { refreshSupport: true },
    workspaceEdit: { documentChanges: true, resourceOperations: ["create"] },
  },
};

/** An editor with a folder of files, kept in memory. */
export class Workspace {
  readonly files = new Map<string, string | Uint8Array>();
  settings: object = {};
  readonly read: string[] = [];
  readonly registered: string[] = [];
  readonly refreshed: string[] = [];
  readonly edits: WorkspaceEdit[] = [];
  readonly #waiting = new Set<() => void>();

  private constructor(readonly peer: Peer) {
    const { connection } = peer;
    connection.onRequest("crossfoot/readFile", ({ uri }: { uri: string }) => {
      this.read.push(uri);
      const content = this.files.get(uri);
      return content === undefined ? null : { base64: Buffer.from(content).toString("base64") };
    });
    connection.onRequest("crossfoot/exists", ({ uri }: { uri: string }) =>
      [...this.files.keys()].some((file) => file === uri || file.startsWith(`${uri}/`)),
    );
    connection.onRequest("workspace/configuration", ({ items }: { items: object[] }) => items.map(() => this.settings));
    connection.onRequest("client/registerCapability", ({ registrations }: { registrations: { method: string }[] }) => {
      this.registered.push(...registrations.map(({ method }) => method));
      return null;
    });
    connection.onRequest("workspace/applyEdit", ({ edit }: { edit: WorkspaceEdit }) => {
      this.edits.push(edit);
      return { applied: true };
    });
    for (const kind of ["diagnostic", "inlayHint", "semanticTokens", "codeLens"])
      connection.onRequest(`workspace/${kind}/refresh`, () => {
        this.refreshed.push(kind);
        for (const look of this.#waiting) look();
        return null;
      });
  }

  static async open(
    files: Record<string, string | Uint8Array>,
    more: Partial<InitializeParams> & { capabilities?: ClientCapabilities } = {},
  ): Promise<Workspace> {
    const workspace = new Workspace(Peer.inProcess());
    for (const [path, content] of Object.entries(files)) workspace.files.set(inRoot(path), content);
    const { capabilities = WORKING, ...others } = more;
    await workspace.peer.initialize(capabilities, {
      locale: "en",
      workspaceFolders: [{ uri: ROOT, name: "work" }],
      initializationOptions: { files: true, commands: true },
      ...others,
    });
    return workspace;
  }

  /** Opens a file as it is stored. */
  async show(path: string): Promise<void> {
    await this.peer.open(String(this.files.get(inRoot(path))), inRoot(path));
  }

  /** Severities and checks of a document's findings. */
  async findings(path: string): Promise<string[]> {
    const items = await this.peer.items(inRoot(path));
    return items.map(({ severity, code }) => `${["", "error", "warning", "information"][severity ?? 0]} ${code}`);
  }

  /** Stores a file, or deletes it, and tells the server, as a watcher does; resolves when the server has taken it in. */
  async store(path: string, content: string | undefined): Promise<void> {
    const uri = inRoot(path);
    if (content === undefined) this.files.delete(uri);
    else this.files.set(uri, content);
    await this.#refreshedAfter(() =>
      this.peer.notify("workspace/didChangeWatchedFiles", { changes: [{ uri, type: 2 }] }),
    );
  }

  async set(settings: object): Promise<void> {
    this.settings = settings;
    await this.#refreshedAfter(() => this.peer.notify("workspace/didChangeConfiguration", { settings: null }));
  }

  async moveTo(uri: string): Promise<void> {
    const event = { added: [{ uri, name: "other" }], removed: [{ uri: ROOT, name: "work" }] };
    await this.#refreshedAfter(() => this.peer.notify("workspace/didChangeWorkspaceFolders", { event }));
  }

  async #refreshedAfter(act: () => Promise<void>): Promise<void> {
    const before = this.refreshed.length;
    await act();
    await new Promise<void>((resolve) => {
      const look = () => {
        if (this.refreshed.length < before + 4) return;
        this.#waiting.delete(look);
        resolve();
      };
      this.#waiting.add(look);
      look();
    });
  }

  dispose(): void {
    this.peer.dispose();
  }
}
