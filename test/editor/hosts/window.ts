import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import type { Language } from "../../../server/src/contract";
import { again } from "../again";
import { ROOT } from "../install";
import { NOTE_SCENES } from "../note-scenes";
import type { Outcome, Trial } from "../run";
import { PATIENCE, SCENES, type Scene, type Stage } from "../scenes";
import { type EditorServer, startServer } from "../server";
import { developing } from "../url";
import { WINDOWS } from "../windows";
import { inWorker } from "./worker";

/** Without the title bar, which speaks of development. */
const TITLE = 30;
const SETTINGS = {
  "editor.wordWrap": "on",
  "editor.minimap.enabled": false,
  "editor.unicodeHighlight.ambiguousCharacters": false,
  "editor.fontSize": 13,
  "editor.stickyScroll.enabled": false,
  "explorer.autoReveal": false,
  "window.commandCenter": false,
  "chat.commandCenter.enabled": false,
  // What lies over the page would lie over a photograph too.
  "workbench.reduceMotion": "on",
};

/** Asks nobody, and trusts nobody. */
const TRUST = {
  "security.workspace.trust.enabled": true,
  "security.workspace.trust.startupPrompt": "never",
  "security.workspace.trust.emptyWindow": false,
};

export interface Look {
  readonly language: Language;
  readonly theme: "light" | "dark";
  /** Where photographs go. */
  readonly folder: string;
  readonly size: { readonly width: number; readonly height: number };
  /** The browser entry in a Web Worker instead of the desktop entry in Node. */
  readonly worker?: boolean;
  /** VS Code's own display language, which `crossfoot.language` then follows. */
  readonly speaks?: string;
  /** In a folder that nobody has said to trust. */
  readonly restricted?: boolean;
  /** Makes the folder ready; may give another folder, or a workspace file, to open instead. */
  readonly prepare?: (folder: string) => string;
}

/** The scenes of the overview and those of annotating, in the window of one workbench after another, and those that need a workbench of their own. */
export async function windowHost(browser: Browser, trial: Trial): Promise<Outcome> {
  const folder = path.join(ROOT, "out/pictures");
  const size = { width: 1280, height: 800 };
  const light: Look = { language: "en", theme: "light", folder, size };
  const dark: Look = { language: "zh-CN", theme: "dark", folder, size, worker: true };
  const plays = [
    () => play(browser, trial, light),
    () => play(browser, trial, dark),
    () => play(browser, trial, light, NOTE_SCENES),
    ...Object.entries(WINDOWS).map(
      ([name, one]) =>
        () =>
          inWorkbench(browser, trial, { ...light, ...one.look }, (stage) =>
            through({ [name]: one.scene }, stage, "alone"),
          ),
    ),
  ];
  const outcomes: Outcome[] = [];
  for (const one of plays) outcomes.push(await again(one));
  const sum = (key: keyof Outcome) => outcomes.reduce((all, outcome) => all + outcome[key], 0);
  return { passed: sum("passed"), failed: sum("failed") };
}

/** Plays every scene; one that fails is photographed and ends the play, for the next ones go on from it. */
export function play(
  browser: Browser,
  trial: Pick<Trial, "extension">,
  look: Look,
  scenes: Readonly<Record<string, Scene>> = SCENES,
): Promise<Outcome> {
  const where = look.worker ? "in a Web Worker" : "in Node";
  return inWorkbench(browser, trial, look, (stage) => through(scenes, stage, where));
}

async function inWorkbench(
  browser: Browser,
  trial: Pick<Trial, "extension">,
  look: Look,
  use: (stage: Stage) => Promise<Outcome>,
): Promise<Outcome> {
  const { language, theme, size, worker = false, restricted = false } = look;
  fs.mkdirSync(look.folder, { recursive: true });
  const workspace = path.join(fs.mkdtempSync(path.join(os.tmpdir(), "crossfoot-window-")), "reports");
  fs.cpSync(path.join(ROOT, "seeds"), workspace, { recursive: true });
  const colours = theme === "light" ? "Default Light Modern" : "Default Dark Modern";
  const settings = {
    ...SETTINGS,
    "workbench.colorTheme": colours,
    ...(look.speaks ? {} : { "crossfoot.language": language }),
    ...(restricted ? TRUST : {}),
  };
  const server = await startServer({ settings, restricted });
  const page = await browser.newPage({ viewport: { width: size.width, height: size.height + TITLE } });
  page.setDefaultTimeout(PATIENCE);
  const clip = { x: 0, y: TITLE, ...size };
  const shoot = (name: string) =>
    page.screenshot({ path: path.join(look.folder, `${name}.${theme}.${language}.png`), clip, animations: "disabled" });
  try {
    if (look.speaks) await page.addInitScript(`globalThis._VSCODE_NLS_LANGUAGE = ${JSON.stringify(look.speaks)}`);
    const folder = look.prepare?.(workspace) ?? workspace;
    await page.goto(await address(page, server, { folder, extension: trial.extension, worker }));
    return await use({ page, language, folder: workspace, shoot });
  } finally {
    await page.close();
    server.stop();
    fs.rmSync(path.dirname(workspace), { recursive: true, force: true });
  }
}

async function address(
  page: Page,
  server: EditorServer,
  { folder, extension, worker }: { folder: string; extension: string; worker: boolean },
): Promise<string> {
  return worker ? inWorker(page, server, { folder, extension }) : developing(server, { folder, extension });
}

async function through(scenes: Readonly<Record<string, Scene>>, stage: Stage, where: string): Promise<Outcome> {
  let passed = 0;
  for (const [name, scene] of Object.entries(scenes)) {
    try {
      await scene(stage);
      passed++;
      console.log(`  ✓ the window, ${where}: ${name}`);
    } catch (error) {
      console.log(
        `  ✗ the window, ${where}: ${name}\n${error instanceof Error ? (error.stack ?? error.message) : error}`,
      );
      await stage.shoot("failed");
      return { passed, failed: Object.keys(scenes).length - passed };
    }
  }
  return { passed, failed: 0 };
}
