import fs from "node:fs";
import path from "node:path";
import util from "node:util";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { ROOT } from "./install";
import type { Outcome } from "./run";

/** Every line of the suite's own begins so; whatever else the workbench prints is shown where the suite fails. */
const OWN = "crossfoot: ";
const BEGINS = `${OWN}begins `;
const RESULT = /^crossfoot: result (\{.*\})/;
/** In milliseconds, from one line of the suite to the next: a suite that hangs would otherwise hold a build for ever. */
const LIMIT = 60_000;

/** Opens the workbench at `url`, waits for the suite in its extension host to end, and gives its counts. */
export async function runSuite(
  browser: Browser,
  url: string,
  prepare?: (page: Page) => Promise<void>,
): Promise<Outcome> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  page.setDefaultTimeout(0);
  // Where a browser has no window nobody could be asked for them.
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  const told: Told = { others: [], running: "the start of the suite", at: Date.now() };
  const ended = new Promise<void>((resolve) => {
    page.exposeFunction("codeAutomationExit", () => resolve());
  });
  await page.exposeFunction("codeAutomationLog", (_type: string, args: unknown[]) => hear(told, util.format(...args)));
  if (process.env.CROSSFOOT_TEST_VERBOSE)
    page.on("console", (said) => console.log(`  [${said.type()}] ${said.text()}`));
  try {
    await prepare?.(page);
    await page.goto(url);
    await Promise.race([ended, hanging(page, told)]);
  } finally {
    await page.close();
    if (!told.outcome || told.outcome.failed > 0) for (const line of told.others) console.log(`  | ${line}`);
  }
  if (!told.outcome) throw new Error("the suite ended without a result");
  return told.outcome;
}

/** What the extension host has printed so far. */
interface Told {
  outcome?: Outcome;
  running: string;
  /** When the suite was last heard of. */
  at: number;
  others: string[];
}

function hear(told: Told, line: string): void {
  const result = RESULT.exec(line)?.[1];
  // The suite's own line: two numbers.
  if (result) told.outcome = JSON.parse(result) as Outcome;
  else if (line.startsWith(BEGINS)) told.running = line.slice(BEGINS.length);
  else if (line.startsWith(OWN)) console.log(`  ${line.slice(OWN.length)}`);
  else told.others.push(line);
  if (line.startsWith(OWN)) told.at = Date.now();
}

/** Rejects when the suite is silent for too long, with a picture of what it hangs on. */
async function hanging(page: Page, told: Told): Promise<never> {
  while (Date.now() - told.at < LIMIT) await new Promise((resolve) => setTimeout(resolve, 1000).unref());
  await page.screenshot({ path: path.join(ROOT, "out/editor-hangs.png") });
  throw new Error(`it hangs in: ${told.running} (out/editor-hangs.png shows the editor)`);
}

/** Serves a folder under a path of the page's own origin, for the worker host. */
export async function serveFolder(context: BrowserContext, prefix: string, folder: string): Promise<void> {
  const types: Record<string, string> = {
    ".js": "text/javascript",
    ".json": "application/json",
    ".svg": "image/svg+xml",
  };
  await context.route(
    (url) => url.pathname.startsWith(prefix),
    async (route) => {
      const relative = decodeURIComponent(new URL(route.request().url()).pathname.slice(prefix.length));
      const file = path.join(folder, path.normalize(`/${relative}`));
      if (!fs.existsSync(file)) return route.fulfill({ status: 404, body: "" });
      const contentType = types[path.extname(file)] ?? "application/octet-stream";
      return route.fulfill({ body: fs.readFileSync(file), contentType });
    },
  );
}
