import { analyse } from "../../../server/src/analysis";
import type { Format } from "../../../server/src/cli/formats/format";
import { summarise } from "../../../server/src/cli/output/summary";
import type { Failure, Language } from "../../../server/src/contract";

export interface Input {
  readonly path: string;
  readonly text: string;
}

/** What a format prints for these reports and failures. */
export function printed(
  format: Format,
  inputs: readonly Input[],
  failures: readonly Failure[] = [],
  language: Language = "zh-CN",
): string {
  const reports = inputs.map(({ path, text }) => analyse(text, { path, language }));
  const pieces = [
    ...reports.flatMap((report, at) => [...format.report(inputs[at]?.text ?? "", report)]),
    ...failures.flatMap((failure) => [...(format.failed?.(failure) ?? [])]),
    ...format.end(summarise(reports, failures)),
  ];
  return pieces.join("");
}

/** A report whose name, headings and numbers try to say something to whoever reads the output. */
export const HOSTILE: Input = {
  path: 'a,b:c%0A<"&>\u001b[31m.txt',
  text: '2024年工作报告\n\n一、<script>alert("1")</script>&amp;]]>::error::\u202e\n共计110个<b>，其中76个、13个、7个、9个\u001b[31m。\n',
};
