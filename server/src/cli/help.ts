import type { HelpConfiguration, Option } from "commander";
import type { Language } from "../contract";
import { width } from "../export/width";
import { listed, type MessageKey, message, render } from "../l10n/message";
import { wrap } from "./output/wrap";

const TITLES: Readonly<Record<string, MessageKey>> = {
  "Usage:": "cli.usage",
  "Options:": "cli.options",
  "Arguments:": "cli.arguments",
  "Commands:": "cli.commands",
};

/** Help in 80 columns, full-width characters counted as two. */
export function helpIn(language: Language): HelpConfiguration {
  return {
    helpWidth: 80,
    displayWidth: width,
    boxWrap: (text, columns) => wrap(text, columns).join("\n"),
    styleTitle: (title) => {
      const key = TITLES[title];
      return key ? render(message(key), language) : title;
    },
    optionDescription: (option) => optionWords(option, language),
    argumentDescription: (argument) => argument.description,
  };
}

function optionWords({ description, argChoices, defaultValue }: Option, language: Language): string {
  if (!argChoices) return description;
  const args = { about: description, choices: listed(argChoices, language) };
  const key = defaultValue === undefined ? "cli.option.choices" : "cli.option.default";
  return render(message(key, { ...args, value: String(defaultValue) }), language);
}
