import { type Connection, MessageType, ShowMessageNotification } from "vscode-languageserver";

/** Shows a warning to the client's user. Clients make links of Markdown's links in messages: names of files and words of reports are to be none. */
export function warn(connection: Connection, words: string): void {
  const message = words.replaceAll("](", "] (");
  void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message });
}
