import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Browser } from "playwright-core";
import { ROOT } from "../install";
import { webp } from "../webp";
import { stage } from "./stage";

const SEED = "002_35da7b4457fcdd19.txt";
/** For people to look at. */
const FOLDER = path.join(ROOT, "out/pictures");

/** The offline page before and after a seed is dropped, in both languages and colours; the light ones are also the documentation's pictures. */
export async function photographOffline(browser: Browser): Promise<void> {
  fs.mkdirSync(FOLDER, { recursive: true });
  for (const locale of ["en", "zh-CN"])
    for (const colorScheme of ["light", "dark"] as const) {
      const folder = fs.mkdtempSync(path.join(os.tmpdir(), "crossfoot-offline-"));
      const look = { locale, colorScheme };
      const shots: Buffer[] = [];
      await stage(
        browser,
        folder,
        async ({ page, drop }) => {
          shots.push(await page.screenshot());
          await drop({ [SEED]: fs.readFileSync(path.join(ROOT, "seeds", SEED)) });
          shots.push(await page.screenshot());
        },
        look,
      );
      fs.rmSync(folder, { recursive: true });
      for (const [k, shot] of shots.entries())
        fs.writeFileSync(path.join(FOLDER, `offline-${k}.${colorScheme}.${locale}.png`), shot);
      const [, result] = shots;
      if (result && colorScheme === "light")
        fs.writeFileSync(path.join(ROOT, "docs/images", `offline.${locale}.webp`), await webp(browser, result));
    }
}
