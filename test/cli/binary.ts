import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

const ROOT = join(__dirname, "../..");
export const BINARY = join(ROOT, "dist/cli.js");

export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

let built = false;

/** Builds once in a test run, so that the binary under test is the sources' own. */
export function build(): void {
  if (!built) execFileSync(process.execPath, ["esbuild.js"], { cwd: ROOT });
  built = true;
}

/** Runs the built command line, in English unless the options say otherwise. */
export function crossfoot(
  args: readonly string[],
  { input = "", cwd = ROOT, env = {} }: { input?: string | Uint8Array; cwd?: string; env?: NodeJS.ProcessEnv } = {},
): Run {
  build();
  const { NO_COLOR: _, FORCE_COLOR: __, ...inherited } = process.env;
  const run = spawnSync(process.execPath, [BINARY, ...args], {
    cwd,
    input,
    env: { ...inherited, LC_ALL: "C", ...env },
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  return { code: run.status, out: run.stdout, err: run.stderr };
}

/** A new folder with these files, as text or bytes. */
export function folder(files: Readonly<Record<string, string | Uint8Array>>): string {
  const root = mkdtempSync(join(tmpdir(), "crossfoot-"));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  return root;
}
