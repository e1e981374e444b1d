import type { Connection } from "vscode-languageserver";

/**
 * Keeps a process that serves a client alive whatever goes wrong: what nobody has caught is told to the client. Where there is none left
 * to tell, it has hung up, and the process ends without a word.
 */
export function outlive(connection: Connection): void {
  const tell = (error: unknown): void => {
    try {
      connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
    } catch {
      process.exit(1);
    }
  };
  process.on("uncaughtException", tell);
  process.on("unhandledRejection", tell);
}
