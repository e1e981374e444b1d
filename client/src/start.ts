import * as vscode from "vscode";
import { type BaseLanguageClient, type LanguageClientOptions, State } from "vscode-languageclient";
import { CLIENT_COMMANDS } from "../../server/src/lsp/commands";
import { registerAnnotations, type Shown } from "./annotations/register";
import { registerCommands } from "./commands";
import { Comparing } from "./comparing";
import { Exports } from "./export";
import { answerForFiles } from "./files";
import { Opening } from "./opening";
import { registerOverview } from "./overview/register";
import type { Overview } from "./overview/tree";
import { Served } from "./served";
import { StatusItem } from "./status";
import { Upkeep } from "./upkeep";
import { isWanted, LANGUAGES } from "./wanted";
import { language } from "./words";

export type NewClient = (options: LanguageClientOptions) => BaseLanguageClient;

export interface Service {
  /** For the tests of the editor. */
  readonly annotations: Shown;
  readonly status: StatusItem;
  readonly overview: Overview;
  client(): BaseLanguageClient | undefined;
  isRunning(): boolean;
  stop(): Promise<void>;
}

/** Waits for the first document that looks like a report; a folder without reports never starts a server. */
export function start(context: vscode.ExtensionContext, newClient: NewClient): Service {
  let client: BaseLanguageClient | undefined;
  /** Starts and stops wait for each other. */
  let turn: Promise<void> = Promise.resolve();
  const served = new Served(() => client);
  const upkeep = new Upkeep({
    client: () => client,
    fell: () => {
      const fallen = client;
      client = undefined;
      status.refresh();
      overview.fell();
      void fallen?.dispose().catch(() => {});
    },
    restart: () => next(end).then(() => next(begin)),
  });
  const status = new StatusItem(served, upkeep);
  const ready = () =>
    next(begin)
      .then(() => client?.start())
      .then(
        () => client,
        () => undefined,
      );
  const exports = new Exports(served, ready);
  const annotating = registerAnnotations(context, served, { client: () => client, ready });
  const sheetScript = vscode.Uri.joinPath(context.extensionUri, "dist/sheets.web.js").toString(true);

  const readerScripts = {
    documents: vscode.Uri.joinPath(context.extensionUri, "dist/documents.web.js").toString(true),
    pdf: vscode.Uri.joinPath(context.extensionUri, "dist/pdf.web.js").toString(true),
  };

  const begin = async () => {
    if (client) return;
    const own: BaseLanguageClient = newClient({
      ...upkeep.options(),
      documentSelector: LANGUAGES,
      diagnosticPullOptions: { onChange: true },
      initializationOptions: {
        language: language(),
        status: true,
        files: true,
        commands: true,
        sidecars: true,
        sheetScript,
        readerScripts,
      },
      markdown: { isTrusted: { enabledCommands: [CLIENT_COMMANDS.reveal] } },
      middleware: {
        ...served.middleware,
        workspace: {
          // A change that ends this server, or comes while it starts, is told to the next one, or when it has started.
          didChangeConfiguration: async (sections, tell) => {
            await turn;
            if (client === own) await tell(sections);
          },
        },
      },
    });
    client = own;
    served.prune();
    upkeep.watch(client);
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Starting) served.prune();
    });
    client.onNotification("crossfoot/status", (counts) => {
      status.counted(counts);
      overview.analysed(counts);
      annotating.analysed(counts.uri);
    });
    answerForFiles(client);
    annotating.listen(client);
    await client.start();
  };
  const end = async () => {
    const ending = client;
    client = undefined;
    served.clear();
    // A client whose server never came up cannot be stopped, only thrown away.
    await ending?.dispose().catch(() => {});
  };
  const next = (step: () => Promise<void>): Promise<void> => {
    // A failed start has been told of.
    turn = turn.then(step).catch(() => {});
    return turn;
  };
  const consider = (document: vscode.TextDocument) => {
    if (!client && !upkeep.down && isWanted(document)) void next(begin);
  };
  const considerAll = () => vscode.workspace.textDocuments.forEach(consider);

  const overview = registerOverview(context, { served, client: () => client, started: ready });

  context.subscriptions.push(
    upkeep,
    status,
    exports,
    new Opening(ready),
    new Comparing(ready),
    registerCommands(),
    vscode.workspace.onDidOpenTextDocument(consider),
    vscode.workspace.onDidChangeTextDocument(({ document }) => consider(document)),
    vscode.workspace.onDidChangeConfiguration((event) => {
      // The server asks for all others itself.
      const anew = ["crossfoot.enable", "crossfoot.language"].some((key) => event.affectsConfiguration(key));
      if (anew) void next(end).then(considerAll);
    }),
  );
  considerAll();
  return {
    stop: () => next(end),
    annotations: annotating.shown,
    status,
    overview: overview.overview,
    client: () => client,
    isRunning: () => client !== undefined,
  };
}
