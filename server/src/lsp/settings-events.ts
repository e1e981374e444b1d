import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  DidChangeWorkspaceFoldersNotification,
} from "vscode-languageserver";
import { SIDECAR_SUFFIX } from "../annotations/types";
import { SETTINGS_FILE } from "../settings/settings";
import { reportUri, type Sidecars } from "./annotations/sidecars";
import { type Client, withoutSlash } from "./client";
import type { Documents } from "./documents";
import { attend, type Session } from "./guard";
import type { PreferenceBook } from "./preferences";
import type { Publisher } from "./publisher";
import { refresh } from "./refreshes";

/** Who hears of settings. */
export interface Listeners {
  readonly client: Client;
  readonly documents: Documents;
  readonly publisher: Publisher;
  readonly preferences: PreferenceBook;
  /** Undefined where nobody gives files. */
  readonly sidecars: Sidecars | undefined;
}

/** Hears of changed settings, settings files, sidecars and workspaces, and has every open document read anew as they are now. */
export function listenToSettings(
  connection: Connection,
  session: Session,
  listeners: () => Listeners | undefined,
): void {
  const changed = (how: (preferences: PreferenceBook) => void) =>
    attend(session, () => {
      const now = listeners();
      if (!now || session.closed()) return;
      how(now.preferences);
      void renewAll(connection, session, now);
    });

  connection.onInitialized(() =>
    attend(session, () => {
      const client = listeners()?.client;
      const watch = <O>(register: () => Promise<O>) => void register().catch((error) => session.log(String(error)));
      if (client?.watchesSettings)
        watch(() => connection.client.register(DidChangeConfigurationNotification.type, { section: "crossfoot" }));
      if (client?.watchesFiles) {
        const beside = listeners()?.sidecars ? [{ globPattern: `**/*${SIDECAR_SUFFIX}` }] : [];
        const watchers = [{ globPattern: `**/${SETTINGS_FILE}` }, ...beside];
        watch(() => connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }));
      }
    }),
  );
  connection.onDidChangeConfiguration((params) =>
    changed((preferences) => preferences.forget(sectionOf(params?.settings))),
  );
  connection.onDidChangeWatchedFiles((params) => {
    if (params?.changes?.some(({ uri }) => uri.endsWith(`/${SETTINGS_FILE}`)))
      changed((preferences) => preferences.forget());
    const now = listeners();
    for (const { uri } of params?.changes ?? []) {
      const report = reportUri(uri);
      if (report !== undefined && now?.documents.version(report) !== undefined) void now.sidecars?.refresh(report);
    }
  });
  connection.onNotification(DidChangeWorkspaceFoldersNotification.type, ({ event }) =>
    changed((preferences) =>
      preferences.moved({
        added: event.added.map(({ uri }) => withoutSlash(uri)),
        removed: event.removed.map(({ uri }) => withoutSlash(uri)),
      }),
    ),
  );
}

/** Clients send all their settings, or those of the section alone, or nothing. */
const sectionOf = (settings: { crossfoot?: unknown } | null | undefined): unknown => settings?.crossfoot ?? undefined;

async function renewAll(
  connection: Connection,
  session: Session,
  { client, documents, publisher }: Listeners,
): Promise<void> {
  const uris = documents.uris();
  await Promise.all(uris.map((uri) => session.ready(uri)));
  for (const uri of uris) {
    documents.renew(uri);
    publisher.changed(uri);
  }
  refresh(connection, session, client);
}
