import { type Command, InvalidArgumentError, Option } from "commander";
import type { MessageKey } from "../l10n/message";
import { wrap } from "./output/wrap";

/** `crossfoot check` with its options, in the order in which its help tells them. */
export function addCheck(program: Command, words: (key: MessageKey) => string): Command {
  const repeated = (flags: string, key: MessageKey): Option =>
    new Option(flags, words(key)).argParser((value: string, before: string[] | undefined) => [
      ...(before ?? []),
      value,
    ]);
  return program
    .command("check")
    .description(words("cli.check.about"))
    .argument("[path...]", words("cli.check.paths"))
    .addOption(repeated("--format <format>", "batch.format"))
    .option("--output-file <file>", words("batch.output-file"))
    .option("--no-bom", words("batch.no-bom"))
    .addOption(
      new Option("--fail-on <severity>", words("cli.check.fail-on"))
        .choices(["error", "warning", "information", "never"])
        .default("warning"),
    )
    .option("--max-findings <n>", words("batch.max-findings"), (value) => whole(value, 0, "0, 1, 2 …"))
    .addOption(repeated("--check <id>", "batch.check"))
    .addOption(repeated("--skip <id>", "batch.skip"))
    .option("--baseline <file>", words("batch.baseline"))
    .option("--write-baseline <file>", words("batch.write-baseline"))
    .option("--files-from <file>", words("batch.files-from"))
    .option("--stdin-filename <name>", words("batch.stdin-filename"))
    .addOption(new Option("--jobs <n>", words("batch.jobs")).default(1).argParser(jobs))
    .option("--cache", words("batch.cache"))
    .option("--cache-dir <folder>", words("batch.cache-dir"))
    .option("--watch", words("batch.watch"))
    .addOption(
      new Option("--tracked-changes <view>", words("batch.tracked-changes"))
        .choices(["final", "original"])
        .default("final"),
    )
    .option("--no-annotations", words("cli.option.no-annotations"))
    .addHelpText("after", `\n${wrap(words("cli.exit-codes"), 80).join("\n")}`);
}

const jobs = (value: string): number | "auto" => (value === "auto" ? value : whole(value, 1, "1, 2, 3 …, auto"));

/** A whole number, from `least` to what a number of five digits holds; `choices` are told otherwise, as commander tells them. */
function whole(value: string, least: number, choices: string): number {
  const number = /^\d{1,5}$/.test(value) ? Number(value) : -1;
  if (number < least) throw new InvalidArgumentError(`Allowed choices are ${choices}.`);
  return number;
}
