import type { CommanderError } from "commander";
import type { Language } from "../contract";
import { visible } from "../export/visible";
import { type Message, message, render } from "../l10n/message";
import type { ExitCode } from "./exit";

/** Says what is wrong with the arguments, where the command itself found it. */
export function misused(what: Message, language: Language): ExitCode {
  const sentence = render(what, language);
  process.stderr.write(`${visible(render(message("cli.misuse", { what: sentence }), language))}\n`);
  return 2;
}

/** What is wrong with the arguments, in one line: commander's errors are English sentences whose quoted parts say which one. */
export function misuse({ code, message: sentence }: CommanderError, language: Language): string {
  const [name = "", value = ""] = Array.from(sentence.matchAll(/'([^']*)'/g), (quoted) => quoted[1] ?? "");
  const choices = /Allowed choices are (.*)\.$/.exec(sentence)?.[1] ?? "";
  return visible(render(message("cli.misuse", { what: reason(code, name, value, choices) ?? sentence }), language));
}

function reason(code: string, name: string, value: string, choices: string): Message | undefined {
  switch (code) {
    case "commander.unknownOption":
      return message("cli.misuse.option", { name });
    case "commander.unknownCommand":
      return message("cli.misuse.command", { name });
    case "commander.invalidArgument":
      return message("cli.misuse.value", { name, value, choices });
    case "commander.optionMissingArgument":
      return message("cli.misuse.option-argument", { name });
    case "commander.missingMandatoryOptionValue":
      return message("cli.misuse.option-missing", { name: name.replace(/ .*/, "") });
    case "commander.missingArgument":
      return message("cli.misuse.argument", { name });
    case "commander.conflictingOption":
      return message("cli.misuse.both");
    case "commander.excessArguments":
      return message("cli.misuse.excess");
    default:
      return undefined;
  }
}
