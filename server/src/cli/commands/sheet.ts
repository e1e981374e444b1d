import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { Language } from "../../contract";
import { visible } from "../../export/visible";
import { type Message, message, render } from "../../l10n/message";
import type { Checked, FileFormat, Kind } from "../../sheets/index";
import type { ExitCode } from "../exit";
import { Faults, gather } from "../input/gather";
import { slashed } from "../input/paths";
import { standardOutput } from "../output/output";
import { writeWhole } from "../output/write";

export interface SheetCommand {
  readonly kind: Kind;
  /** The file to write. */
  readonly to: string;
  readonly language: Language;
}

const FORMATS: Readonly<Record<Kind, readonly FileFormat[]>> = {
  review: ["xlsx", "docx"],
  relations: ["xlsx"],
  claims: ["xlsx"],
};

/** `crossfoot review`, `relations` and `claims`, where they write a file for an office: the whole of it or nothing. */
export async function writeSheet(paths: readonly string[], { kind, to, language }: SheetCommand): Promise<ExitCode> {
  const faults = new Faults(language);
  const refuse = (reason: Message): ExitCode => {
    faults.tell({ path: slashed(to), reason });
    return 2;
  };
  const format = FORMATS[kind].find((format) => to.toLowerCase().endsWith(`.${format}`));
  if (!format) {
    const or = render(message("cli.sheet.or"), language);
    const extensions = FORMATS[kind].map((format) => `.${format}`).join(or);
    return refuse(message("cli.sheet.extension", { extensions }));
  }
  const checked: Checked[] = [];
  for await (const one of gather(paths, language, faults.tell)) checked.push(one);
  if (checked.length === 0) return 2;
  if (checked.some(({ report }) => resolve(report.path) === resolve(to))) return refuse(message("cli.sheet.input"));
  const { sheetFile } = await import("../../sheets/index");
  if (kind === "review" && (await isAnswered(to))) return refuse(message("cli.sheet.answered"));
  const bytes = await sheetFile(kind, format, checked, { language, date: new Date() });
  const fault = await writeWhole(to, bytes);
  if (fault) faults.tell(fault);
  else await standardOutput().write(`${render(written(kind, to, checked), language)}\n`);
  return faults.count > 0 ? 2 : 0;
}

/** Has somebody written into the review that is there? What people wrote is not to be lost. */
async function isAnswered(path: string): Promise<boolean> {
  const { readReview } = await import("../../sheets/index");
  try {
    const answers = await readReview(await readFile(path));
    return typeof answers !== "string" && answers.some(({ isFilled }) => isFilled);
  } catch {
    return false;
  }
}

function written(kind: Kind, to: string, checked: readonly Checked[]): Message {
  const counted = { review: "findings", relations: "relations", claims: "claims" } as const;
  const count = checked.reduce((sum, { report }) => sum + report[counted[kind]].length, 0);
  const what = message(`cli.sheet.${kind}`, { count });
  return message("cli.sheet.written", { to: visible(slashed(to)), reports: checked.length, what });
}
