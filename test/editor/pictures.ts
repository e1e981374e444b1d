/** `npm run pictures`: opens a seed as a person would, and photographs what there is to see into out/pictures, and the walkthrough's pictures into media. */
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import type { Language } from "../../server/src/contract";
import { findChromium, launch } from "./chromium";
import { play } from "./hosts/window";
import { ROOT } from "./install";
import { photographNotes, reviewSeed } from "./note-pictures";
import { photographOffline } from "./offline/pictures";
import { startServer } from "./server";
import { developing } from "./url";
import { webp } from "./webp";

const SEED = "002_35da7b4457fcdd19.txt";
const FOLDER = path.join(ROOT, "out/pictures");
/** Without the title bar, which speaks of development. */
const VIEW = { x: 0, y: 30, width: 1280, height: 770 };
const SETTINGS = {
  "editor.wordWrap": "on",
  "editor.minimap.enabled": false,
  "editor.unicodeHighlight.ambiguousCharacters": false,
  "editor.fontSize": 13,
  "explorer.autoReveal": false,
  "workbench.activityBar.location": "hidden",
  "workbench.colorTheme": "Default Light Modern",
  "window.commandCenter": false,
  "editor.stickyScroll.enabled": false,
  "chat.commandCenter.enabled": false,
};

async function main(): Promise<void> {
  const chromium = findChromium();
  if (!chromium) throw new Error("pictures need Chromium or Chrome (CHROMIUM names it)");
  fs.mkdirSync(FOLDER, { recursive: true });
  const browser = await launch(chromium);
  for (const language of ["en", "zh-CN"] as const) await photograph(browser, language);
  for (const language of ["en", "zh-CN"] as const) await walkthrough(browser, language);
  await photographOffline(browser);
  await browser.close();
}

/** Scenes that the steps of the walkthrough show, in a small window, so that they can be read where they are shown smaller still. */
const STEPS = { place: "open", hover: "finding", following: "overview", panel: "panel", problems: "workspace" };
const SMALL = { width: 1000, height: 760 };

async function walkthrough(browser: Browser, language: Language): Promise<void> {
  const folder = path.join(FOLDER, "walkthrough");
  const { failed } = await play(browser, { extension: ROOT }, { language, theme: "light", folder, size: SMALL });
  if (failed > 0) throw new Error("a scene failed");
  for (const [scene, step] of Object.entries(STEPS)) {
    const small = await webp(browser, fs.readFileSync(path.join(folder, `${scene}.light.${language}.png`)));
    fs.writeFileSync(path.join(ROOT, "media/walkthrough", `${step}.${language}.webp`), small);
  }
}

async function photograph(browser: Browser, language: Language): Promise<void> {
  const folder = path.join(fs.mkdtempSync(path.join(os.tmpdir(), "crossfoot-pictures-")), "reports");
  fs.cpSync(path.join(ROOT, "seeds"), folder, { recursive: true });
  const server = await startServer({ settings: { ...SETTINGS, "crossfoot.language": language } });
  const page = await browser.newPage({ viewport: { width: VIEW.width, height: VIEW.y + VIEW.height } });
  const squiggle = page.locator(".squiggly-error").first();
  const shoot = (name: string) =>
    page.screenshot({ path: path.join(FOLDER, `${name}.${language}.png`), clip: VIEW, animations: "disabled" });
  try {
    await page.goto(developing(server, { folder, extension: ROOT }));
    await page.locator(".explorer-folders-view").getByText(SEED).dblclick();
    await squiggle.waitFor();
    await shoot("squiggle");

    // The file list folds away, so that the outline has room.
    await page.locator(".explorer-folders-view, .pane-header").getByText("reports", { exact: true }).first().click();
    await page.getByText("Outline", { exact: true }).first().click();
    await page.locator(".outline-tree .monaco-list-row").first().waitFor();
    await shoot("outline");

    await run(page, "View: Focus Problems");
    await page.locator(".markers-panel .monaco-list-row").nth(1).waitFor();
    await page.mouse.move(700, 300);
    // A line is drawn only where it is in sight.
    while (!(await squiggle.isVisible())) await page.mouse.wheel(0, 300);
    await page.mouse.wheel(0, 900);
    await shoot("problems");

    const place = await squiggle.boundingBox();
    if (!place) throw new Error("the squiggle is out of sight");
    // In small steps, as a hand moves.
    await page.mouse.move(place.x + 8, place.y + 8, { steps: 20 });
    await page.locator(".monaco-hover-content").getByText("✗").first().waitFor();
    await shoot("hover");

    await page.locator("[id='status.languageStatus']").hover();
    await page.locator(".hover-language-status").first().waitFor();
    await shoot("status");

    reviewSeed(path.join(folder, SEED));
    await run(page, "View: Close Panel");
    await photographNotes(page, (command) => run(page, command), shoot);
  } catch (error) {
    await page.screenshot({ path: path.join(ROOT, "out/pictures-fail.png") });
    throw error;
  } finally {
    await page.close();
    server.stop();
    fs.rmSync(path.dirname(folder), { recursive: true, force: true });
  }
}

async function run(page: Page, command: string): Promise<void> {
  await page.keyboard.press("F1");
  await page.locator(".quick-input-widget input.input").fill(`>${command}`);
  await page.locator(".quick-input-list .monaco-list-row").first().waitFor();
  await page.keyboard.press("Enter");
}

main().then(
  () => process.exit(0),
  (error: Error) => {
    console.error(`pictures: ${error.message}`);
    process.exit(1);
  },
);
