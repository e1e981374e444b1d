import { Command, CommanderError, Option } from "commander";
import type { Language } from "../contract";
import { type MessageKey, message, render } from "../l10n/message";
import type { AnnotateOptions } from "./annotate";
import type { CheckOptions } from "./check";
import type { ExitCode } from "./exit";
import { helpIn } from "./help";
import type { ImportOptions } from "./import";
import { LANGUAGES, spokenLanguage } from "./language";
import { misuse } from "./misuse";
import type { TestOptions } from "./test";
import { wrap } from "./wrap";

/** Runs the command that the arguments (without node and script) name. */
export async function run(args: readonly string[], version: string): Promise<ExitCode> {
  const language = spokenLanguage(args, process.env);
  let code: ExitCode = 0;
  const program = build(version, language, (result) => {
    code = result;
  });
  if (args.length === 0) {
    process.stderr.write(program.helpInformation());
    return 2;
  }
  try {
    await program.parseAsync(args, { from: "user" });
    return code;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return 0;
    process.stderr.write(`${misuse(error, language)}\n`);
    return 2;
  }
}

/** `finish` is told the code of the command that ran. Commands are loaded when they are called. */
function build(version: string, language: Language, finish: (code: ExitCode) => void): Command {
  const words = (key: MessageKey): string => render(message(key), language);
  const lang = (): Option => new Option("--lang <language>", words("cli.option.lang")).choices(LANGUAGES);
  const program = new Command("crossfoot")
    .description(words("cli.about"))
    .version(version, "-V, --version", words("cli.option.version"))
    .helpOption("-h, --help", words("cli.option.help"))
    .helpCommand(false)
    .configureHelp(helpIn(language))
    // Commander's own sentences are English; run() says ours.
    .configureOutput({ writeErr: () => {} })
    .showSuggestionAfterError(false)
    .exitOverride()
    .addOption(lang());

  program
    .command("check")
    .description(words("cli.check.about"))
    .argument("<path...>", words("cli.check.paths"))
    .addOption(new Option("--format <format>", words("cli.check.format")).choices(["text", "json"]).default("text"))
    .addOption(
      new Option("--fail-on <severity>", words("cli.check.fail-on"))
        .choices(["error", "warning", "information", "never"])
        .default("warning"),
    )
    .option("--no-annotations", words("cli.option.no-annotations"))
    .addOption(lang())
    .addHelpText("after", `\n${wrap(words("cli.exit-codes"), 80).join("\n")}`)
    .action(async (paths: string[], options: Omit<CheckOptions, "language">) => {
      const { check } = await import("./check");
      finish(await check(paths, { ...options, language }));
    });

  program
    .command("test")
    .description(words("cli.test.about"))
    .argument("<path...>", words("cli.check.paths"))
    .addOption(new Option("--format <format>", words("cli.check.format")).choices(["text", "json"]).default("text"))
    .option("--strict", words("cli.test.strict"))
    .option("--update", words("cli.test.update"))
    .option("--no-annotations", words("cli.option.no-annotations"))
    .addOption(lang())
    .addHelpText("after", `\n${wrap(words("cli.test.exit-codes"), 80).join("\n")}`)
    .action(
      async (paths: string[], { format, strict = false, update = false, annotations = true }: Partial<TestOptions>) => {
        const { test } = await import("./test");
        finish(await test(paths, { format: format ?? "text", strict, update, annotations, language }));
      },
    );

  program
    .command("annotate")
    .description(words("cli.annotate.about"))
    .argument("<path...>", words("cli.check.paths"))
    .addOption(
      new Option("--format <format>", words("cli.check.format"))
        .choices(["web-annotation", "brat", "label-studio", "csv", "jsonl"])
        .default("web-annotation"),
    )
    .addOption(
      new Option("--layer <layer>", words("cli.annotate.layer")).choices(["machine", "human", "both"]).default("both"),
    )
    .option("--to <folder>", words("cli.annotate.to"))
    .addOption(lang())
    .action(async (paths: string[], options: Omit<AnnotateOptions, "language" | "version">) => {
      const { annotate } = await import("./annotate");
      finish(await annotate(paths, { ...options, language, version }));
    });

  program
    .command("import")
    .description(words("cli.import.about"))
    .argument("<file>", words("cli.import.file"))
    .requiredOption("--for <report>", words("cli.import.for"))
    .option("--by <name>", words("cli.import.by"))
    .addOption(lang())
    .action(async (file: string, options: Omit<ImportOptions, "language">) => {
      const { importAnnotations } = await import("./import");
      finish(await importAnnotations(file, { ...options, language }));
    });

  program
    .command("review")
    .description(words("cli.review.about"))
    .argument("<path...>", words("cli.check.paths"))
    .requiredOption("--status", words("cli.review.status"))
    .addOption(lang())
    .action(async (paths: string[]) => {
      const { reviewStatus } = await import("./review-status");
      finish(await reviewStatus(paths, language));
    });

  program
    .command("explain")
    .description(words("cli.explain.about"))
    .argument("<check>", words("cli.explain.check"))
    .addOption(lang())
    .action(async (id: string) => {
      const { explain } = await import("./explain");
      finish(await explain(id, language));
    });

  program
    .command("lsp")
    .description(words("cli.lsp.about"))
    .option("--stdio", words("cli.lsp.stdio"))
    .addOption(lang())
    .action(async () => {
      const { lsp } = await import("./lsp");
      lsp(language);
    });
  return program;
}
