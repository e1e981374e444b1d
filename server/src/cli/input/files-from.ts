import { open } from "node:fs/promises";
import { message } from "../../l10n/message";
import { type Fault, faultOf } from "../fault";
import { STDIN, slashed } from "./paths";

/** A list of names that is read as it comes: what ends it early is the last thing that it gives. */
export type Names = AsyncIterable<string | Fault>;

/** Longest name, in UTF-16 units: what is longer is no list. */
const LONGEST = 1 << 20;

/** The names that a file (`-`: standard input) lists, each as soon as its line is there; or why the list cannot be read. Never throws. */
export async function filesFrom(list: string): Promise<Names | Fault> {
  if (list === STDIN) return namesIn(process.stdin, list);
  try {
    const file = await open(list);
    if ((await file.stat()).isDirectory()) {
      await file.close();
      return { path: slashed(list), reason: message("cli.fault.folder") };
    }
    return namesIn(file.createReadStream(), list);
  } catch (error) {
    return faultOf(slashed(list), error);
  }
}

/**
 * Names in UTF-8: one a line, LF or CRLF, or separated by NUL, as `find -print0` does, where a NUL stands in what comes with the first end
 * of a name. Empty ones count for nothing.
 */
export async function* namesIn(chunks: AsyncIterable<Uint8Array>, list: string): AsyncGenerator<string | Fault> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let separator: "\0" | "\n" | undefined;
  let rest = "";
  const named = (line: string): string => (separator === "\0" ? line : line.replace(/\r$/, ""));
  try {
    for await (const chunk of chunks) {
      rest += decoder.decode(chunk, { stream: true });
      separator ??= (["\0", "\n"] as const).find((end) => rest.includes(end));
      const lines = separator === undefined ? [rest] : rest.split(separator);
      rest = lines.pop() ?? "";
      for (const line of lines) if (named(line) !== "") yield named(line);
      if (rest.length > LONGEST) throw new TypeError("no list");
    }
    rest += decoder.decode();
    if (named(rest) !== "") yield named(rest);
  } catch (error) {
    const path = slashed(list);
    yield error instanceof TypeError ? { path, reason: message("cli.fault.damaged") } : faultOf(path, error);
  }
}
