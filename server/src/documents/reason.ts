import { type Message, message } from "../l10n/message";
import type { Unreadable } from "./open";

/** Why a file cannot be read, said for people, with what to do. */
export function reasonOf(unreadable: Unreadable): Message {
  if (unreadable.fault === "foreign") return message("cli.fault.foreign", { format: unreadable.format });
  if ("at" in unreadable && unreadable.at !== undefined)
    return message("cli.fault.damaged-at", { byte: unreadable.at + 1 });
  return message(`cli.fault.${unreadable.fault}`);
}
