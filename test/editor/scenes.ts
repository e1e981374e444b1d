/**
 * What a person does with the overview, in a workbench at 1280×800: the view, the panel, the check of a workspace, the walkthrough.
 * Each scene goes on from where the last one ended; `shoot` is called at every sight worth looking at.
 */
import assert from "node:assert/strict";
import type { FrameLocator, Locator, Page } from "playwright-core";
import english from "../../package.nls.json";
import type { Language } from "../../server/src/contract";
import { overviewWords } from "../../server/src/l10n/catalogue/overview";
import { pageWords } from "../../server/src/l10n/catalogue/page";

export interface Stage {
  readonly page: Page;
  readonly language: Language;
  /** Where the reports are: a copy of the seeds. */
  readonly folder: string;
  shoot(name: string): Promise<unknown>;
}
export type Scene = (stage: Stage) => Promise<void>;

export const SEED = "002_35da7b4457fcdd19.txt";
const WRONG = "76＋13＋7＋9＝105 ≠ 110";
/** In milliseconds: what should be there and is not has failed. */
export const PATIENCE = 30_000;

export const rows = (page: Page): Locator => page.locator(".pane-body .monaco-list-row");
export const row = (page: Page, words: string): Locator => rows(page).filter({ hasText: words }).first();
const panelOf = (page: Page): FrameLocator => page.frameLocator("iframe.webview").frameLocator("iframe");
const cursor = (page: Page): Locator => page.locator("[id='status.editor.selection']");

export const SCENES: Readonly<Record<string, Scene>> = {
  "the empty view says what to do": async ({ page, shoot }) => {
    await page.locator(".explorer-folders-view").getByText(SEED).waitFor();
    await page.locator(".activitybar .action-label[aria-label*='Crossfoot']").click();
    const welcome = page.locator(".welcome-view-content").first();
    await welcome.getByText("Check Workspace", { exact: true }).waitFor();
    await page.getByText("Activating Extensions").waitFor({ state: "hidden" });
    await shoot("welcome");
  },

  "the view lists findings, relations and numbers by section": async ({ page, language, shoot }) => {
    await open(page, SEED);
    for (const group of ["page.findings", "page.relations", "page.claims"] as const)
      await row(page, pageWords[group][language]).waitFor();
    await row(page, "四、全面推进社会治理法治化").waitFor();
    await row(page, "四、“三是”").waitFor();
    await shoot("overview");
  },

  "a click leads to the place": async ({ page, shoot }) => {
    await row(page, "四、“三是”").click();
    await away(page);
    await cursor(page).getByText("Ln 9, Col 595 (4 selected)").waitFor();
    await page.locator(".squiggly-error").first().waitFor();
    await shoot("place");
    await command(page, "Show or Focus Hover");
    await page.locator(".monaco-hover-content").getByText("✗").first().waitFor();
    await shoot("hover");
  },

  "the view follows the cursor": async ({ page, shoot }) => {
    await goTo(page, 9, 706);
    await page.locator(".pane-body .monaco-list-row.selected").getByText("427件").waitFor();
    await shoot("following");
  },

  "the filter shows findings only": async ({ page, language, shoot }) => {
    await row(page, "一是深化法治宣传教育").waitFor();
    await command(page, english["commands.filter"]);
    await page.locator(".quick-input-list").getByText(overviewWords["overview.show.found"][language]).click();
    await row(page, "一是深化法治宣传教育").waitFor({ state: "detached" });
    await row(page, "四、全面推进社会治理法治化").waitFor();
    await shoot("filtered");
    await command(page, english["commands.filter"]);
    await page
      .locator(".quick-input-list")
      .getByText(overviewWords["overview.show.all"][language], { exact: true })
      .click();
    await row(page, "二、持续提升科学民主依法决策水平").waitFor();
  },

  "the panel shows the report, under a strict policy": async ({ page, language, shoot }) => {
    await command(page, english["commands.openPanel"]);
    const panel = panelOf(page);
    const finding = panel.locator(".finding").first();
    await finding.getByText(WRONG).first().waitFor();
    assert.equal(await finding.locator("svg[role=img][aria-label]").count(), 1);
    const policy = await panel.locator("meta[http-equiv='Content-Security-Policy']").getAttribute("content");
    assert.match(policy ?? "", /^default-src 'none'; style-src 'nonce-(\w{32})'; script-src 'nonce-\1'$/);
    assert.equal(await panel.locator("html").getAttribute("lang"), language);
    const width = await panel.locator("html").evaluate((html) => html.scrollWidth - html.clientWidth);
    assert.equal(width, 0);
    await panel.locator("#findings").evaluate((section) => section.scrollIntoView());
    await drawn(page);
    await shoot("panel");
  },

  "a place in the panel leads to the text": async ({ page }) => {
    await panelOf(page).locator(".finding .related button.go").first().click();
    await cursor(page).getByText("Ln 9, Col 611 (3 selected)").waitFor();
    const place = panelOf(page).locator(".finding button.place").first();
    const there = cursor(page).getByText("Ln 9, Col 595 (4 selected)");
    // The workbench may give the focus back to the panel that was just left, and then shows no selection.
    for (let tries = 1; !(await there.isVisible()); tries++) {
      assert.ok(tries < 4, "the place is not reached by the keyboard");
      await place.focus();
      await page.keyboard.press("Enter");
      await there.waitFor({ timeout: PATIENCE / 3 }).catch(() => {});
    }
  },

  "the panel keeps filter and place while the text changes": async ({ page, shoot }) => {
    const panel = panelOf(page);
    await panel.locator("#words").fill("件");
    await panel.locator(".claims tbody tr[hidden]").first().waitFor({ state: "attached" });
    const anchor = panel.locator(".claims tr:not([hidden])").filter({ hasText: "429件" });
    await anchor.evaluate((one) => one.scrollIntoView({ block: "center" }));
    await drawn(page);
    await shoot("panel-filter");
    const before = await anchor.evaluate((one) => one.getBoundingClientRect().top);
    // What the last scene selected, 110个, is mended, and then broken again.
    await command(page, "View: Focus First Editor Group");
    await select110(page);
    await page.keyboard.type("105个");
    await panel.locator(".finding.error").waitFor({ state: "detached" });
    const after = await anchor.evaluate((one) => one.getBoundingClientRect().top);
    assert.ok(Math.abs(after - before) < 3, `the row moved from ${before} to ${after}`);
    assert.equal(await panel.locator("#words").inputValue(), "件");
    assert.ok((await panel.locator(".claims tbody tr[hidden]").count()) > 0);
    await command(page, "View: Focus First Editor Group");
    await page.keyboard.press("ControlOrMeta+z");
    await panel.locator(".finding.error").first().waitFor({ state: "attached" });
  },

  "the panel comes back when the window is loaded anew": async ({ page, shoot }) => {
    const panel = panelOf(page);
    await reload(page);
    await panel.locator(".finding.error").first().waitFor({ state: "attached" });
    await shoot("panel-again");
    await panel.locator("#words").fill("");
    await panel.locator(".finding button.place").first().click();
    await cursor(page).getByText("Ln 9, Col 595 (4 selected)").waitFor();
  },

  "the check of the workspace fills Problems": async ({ page, language, shoot }) => {
    await command(page, "View: Close All Editors");
    await page.keyboard.press("Escape");
    await command(page, english["commands.checkWorkspace"]);
    const problems = overviewWords["workspace.problems"][language];
    await page.locator(".notification-toast").getByText(problems).click();
    await away(page);
    const files = page.locator(".markers-panel .monaco-list-row .file-icon, .markers-panel .monaco-list-row");
    await files.filter({ hasText: "000_626e233676252d29.txt" }).first().waitFor();
    await files.filter({ hasText: SEED }).first().waitFor();
    await shoot("problems");
    await command(page, "View: Hide Panel");
  },

  "the walkthrough has its pictures": async ({ page, shoot }) => {
    await command(page, english["commands.walkthrough"]);
    const picture = page.locator(".getting-started-media img").first();
    await picture.waitFor();
    await picture.evaluate((one: HTMLImageElement) => one.decode());
    assert.ok(await picture.evaluate((one: HTMLImageElement) => one.naturalWidth > 400));
    await drawn(page);
    await shoot("walkthrough");
  },
};

