import type { Failure, Language } from "../contract";
import type { Unreadable } from "../documents/open";
import { reasonOf } from "../documents/reason";
import { codeOf } from "../errors";
import { visible } from "../export/visible";
import { type Message, message, render } from "../l10n/message";

/** A path that could not be checked, and why. */
export interface Fault {
  readonly path: string;
  readonly reason: Message;
}

/** What went wrong with a file, said for people; `error` is what Node threw. */
export function faultOf(path: string, error: unknown): Fault {
  return { path, reason: reasonFor(codeOf(error)) };
}

function reasonFor(code: string): Message {
  switch (code) {
    case "ENOENT":
    case "ENOTDIR":
      return message("cli.fault.missing");
    case "EACCES":
    case "EPERM":
      return message("cli.fault.forbidden");
    case "EISDIR":
      return message("cli.fault.folder");
    case "ELOOP":
      return message("cli.fault.circle");
    case "ERR_FS_FILE_TOO_LARGE":
    case "ERR_STRING_TOO_LONG":
      return message("cli.fault.too-large");
    default:
      return message("cli.fault.unreadable", { code });
  }
}

export const faultOfText = (path: string, unreadable: Unreadable): Fault => ({
  path,
  reason: reasonOf(unreadable),
});

export const failure = ({ path, reason }: Fault, language: Language): Failure => ({
  path,
  reason: render(reason, language),
});

/** One line for standard error. */
export const line = ({ path, reason }: Failure, language: Language): string =>
  `${render(message("cli.fault", { path: visible(path), reason }), language)}\n`;

/** A sentence of the program itself, as a line for standard error. */
export const remark = (sentence: string, language: Language): string =>
  `crossfoot${language === "en" ? ": " : "："}${sentence}\n`;

/** Tells something of a file that is no failure. */
export const mention = (fault: Fault, language: Language): void => {
  process.stderr.write(line(failure(fault, language), language));
};
