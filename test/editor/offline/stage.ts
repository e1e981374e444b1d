import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { ROOT } from "../install";

/** Where the page is, as a person opens it: from the disk. */
const ADDRESS = pathToFileURL(path.join(ROOT, "dist/crossfoot.html")).href;
/** In milliseconds. */
const PATIENCE = 60_000;

/** A file in the scene's folder, by name. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** The offline page in a window of its own. */
export interface Stage {
  readonly page: Page;
  /** Scratch, for this scene alone. */
  readonly folder: string;
  /** Every address that the window, its workers and what it saves have asked for. */
  readonly requests: readonly string[];
  /** What the console says is wrong: what breaks, and what the policy stops. */
  readonly complaints: readonly string[];
  /** Writes files into the folder and gives their paths. */
  put(files: Files): string[];
  /** Writes files, drops them from outside onto the page, and waits for the end of their check. */
  drop(files: Files): Promise<void>;
}

/** Opens the page, lets `play` run, and closes it. */
export async function stage(
  browser: Browser,
  folder: string,
  play: (stage: Stage) => Promise<void>,
  look: BrowserContextOptions = {},
): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: "zh-CN", ...look });
  const requests: string[] = [];
  const complaints: string[] = [];
  context.on("request", (request) => requests.push(request.url()));
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  page.on("console", (said) => said.type() === "error" && complaints.push(said.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  const put = (files: Files): string[] =>
    Object.entries(files).map(([name, content]) => {
      const file = path.join(folder, name);
      fs.writeFileSync(file, content);
      return file;
    });
  try {
    await page.goto(ADDRESS);
    const drop = async (files: Files) => {
      await dropPaths(page, put(files));
      await ended(page);
    };
    await play({ page, folder, requests, complaints, put, drop });
  } finally {
    await context.close();
  }
}

/** Files or folders of the disk, let go over the middle of the window by the browser itself. */
export async function dropPaths(page: Page, files: readonly string[]): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  const data = { items: [], files: [...files], dragOperationsMask: 1 };
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  const [x, y] = [Math.floor(width / 2), Math.floor(height / 2)];
  for (const type of ["dragEnter", "dragOver", "drop"] as const)
    await devtools.send("Input.dispatchDragEvent", { type, x, y, data });
  await devtools.detach();
}

/** Waits until what was given is checked: the page tells its end. */
export const ended = async (page: Page): Promise<void> =>
  page
    .locator("#status")
    .getByText(/已核对|未能核对|Reports checked|could not be checked/)
    .waitFor();
