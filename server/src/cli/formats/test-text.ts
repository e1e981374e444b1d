import type { Language, Severity, Verdict } from "../../contract";
import { outcomeWord } from "../../expectations/marks";
import { excerpt } from "../../export/excerpt";
import { visible } from "../../export/visible";
import { message, render } from "../../l10n/message";
import type { Paint } from "../output/paint";
import { wrap } from "../output/wrap";
import type { TestFormat, TestSummary } from "./test-format";
import type { Result, Shown } from "./test-result";

interface TestTextOptions {
  readonly language: Language;
  readonly paint: Paint;
  readonly columns: number;
}

const INDENT = "  ";

/** For people: each difference with its place and sentence, what was expected (−) and what was found (+). */
export function testTextFormat(options: TestTextOptions): TestFormat {
  const { language, columns } = options;
  return {
    report(text, result) {
      const blocks = result.differences.map(
        (difference) => `${describe(result.path, difference, text, options).join("\n")}\n\n`,
      );
      return `${blocks.join("")}${status(result, options)}\n`;
    },
    end: (summary) => (summary.reports === 0 ? "" : `\n${wrap(closing(summary, language), columns).join("\n")}\n`),
  };
}

function describe(path: string, difference: Shown, text: string, options: TestTextOptions): string[] {
  const { language, paint, columns } = options;
  const { line, column, where, expected, found } = difference;
  const { quote, carets } = excerpt(text, difference, columns - 2 * INDENT.length);
  const place = paint("bold", visible(`${path}:${line}:${column}`));
  const sign = (colour: "red" | "green", mark: string, words: string): string[] =>
    wrap(visible(words), columns - INDENT.length - 2).map(
      (line, i) => INDENT + paint(colour, `${i === 0 ? mark : " "} ${line}`),
    );
  return [
    `${place} ${visible(where)}`,
    INDENT + quote,
    INDENT + paint("bold", carets),
    ...expected.flatMap(({ outcome, check, words }) =>
      sign("red", "−", phrase([outcomeWord(outcome, language), check], words, language)),
    ),
    ...(found.length === 0 ? sign("green", "+", nothing(difference, language)) : []),
    ...found.flatMap(({ outcome, check, words }) =>
      sign("green", "+", phrase([foundWord(outcome, language), check], words, language)),
    ),
  ];
}

const phrase = (head: readonly (string | undefined)[], words: string | undefined, language: Language): string =>
  head.filter((part) => part !== undefined).join(" ") +
  (words === undefined || words === "" ? "" : `${language === "en" ? ": " : "："}${words}`);

const VERDICTS: Readonly<Record<Exclude<Verdict, "consistent">, string>> = { inconsistent: "✗", suspect: "?" };

const foundWord = (outcome: Severity | Verdict, language: Language): string =>
  outcome === "inconsistent" || outcome === "suspect" ? VERDICTS[outcome] : outcomeWord(outcome, language);

function nothing({ expected }: Shown, language: Language): string {
  const relation = expected.every(({ outcome }) => outcome === "consistent");
  return render(message(relation ? "cli.test.no-relation" : "cli.test.nothing-found"), language);
}

function status({ path, status, marks, differences }: Result, { language, paint }: TestTextOptions): string {
  const words = {
    passed: message("cli.test.as-marked", { marks }),
    failed: message("cli.test.differs", { marks, differences: differences.length }),
    updated: message("cli.test.updated", { marks }),
  };
  const sign = status === "failed" ? paint("red", "✗") : paint("green", "✓");
  return `${sign} ${visible(path)}${INDENT}${render(words[status], language)}`;
}

function closing({ reports, passed, failed, updated, faults }: TestSummary, language: Language): string {
  const counts = { fixtures: reports, passed: passed + updated, failed, faults: faults.length };
  return render(message(faults.length === 0 ? "cli.test.closing" : "cli.test.closing.faults", counts), language);
}
