import type { Browser } from "playwright-core";
import { runSuite } from "../page";
import type { Outcome, Trial } from "../run";
import { startServer } from "../server";
import { developing } from "../url";

/** The desktop entry (`main`) in the Node extension host of the VS Code server. */
export async function nodeHost(browser: Browser, trial: Trial): Promise<Outcome> {
  const { folder, installed } = trial;
  const server = await startServer(installed ? { vsix: installed.vsix } : {});
  try {
    const { extension, suite } = installed ?? trial;
    return await runSuite(browser, developing(server, { folder, extension, suite }));
  } finally {
    server.stop();
  }
}
