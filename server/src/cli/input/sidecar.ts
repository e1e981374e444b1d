import type { Stats } from "node:fs";
import { open, readFile, rename, rm, stat } from "node:fs/promises";
import { basename } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { mergeSidecars } from "../../annotations/merge";
import { emptySidecar, isReadable, parseSidecar, serialiseSidecar } from "../../annotations/sidecar";
import { SIDECAR_SUFFIX, type Sidecar } from "../../annotations/types";
import { decode } from "../../documents/decode";
import { codeOf, isAbsence } from "../../errors";
import { message } from "../../l10n/message";
import { type Fault, faultOf, faultOfText } from "../fault";

/** Another writer is done within this many milliseconds, or it has died. */
const PATIENCE = 5000;
const PAUSE = 20;

/** Where the annotations of a report are: beside it. */
export const sidecarPath = (report: string): string => report + SIDECAR_SUFFIX;

/** What people said of a report; undefined where there is no such file. Never throws. */
export async function readSidecar(report: string): Promise<Sidecar | undefined | Fault> {
  const path = sidecarPath(report);
  try {
    const decoded = decode(await readFile(path));
    if ("fault" in decoded) return faultOfText(path, decoded);
    const read = parseSidecar(decoded.text);
    return isReadable(read) ? read : { path, reason: read.fault };
  } catch (error) {
    return isAbsence(error) ? undefined : faultOf(path, error);
  }
}

/**
 * Changes the annotations of a report: reads what is there now, merges the outcome of `change` with it, and puts the file in its place in
 * one step. A file that cannot be read is left alone and told. Never throws.
 */
export async function changeSidecar(report: string, change: (now: Sidecar) => Sidecar): Promise<Fault | undefined> {
  const path = sidecarPath(report);
  const draft = `${path}.new`;
  try {
    for (;;) {
      // Whoever makes the draft writes; others wait for it to go.
      const file = await exclusive(draft);
      const there = await statOf(path);
      try {
        const now = await readSidecar(report);
        if (now && "reason" in now) {
          await rm(draft, { force: true });
          return now;
        }
        const before = now ?? emptySidecar(basename(report));
        await file.writeFile(serialiseSidecar(mergeSidecars(before, change(before))));
        // What only its owner may read stays so.
        if (there) await file.chmod(there.mode).catch(() => {});
        await file.sync();
      } finally {
        await file.close();
      }
      if (isSame(there, await statOf(path))) break;
      // A person's editor asks nobody: what it wrote meanwhile is read, too.
      await rm(draft, { force: true });
    }
    await rename(draft, path);
    return undefined;
  } catch (error) {
    await rm(draft, { force: true }).catch(() => {});
    return { path, reason: message("annotations.unwritten", { code: codeOf(error) }) };
  }
}

const statOf = (path: string): Promise<Stats | undefined> => stat(path).catch(() => undefined);
const isSame = (a: Stats | undefined, b: Stats | undefined): boolean =>
  a?.mtimeMs === b?.mtimeMs && a?.size === b?.size && a?.ino === b?.ino;

async function exclusive(path: string): ReturnType<typeof open> {
  for (;;) {
    try {
      return await open(path, "wx");
    } catch (error) {
      if (codeOf(error) !== "EEXIST") throw error;
      const age = await stat(path).then(
        // Clocks differ: a draft from the future is no younger than one from the past.
        ({ mtimeMs }) => Math.abs(Date.now() - mtimeMs),
        () => 0,
      );
      if (age > PATIENCE) await rm(path, { force: true });
      else await wait(PAUSE);
    }
  }
}
