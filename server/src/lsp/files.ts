import { type Connection, RequestType } from "vscode-languageserver";
import type { Files } from "../settings/find";

/**
 * `crossfoot/readFile`: the bytes of a file in Base64, null where there is none; `crossfoot/exists`: is there such a file or folder? The
 * server asks clients whose `initializationOptions` say `files: true`, so that it works where it sees no disk: in a worker, in a
 * virtual workspace.
 */
export const readFileRequest = new RequestType<{ uri: string }, { base64: string } | null, void>("crossfoot/readFile");
export const existsRequest = new RequestType<{ uri: string }, boolean, void>("crossfoot/exists");

export const NO_FILES: Files = { read: async () => undefined, exists: async () => false };

/** The files of the client, by their URIs. */
export const clientFiles = (connection: Connection): Files => ({
  read: async (uri) => {
    const found = await connection.sendRequest(readFileRequest, { uri });
    return found ? Uint8Array.from(atob(found.base64), (byte) => byte.charCodeAt(0)) : undefined;
  },
  exists: async (uri) => (await connection.sendRequest(existsRequest, { uri })) === true,
});
