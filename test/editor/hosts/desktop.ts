import fs from "node:fs";
import path from "node:path";
import { runTests } from "@vscode/test-electron";
import { ROOT } from "../install";
import type { Outcome, Trial } from "../run";

/** A desktop VS Code: the one in VSCODE, or the one that @vscode/test-electron downloads. */
export async function desktopHost(trial: Trial): Promise<Outcome> {
  const result = path.join(ROOT, "out/desktop-result.json");
  fs.rmSync(result, { force: true });
  const executable = process.env.VSCODE;
  await runTests({
    extensionDevelopmentPath: trial.extension,
    extensionTestsPath: trial.suite,
    extensionTestsEnv: { CROSSFOOT_TEST_RESULT: result },
    launchArgs: [trial.folder, "--disable-extensions", "--disable-workspace-trust"],
    ...(executable ? { vscodeExecutablePath: executable } : {}),
  }).catch((error: unknown) => {
    // A failed test is told by its counts; only an editor that never ran the suite is an error here.
    if (!fs.existsSync(result)) throw error;
  });
  // Written by our own suite: two numbers.
  return JSON.parse(fs.readFileSync(result, "utf8")) as Outcome;
}
