import { Command, CommanderError, Option } from "commander";
import type { Language } from "../contract";
import { type MessageKey, message, render } from "../l10n/message";
import type { AnnotateOptions } from "./commands/annotate";
import type { CheckArguments } from "./commands/check-options";
import type { ClaimsOptions } from "./commands/claims";
import type { CompareOptions } from "./commands/compare";
import type { ImportOptions } from "./commands/import";
import type { ReviewOptions } from "./commands/review";
import type { TestOptions } from "./commands/test";
import type { ExitCode } from "./exit";
import { helpIn } from "./help";
import { LANGUAGES, spokenLanguage } from "./language";
import { misuse } from "./misuse";
import { wrap } from "./output/wrap";
import { addCheck } from "./program-check";

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

  addCheck(program, words)
    .addOption(lang())
    .action(async (paths: string[], options: Omit<CheckArguments, "language" | "version">) => {
      const { check } = await import("./commands/check");
      finish(await check(paths, { ...options, language, version }));
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
        const { test } = await import("./commands/test");
        finish(await test(paths, { format: format ?? "text", strict, update, annotations, language }));
      },
    );

  program
    .command("review")
    .description(words("cli.review.about"))
    .argument("[path...]", words("cli.check.paths"))
    .option("--to <file>", words("cli.review.to"))
    .option("--import <file>", words("cli.review.import"))
    .option("--status", words("cli.review.status"))
    .addOption(lang())
    .addHelpText("after", `\n${wrap(words("cli.sheet.exit-codes"), 80).join("\n")}`)
    .action(async (paths: string[], options: Omit<ReviewOptions, "language">) => {
      const { review } = await import("./commands/review");
      finish(await review(paths, { ...options, language }));
    });

  program
    .command("relations")
    .description(words("cli.relations.about"))
    .argument("<path...>", words("cli.check.paths"))
    .requiredOption("--to <file>", words("cli.relations.to"))
    .addOption(lang())
    .addHelpText("after", `\n${wrap(words("cli.sheet.exit-codes"), 80).join("\n")}`)
    .action(async (paths: string[], { to }: { to: string }) => {
      const { writeSheet } = await import("./commands/sheet");
      finish(await writeSheet(paths, { kind: "relations", to, language }));
    });

  program
    .command("claims")
    .description(words("cli.claims.about"))
    .argument("<path...>", words("cli.check.paths"))
    .addOption(new Option("--format <format>", words("cli.check.format")).choices(["csv", "json", "ndjson", "xlsx"]))
    .option("--to <file>", words("cli.claims.to"))
    .option("--no-bom", words("cli.claims.no-bom"))
    .addOption(lang())
    .addHelpText("after", `\n${wrap(words("cli.sheet.exit-codes"), 80).join("\n")}`)
    .action(async (paths: string[], options: Omit<ClaimsOptions, "language">) => {
      const { claims } = await import("./commands/claims");
      finish(await claims(paths, { ...options, language }));
    });

  program
    .command("comment")
    .description(words("cli.comment.about"))
    .argument("<draft>", words("cli.comment.draft"))
    .requiredOption("--to <copy>", words("cli.comment.to"))
    .addOption(lang())
    .addHelpText("after", `\n${wrap(words("cli.comment.exit-codes"), 80).join("\n")}`)
    .action(async (draft: string, { to }: { to: string }) => {
      const { comment } = await import("./commands/comment");
      finish(await comment(draft, { to, language }));
    });

  program
    .command("compare")
    .description(words("cli.compare.about"))
    .argument("<old>", words("cli.compare.old"))
    .argument("<new>", words("cli.compare.new"))
    .addOption(
      new Option("--format <format>", words("cli.check.format"))
        .choices(["text", "json", "html", "xlsx"])
        .default("text"),
    )
    .addOption(new Option("--years", words("cli.compare.years")).conflicts("drafts"))
    .addOption(new Option("--drafts", words("cli.compare.drafts")))
    .option("--to <file>", words("cli.compare.to"))
    .addOption(lang())
    .addHelpText("after", `\n${wrap(words("cli.compare.exit-codes"), 80).join("\n")}`)
    .action(async (old: string, young: string, options: Omit<CompareOptions, "language">) => {
      const { compare } = await import("./commands/compare");
      finish(await compare(old, young, { ...options, language }));
    });

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
      const { annotate } = await import("./commands/annotate");
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
      const { importAnnotations } = await import("./commands/import");
      finish(await importAnnotations(file, { ...options, language }));
    });

  program
    .command("explain")
    .description(words("cli.explain.about"))
    .argument("<check>", words("cli.explain.check"))
    .addOption(lang())
    .action(async (id: string) => {
      const { explain } = await import("./commands/explain");
      finish(await explain(id, language));
    });

  program
    .command("lsp")
    .description(words("cli.lsp.about"))
    .option("--stdio", words("cli.lsp.stdio"))
    .addOption(lang())
    .action(async () => {
      const { lsp } = await import("./commands/lsp");
      lsp(language);
    });
  return program;
}
