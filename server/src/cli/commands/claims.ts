import type { Language } from "../../contract";
import { message, render } from "../../l10n/message";
import type { ClaimRecord } from "../../sheets/index";
import type { ExitCode } from "../exit";
import { Faults, gather } from "../input/gather";
import { misused } from "../misuse";
import { standardOutput } from "../output/output";
import { writeWhole } from "../output/write";
import { writeSheet } from "./sheet";

export const CLAIM_FORMATS = ["csv", "json", "ndjson", "xlsx"] as const;

export interface ClaimsOptions {
  /** By default what the file's name says, else csv. */
  readonly format?: (typeof CLAIM_FORMATS)[number];
  readonly to?: string;
  /** A byte-order mark before CSV. */
  readonly bom: boolean;
  readonly language: Language;
}

/** `crossfoot claims`: every number of the reports as one data set, printed as it is read or written to a file whole. */
export async function claims(paths: readonly string[], options: ClaimsOptions): Promise<ExitCode> {
  const { to, bom, language } = options;
  const format = options.format ?? CLAIM_FORMATS.find((format) => to?.toLowerCase().endsWith(`.${format}`)) ?? "csv";
  if (format === "xlsx") {
    if (to !== undefined) return writeSheet(paths, { kind: "claims", to, language });
    return misused(message("cli.sheet.needs-to"), language);
  }
  const faults = new Faults(language);
  const output = standardOutput();
  const kept: string[] = [];
  const write = async (piece: string) => void (to === undefined ? await output.write(piece) : kept.push(piece));
  const { csvHead, csvRecord, jsonRecord, records } = await import("../../sheets/index");
  const separated = (record: ClaimRecord, number: number): string => {
    if (format === "csv") return csvRecord(record, number, language);
    if (format === "ndjson") return `${jsonRecord(record)}\n`;
    return `${number === 1 ? "\n" : ",\n"}${jsonRecord(record)}`;
  };
  let number = 0;
  let reports = 0;
  if (format === "csv") await write(csvHead(language, bom));
  if (format === "json") await write("[");
  for await (const checked of gather(paths, language, faults.tell)) {
    reports++;
    const lines = records(checked, language).map((record) => separated(record, ++number));
    if (lines.length > 0) await write(lines.join(""));
  }
  if (format === "json") await write(number > 0 ? "\n]\n" : "]\n");
  if (to !== undefined && reports > 0) {
    const fault = await writeWhole(to, kept.join(""));
    if (fault) faults.tell(fault);
    else {
      const what = message("cli.sheet.claims", { count: number });
      await output.write(`${render(message("cli.sheet.written", { to, reports, what }), language)}\n`);
    }
  }
  const unwritten = output.fault();
  if (unwritten !== undefined)
    faults.tell({ path: "stdout", reason: message("cli.fault.unwritten", { code: unwritten }) });
  return faults.count > 0 ? 2 : 0;
}
