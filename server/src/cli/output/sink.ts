import { randomUUID } from "node:crypto";
import { rmSync } from "node:fs";
import { type FileHandle, open, realpath, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { codeOf, isAbsence } from "../../errors";
import { message } from "../../l10n/message";
import { type Fault, faultOf } from "../fault";
import { slashed } from "../input/paths";
import { standardOutput } from "./output";

export type Piece = string | Uint8Array;

/** Where output goes: a screen, or a file that is there whole or not at all. Nothing here throws. */
export interface Sink {
  /** Resolves when more may be written. */
  write(piece: Piece): Promise<void>;
  /** All is written: puts a file in its place. What went wrong, if anything. */
  end(): Promise<Fault | undefined>;
  /** Leaves no trace of a file. */
  discard(): Promise<void>;
}

export function screenSink(): Sink {
  const output = standardOutput();
  return {
    write: output.write,
    end: async () => {
      const code = output.fault();
      return code === undefined ? undefined : { path: "stdout", reason: message("cli.fault.unwritten", { code }) };
    },
    discard: async () => {},
  };
}

/** Goes nowhere, and says why. */
export const noSink = (fault: Fault): Sink => ({
  write: async () => {},
  end: async () => fault,
  discard: async () => {},
});

/** Bytes that are kept before they are written. */
const BUFFERED = 1 << 16;
const asides = new Set<string>();

/** 128 and the signal's number, as a shell says it. */
const SIGNALS = { SIGINT: 130, SIGTERM: 143 } as const;
let isHeeded = false;

/** On Ctrl-C, what is half written goes, and files that are there stay as they are. */
export function heedInterrupts(): void {
  if (isHeeded) return;
  isHeeded = true;
  for (const [signal, code] of Object.entries(SIGNALS))
    process.once(signal, () => {
      for (const aside of asides) rmSync(aside, { force: true });
      process.exit(code);
    });
}

/**
 * Writes beside the file, and renames when all of it is there, so that a reader sees the old one or the new one. Where a link leads to the
 * file, the link stays; what is no file (a pipe, a device) is written as it is.
 */
export async function fileSink(path: string): Promise<Sink | Fault> {
  const fail = (error: unknown): Fault => {
    if (isAbsence(error)) return faultOf(slashed(path), error);
    return { path: slashed(path), reason: message("cli.fault.unwritten", { code: codeOf(error) }) };
  };
  try {
    const there = await stat(path).catch(() => undefined);
    if (there?.isDirectory()) return { path: slashed(path), reason: message("cli.fault.folder") };
    const target = there?.isFile() ? await realpath(path) : path;
    const aside =
      there && !there.isFile() ? undefined : join(dirname(target), `.${basename(target)}.${randomUUID()}.tmp`);
    const file = await open(aside ?? target, aside === undefined ? "w" : "wx");
    if (aside !== undefined) asides.add(aside);
    // A file that only its owner may read stays so.
    if (aside !== undefined && there) await file.chmod(there.mode).catch(() => {});
    heedInterrupts();
    return sinkInto(file, { target, aside, fail });
  } catch (error) {
    return fail(error);
  }
}

interface Place {
  readonly target: string;
  /** Undefined for what is no file. */
  readonly aside: string | undefined;
  readonly fail: (error: unknown) => Fault;
}

function sinkInto(file: FileHandle, { target, aside, fail }: Place): Sink {
  let fault: Fault | undefined;
  let kept: Buffer[] = [];
  let size = 0;
  const attempt = async (act: () => Promise<unknown>): Promise<void> => {
    if (fault) return;
    try {
      await act();
    } catch (error) {
      fault = fail(error);
    }
  };
  const flush = (): Promise<void> =>
    attempt(async () => {
      const all = Buffer.concat(kept);
      kept = [];
      size = 0;
      if (all.length > 0) await file.writeFile(all);
    });
  const discard = async (): Promise<void> => {
    await file.close().catch(() => {});
    if (aside === undefined) return;
    await rm(aside, { force: true }).catch(() => {});
    asides.delete(aside);
  };
  return {
    write: async (piece) => {
      const bytes = Buffer.from(piece);
      kept.push(bytes);
      size += bytes.length;
      if (size >= BUFFERED) await flush();
    },
    end: async () => {
      await flush();
      if (aside !== undefined) {
        await attempt(() => file.sync());
        await attempt(() => file.close());
        await attempt(() => rename(aside, target));
      } else await attempt(() => file.close());
      if (fault) await discard();
      else if (aside !== undefined) asides.delete(aside);
      return fault;
    },
    discard,
  };
}
