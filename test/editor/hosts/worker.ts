import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { runSuite, serveFolder } from "../page";
import type { Outcome, Trial } from "../run";
import { type EditorServer, startServer } from "../server";

const EXTENSION = "/__extension";

/** The browser entry (`browser`) in the Web Worker extension host of the same server. */
export async function workerHost(browser: Browser, trial: Trial): Promise<Outcome> {
  const server = await startServer();
  try {
    return await runSuite(browser, url(server, trial.folder), async (page) => {
      await inWorker(page, server, trial);
    });
  } finally {
    server.stop();
  }
}

/** Makes a page load the extension, and run the suite where there is one, in its worker; gives the address to open. */
export async function inWorker(
  page: Page,
  server: EditorServer,
  { folder, extension, suite }: { folder: string; extension: string; suite?: string },
): Promise<string> {
  const location = (file: string) => ({ scheme: "http", authority: `127.0.0.1:${server.port}`, path: file });
  const tests = suite && { extensionTestsPath: location(`${EXTENSION}/${path.relative(extension, suite)}`) };
  await serveFolder(page.context(), EXTENSION, extension);
  await configure(page, { extensions: [location(EXTENSION)], ...tests });
  return url(server, folder);
}

const url = (server: EditorServer, folder: string): string => `${server.origin}/?folder=${encodeURIComponent(folder)}`;

/** `payload` loads no web extensions, so the workbench's own configuration is completed on its way to the page. */
async function configure(page: Page, developmentOptions: object): Promise<void> {
  const settings = /(id="vscode-workbench-web-configuration" data-settings=")([^"]*)/;
  await page.route(
    (url) => url.pathname === "/",
    async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace(settings, (_, before: string, escaped: string) => {
        const configuration = JSON.parse(escaped.replace(/&quot;/g, '"').replace(/&amp;/g, "&"));
        const completed = JSON.stringify({ ...configuration, developmentOptions });
        return before + completed.replace(/&/g, "&amp;").replace(/"/g, "&quot;");
      });
      await route.fulfill({ response, body });
    },
  );
}