export async function open(page: Page, name: string): Promise<void> {
  await page.keyboard.press("ControlOrMeta+P");
  await pick(page, name, name);
}

export async function command(page: Page, title: string): Promise<void> {
  await page.keyboard.press("F1");
  await pick(page, `>${title}`, title);
}

/** By the workbench's own command: what is open has been stored when the page goes, which a page that is loaded anew from outside does not wait for. */
export async function reload(page: Page): Promise<void> {
  const loaded = page.waitForEvent("load");
  await command(page, "Developer: Reload Window");
  await loaded;
}

export async function goTo(page: Page, line: number, column: number): Promise<void> {
  await page.keyboard.press("ControlOrMeta+P");
  await pick(page, `:${line}:${column}`, `line ${line} `);
  await cursor(page).getByText(`Ln ${line}, Col ${column}`).waitFor();
}

async function select110(page: Page): Promise<void> {
  await goTo(page, 9, 591);
  for (let k = 0; k < 4; k++) await page.keyboard.press("Shift+ArrowRight");
  await cursor(page).getByText("(4 selected)").waitFor();
}

/** Types, and takes the choice with the words in it, once it is there: until then the list is of what was typed before. */
async function pick(page: Page, typed: string, words: string): Promise<void> {
  await page.locator(".quick-input-widget input.input").fill(typed);
  await page.locator(".quick-input-list .monaco-list-row", { hasText: words }).first().click();
  await page
    .locator(".quick-input-widget")
    .waitFor({ state: "hidden" })
    .catch(() => {});
}

/** The mouse off everything that would say something. */
export const away = (page: Page): Promise<void> => page.mouse.move(500, 5);

/** Two frames: what was scrolled to has been drawn. */
async function drawn(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}
