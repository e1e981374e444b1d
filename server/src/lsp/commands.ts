import type { Command } from "vscode-languageserver";
import type { Range } from "../contract";
import type { Analysed } from "./documents";

/** The commands of the extension, which run in its client, and those that run here. */
export const CLIENT_COMMANDS = {
  /** `[uri, range]`: shows a place. */
  reveal: "crossfoot.reveal",
  /** `[sentence]`: copies it. */
  copyQuery: "crossfoot.copyQuery",
  /** `[uri, check]`: asks for a severity, then runs `writeSeverity`. */
  setSeverity: "crossfoot.setSeverity",
  /** `[url]`: opens it in a browser. */
  openPage: "crossfoot.openPage",
} as const;

/** `[uri, check, severity or off]`: has the client write it into the folder's settings; answers with the URI of their file. */
export const WRITE_SEVERITY = "crossfoot.writeSeverity";

export const reveal = (title: string, place: Range, { uri, range }: Analysed): Command => ({
  title,
  command: CLIENT_COMMANDS.reveal,
  arguments: [uri, range(place)],
});

/** A command as the target of a link in Markdown: nothing in it can end the link. */
export function commandLink({ command, arguments: args = [] }: Command): string {
  const encoded = encodeURIComponent(JSON.stringify(args)).replace(
    /[!'()*~]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `command:${command}?${encoded}`;
}
