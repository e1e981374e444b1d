import { availableParallelism } from "node:os";
import { resolve } from "node:path";
import { checks } from "../../checks/registry";
import type { Language } from "../../contract";
import type { View } from "../../documents/docx/inline";
import { type Message, message } from "../../l10n/message";
import { CACHE_FOLDER } from "../batch/cache";
import type { FailOn } from "../exit";
import { FILES_ONLY, FORMATS, type FormatName } from "../formats/factory";

/** The options of `crossfoot check` as they are given. */
export interface CheckArguments {
  /** `NAME`, or `NAME=FILE`; several times. */
  readonly format?: readonly string[];
  readonly outputFile?: string;
  readonly failOn: FailOn;
  readonly maxFindings?: number;
  readonly check?: readonly string[];
  readonly skip?: readonly string[];
  readonly baseline?: string;
  readonly writeBaseline?: string;
  readonly cache?: boolean;
  readonly cacheDir?: string;
  readonly jobs: number | "auto";
  readonly watch?: boolean;
  /** Which side of tracked changes in Word documents is checked. */
  readonly trackedChanges: View;
  readonly filesFrom?: string;
  readonly stdinFilename?: string;
  readonly bom: boolean;
  /** Heed what people said, in the sidecars beside the reports. */
  readonly annotations: boolean;
  readonly language: Language;
  readonly version: string;
}

export interface CheckOptions extends Omit<CheckArguments, "format" | "outputFile" | "cache" | "cacheDir" | "jobs"> {
  /** What is printed, and where: on standard output, or into a file. */
  readonly outputs: readonly { readonly name: FormatName; readonly to?: string }[];
  readonly jobs: number;
  /** The cache's folder. */
  readonly cache: string | undefined;
}

/** What the arguments mean together, or what is wrong with them. */
export function checkOptions(paths: readonly string[], given: CheckArguments): CheckOptions | Message {
  const outputs = outputsOf(given);
  if ("key" in outputs) return outputs;
  const known = checks.map(({ id }) => id);
  for (const [option, ids] of Object.entries({ "--check": given.check, "--skip": given.skip }))
    for (const id of ids ?? [])
      if (!known.includes(id))
        return message("cli.misuse.value", { name: `${option} <id>`, value: id, choices: known.join(", ") });
  if (paths.length === 0 && given.filesFrom === undefined) return message("cli.misuse.argument", { name: "path" });
  if (given.filesFrom === "-" && paths.includes("-")) return message("batch.misuse.stdin");
  if (given.watch) {
    const isElsewhere = outputs.some(({ name, to }) => to !== undefined || (name !== "text" && name !== "ndjson"));
    const isOnce = given.filesFrom === "-" || paths.includes("-") || given.writeBaseline !== undefined;
    if (isElsewhere || isOnce) return message("batch.misuse.watch");
  }
  const { jobs, cache, cacheDir } = given;
  return {
    ...given,
    outputs,
    jobs: jobs === "auto" ? availableParallelism() : jobs,
    cache: cacheDir ?? (cache ? CACHE_FOLDER : undefined),
  };
}

function outputsOf({ format = [], outputFile }: CheckArguments): CheckOptions["outputs"] | Message {
  const outputs: { name: FormatName; to?: string }[] = [];
  for (const value of format.length > 0 ? format : ["text"]) {
    const [written = "", ...rest] = value.split("=");
    const name = FORMATS.find((known) => known === written);
    const to = rest.length > 0 ? rest.join("=") : outputFile;
    if (!name || to === "")
      return message("cli.misuse.value", { name: "--format <format>", value, choices: FORMATS.join(", ") });
    if (to === undefined && FILES_ONLY.includes(name)) return message("batch.misuse.file", { name });
    outputs.push({ name, ...(to === undefined ? {} : { to }) });
  }
  if (outputFile !== undefined && !outputs.some(({ to }) => to === outputFile))
    return message("batch.misuse.output-file");
  const places = outputs.map(({ to }) => (to === undefined ? "" : resolve(to)));
  return new Set(places).size < places.length ? message("batch.misuse.same-place") : outputs;
}
