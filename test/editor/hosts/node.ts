import type { Browser } from "playwright-core";
import { runSuite } from "../page";
import type { Outcome, Trial } from "../run";
import { startServer } from "../server";

/** The desktop entry (`main`) in the Node extension host of the VS Code server. */
export async function nodeHost(browser: Browser, trial: Trial): Promise<Outcome> {
  const { installed } = trial;
  const server = await startServer(installed ? { vsix: installed.vsix } : {});
  try {
    const remote = (file: string) => `vscode-remote://127.0.0.1:${server.port}${file}`;
    const payload = [
      ["extensionDevelopmentPath", remote((installed ?? trial).extension)],
      ["extensionTestsPath", remote((installed ?? trial).suite)],
    ];
    const query = `folder=${encodeURIComponent(trial.folder)}&payload=${encodeURIComponent(JSON.stringify(payload))}`;
    return await runSuite(browser, `${server.origin}/?${query}`);
  } finally {
    server.stop();
  }
}
