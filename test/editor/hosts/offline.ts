import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Browser } from "playwright-core";
import { SCENES } from "../offline/scenes";
import { stage } from "../offline/stage";
import type { Outcome } from "../run";

/** No editor: the page that checks reports in a browser alone, opened from the disk. */
export async function offlineHost(browser: Browser): Promise<Outcome> {
  let passed = 0;
  for (const [name, { look, play }] of Object.entries(SCENES)) {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), "crossfoot-offline-"));
    try {
      await stage(browser, folder, play, look);
      passed++;
      console.log(`  ✓ ${name}`);
    } catch (error) {
      console.log(`  ✗ ${name}\n${error instanceof Error ? (error.stack ?? error.message) : error}`);
    } finally {
      fs.rmSync(folder, { recursive: true, force: true });
    }
  }
  return { passed, failed: Object.keys(SCENES).length - passed };
}
