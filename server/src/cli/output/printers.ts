import { resolve } from "node:path";
import type { Failure, Finding, Report, Summary } from "../../contract";
import { message } from "../../l10n/message";
import type { Fault } from "../fault";
import { createFormat, type FormatContext, type FormatName } from "../formats/factory";
import type { Format } from "../formats/format";
import { plain, screen } from "./paint";
import { fileSink, noSink, type Piece, type Sink, screenSink } from "./sink";

export interface PrintersOptions extends Omit<FormatContext, "columns" | "paint"> {
  readonly outputs: readonly { readonly name: FormatName; readonly to?: string }[];
}

interface Printer {
  readonly format: Format;
  sink: Sink;
  /** The file that it writes. */
  readonly to: string | undefined;
}

/** Prints in every format that was asked for, each in its place. */
export class Printers {
  private constructor(private readonly printers: readonly Printer[]) {}

  /** `inputs` are files that are read, and so not written. What cannot be opened is told, and then nothing is left open. */
  static async open({ outputs, ...context }: PrintersOptions, inputs: readonly string[]): Promise<Printers | Fault[]> {
    const read = new Set(inputs.map((path) => resolve(path)));
    const opened: Printer[] = [];
    const faults: Fault[] = [];
    for (const { name, to } of outputs) {
      const overwrites = to !== undefined && read.has(resolve(to));
      const sink = overwrites
        ? { path: to, reason: message("cli.sheet.input") }
        : to === undefined
          ? screenSink()
          : await fileSink(to);
      if ("reason" in sink) {
        faults.push(sink);
        continue;
      }
      const looks = to === undefined ? screen() : { columns: 80, paint: plain };
      opened.push({
        format: await createFormat(name, { ...context, ...looks }),
        sink,
        to: to === undefined ? undefined : resolve(to),
      });
    }
    const printers = new Printers(opened);
    if (faults.length === 0) return printers;
    await printers.discard();
    return faults;
  }

  /** A file that comes to be read is not written: what was to be written to it goes nowhere, and the end tells. */
  async spare(path: string): Promise<void> {
    for (const printer of this.printers) {
      if (printer.to === undefined || printer.to !== resolve(path)) continue;
      await printer.sink.discard();
      printer.sink = noSink({ path, reason: message("cli.sheet.input") });
    }
  }

  async report(text: string, report: Report, shown: readonly Finding[]): Promise<void> {
    for (const { format, sink } of this.printers) await writeAll(sink, format.report(text, report, shown));
  }

  async failed(failure: Failure): Promise<void> {
    for (const { format, sink } of this.printers) await writeAll(sink, format.failed?.(failure) ?? []);
  }

  /** Puts the files in their places; what went wrong. */
  async end(summary: Summary): Promise<Fault[]> {
    const faults: Fault[] = [];
    for (const { format, sink } of this.printers) {
      await writeAll(sink, format.end(summary));
      if (format.bytes) await sink.write(await format.bytes());
      const fault = await sink.end();
      if (fault) faults.push(fault);
    }
    return faults;
  }

  async discard(): Promise<void> {
    for (const { sink } of this.printers) await sink.discard();
  }
}

async function writeAll(sink: Sink, pieces: Iterable<Piece>): Promise<void> {
  for (const piece of pieces) await sink.write(piece);
}
