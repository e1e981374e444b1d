import { readFile } from "node:fs/promises";
import { message } from "../../l10n/message";
import { type Fault, faultOf } from "../fault";
import { STDIN, slashed } from "./paths";
import { readStdin } from "./read";

/**
 * The names that a file (`-`: standard input) lists in UTF-8: one a line, LF or CRLF, or, where there is a NUL, separated by NUL as `find
 * -print0` does. Empty ones count for nothing. Never throws.
 */
export async function filesFrom(list: string): Promise<readonly string[] | Fault> {
  try {
    const bytes = list === STDIN ? await readStdin() : await readFile(list);
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return text.split(text.includes("\0") ? "\0" : /\r?\n/).filter((name) => name !== "");
  } catch (error) {
    if (error instanceof TypeError) return { path: slashed(list), reason: message("cli.fault.damaged") };
    return faultOf(slashed(list), error);
  }
}
