/**
 * Runs one mocha suite in real VS Codes: `npm run test:editor`. CROSSFOOT_TEST_HOST=node,worker,web,window,offline,desktop picks hosts;
 * CROSSFOOT_TEST_VSIX=1 tests the packaged extension instead of the built source tree; CROSSFOOT_TEST_GREP=words runs only the tests named so.
 */
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import * as esbuild from "esbuild";
import type { Browser } from "playwright-core";
import { again, settled } from "./again";
import { findChromium, launch } from "./chromium";
import { desktopHost } from "./hosts/desktop";
import { nodeHost } from "./hosts/node";
import { offlineHost } from "./hosts/offline";
import { webHost } from "./hosts/web";
import { windowHost } from "./hosts/window";
import { workerHost } from "./hosts/worker";
import { ROOT } from "./install";
import { packageExtension } from "./packaged";

export interface Outcome {
  passed: number;
  failed: number;
}
/** What a host is to run. All paths are absolute. */
export interface Trial {
  /** The extension's folder: this repository, or the unpacked package. */
  extension: string;
  /** The bundled suite, inside that folder: a host runs tests only where an extension is. */
  suite: string;
  /** The workspace: a copy, which the tests may change. */
  folder: string;
  /** The package, for a host that can install it, and an empty extension whose suite lets the tests in. */
  installed?: { vsix: string; extension: string; suite: string };
}

interface Host {
  readonly name: string;
  /** It tries its parts again by itself. */
  readonly inParts?: boolean;
  run(browser: Browser, trial: Trial): Promise<Outcome>;
}

const HOSTS: Record<string, Host> = {
  node: { name: "Node extension host, VS Code 1.99.3", run: nodeHost },
  worker: { name: "Web Worker extension host, VS Code 1.99.3", run: workerHost },
  web: { name: "Web Worker extension host, VS Code 1.91.1", run: webHost },
  window: { name: "a person's window, VS Code 1.99.3", inParts: true, run: windowHost },
  offline: { name: "the offline page, in a browser without an editor", run: offlineHost },
};
const DESKTOP = "desktop VS Code";

async function main(): Promise<void> {
  const chosen = (process.env.CROSSFOOT_TEST_HOST ?? "").split(",").filter(Boolean);
  const unknown = chosen.find((key) => key !== "desktop" && !(key in HOSTS));
  if (unknown) throw new Error(`CROSSFOOT_TEST_HOST: ${unknown} is none of ${Object.keys(HOSTS).join(", ")}, desktop`);
  const desktopOnly = chosen.length === 1 && chosen[0] === "desktop";
  const chromium = desktopOnly ? undefined : findChromium();
  const prepared = await prepare();
  const failures: string[] = [];
  const tally = async (key: string, name: string, run: (trial: Trial) => Promise<Outcome>) => {
    console.log(`\n${name}`);
    const attempt = async (): Promise<Outcome> => {
      const folder = freshWorkspace();
      return run({ ...prepared, folder }).finally(() => fs.rmSync(folder, { recursive: true, force: true }));
    };
    const outcome = await (HOSTS[key]?.inParts ? settled(attempt) : again(attempt));
    console.log(`  ${outcome.passed} passed, ${outcome.failed} failed`);
    write(key, outcome);
    if (outcome.failed > 0) failures.push(name);
  };
  if (chromium) {
    const browser = await launch(chromium);
    for (const [key, host] of Object.entries(HOSTS)) {
      if (chosen.length === 0 || chosen.includes(key)) await tally(key, host.name, (trial) => host.run(browser, trial));
    }
    await browser.close();
  }
  if (chosen.includes("desktop") || (!chromium && hasDisplay())) {
    await tally("desktop", DESKTOP, desktopHost);
  } else if (!chromium) {
    throw new Error(
      "no editor to test in: install Chromium or Chrome (CHROMIUM names it), or run where there is a display",
    );
  }
  if (failures.length > 0) throw new Error(`failed in: ${failures.join("; ")}`);
}

async function prepare(): Promise<Omit<Trial, "folder">> {
  const out = path.join(ROOT, "out/editor");
  const suite = path.join(out, "suite.js");
  await esbuild.build({
    entryPoints: [path.join(ROOT, "test/editor/suite/index.ts")],
    outfile: suite,
    bundle: true,
    format: "cjs",
    platform: "browser",
    external: ["vscode", "node:fs"],
    // mocha's browser build would otherwise take the bundle's own `module` for its exports.
    define: { module: "undefined", CROSSFOOT_TEST_GREP: JSON.stringify(process.env.CROSSFOOT_TEST_GREP ?? "") },
    sourcemap: "inline",
    logLevel: "warning",
  });
  return process.env.CROSSFOOT_TEST_VSIX ? packageExtension(out, suite) : { extension: ROOT, suite };
}

/** A copy of the seeds and drafts for one host: what its tests leave there is not in the next one's way. */
function freshWorkspace(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "crossfoot-workspace-"));
  for (const source of ["seeds", "test/editor/workspace"]) {
    fs.cpSync(path.join(ROOT, source), folder, { recursive: true });
  }
  return folder;
}

/** Counts for whoever sums up a whole test run. */
function write(key: string, { passed, failed }: Outcome): void {
  const folder = path.join(ROOT, "out/test-counts");
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(path.join(folder, `editor-${key}.json`), `${JSON.stringify({ passed, failed })}\n`);
}

const hasDisplay = () => process.platform !== "linux" || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);

main().then(
  () => process.exit(0),
  (error: Error) => {
    console.error(`editor tests: ${error.message}`);
    process.exit(1);
  },
);
