/** What a person does who annotates a report, with nothing but keyboard and mouse: every kind of dialog, what outlasts a window, and the command line after it. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import type { Page } from "playwright-core";
import english from "../../package.nls.json";
import { noteWords } from "../../server/src/l10n/catalogue/notes";
import { ROOT } from "./install";
import { command, goTo, open, PATIENCE, reload, rows, type Scene, SEED, type Stage } from "./scenes";

const TAGS = ["待核", "口径", "已报"];

const report = ({ folder }: Stage): string => path.join(folder, SEED);
const sidecar = (stage: Stage): string => `${report(stage)}.annotations.json`;
const said = (stage: Stage): string => (fs.existsSync(sidecar(stage)) ? fs.readFileSync(sidecar(stage), "utf8") : "");

/** The file of annotations, as soon as it is as wanted. */
async function written(stage: Stage, wanted: (text: string) => boolean): Promise<string> {
  for (const limit = Date.now() + PATIENCE; Date.now() < limit; ) {
    const text = said(stage);
    if (wanted(text)) return text;
    await stage.page.waitForTimeout(50);
  }
  throw new Error(`the annotations are not as wanted: ${said(stage)}`);
}

const box = (page: Page) => page.locator(".quick-input-widget");
/** Waits for the dialog of this title. */
const titled = (page: Page, title: string) => box(page).locator(".quick-input-title").getByText(title).waitFor();

/** Answers an input box. */
async function answer(page: Page, title: string, words: string): Promise<void> {
  await titled(page, title);
  await box(page).locator("input.input").fill(words);
  await page.keyboard.press("Enter");
}

/** Picks one of a list. */
async function choose(page: Page, title: string, words: string): Promise<void> {
  await titled(page, title);
  await box(page).locator(".monaco-list-row").filter({ hasText: words }).first().click();
}

/** Ticks several of a list. */
async function tick(page: Page, title: string, ...labels: string[]): Promise<void> {
  await titled(page, title);
  for (const label of labels) {
    await box(page).locator("input.input").fill(label);
    await box(page).locator(".monaco-list-row").getByText(label, { exact: true }).first().click();
  }
  await page.keyboard.press("Enter");
}

/** Selects words of the report, the first behind others. */
async function select(stage: Stage, after: string, words: string): Promise<void> {
  const lines = fs.readFileSync(report(stage), "utf8").split("\n");
  const line = lines.findIndex((one) => one.includes(after + words) || one.includes(after));
  const column = lines[line]?.indexOf(words, lines[line]?.indexOf(after)) ?? -1;
  assert.ok(line >= 0 && column >= 0, words);
  await goTo(stage.page, line + 1, column + 1);
  for (let k = 0; k < words.length; k++) await stage.page.keyboard.press("Shift+ArrowRight");
}

const crossfoot = (stage: Stage, ...args: string[]): string =>
  execFileSync(process.execPath, [path.join(ROOT, "dist/cli.js"), ...args, "--lang", "en"], {
    cwd: stage.folder,
    encoding: "utf8",
  });

const say = (key: keyof typeof noteWords): string => noteWords[key].en;

export const NOTE_SCENES: Readonly<Record<string, Scene>> = {
  "a key asks for the comment and, once, for a name": async (stage) => {
    const { page } = stage;
    fs.writeFileSync(path.join(stage.folder, "crossfoot.json"), JSON.stringify({ tags: TAGS }));
    await page.locator(".explorer-folders-view").getByText(SEED).waitFor();
    await open(page, SEED);
    await page.locator(".squiggly-error").first().waitFor({ state: "attached" });
    await select(stage, "调解委员会共计", "110个");
    await page.keyboard.press("Control+Alt+m");
    await answer(page, say("notes.comment.ask"), "分类相加为105个");
    await answer(page, say("notes.author.ask"), "张三");
    await written(stage, (text) => text.includes("分类相加为105个") && text.includes("张三"));
  },

  "several of the project's tags are ticked": async (stage) => {
    await select(stage, "社区调委会", "13个");
    await stage.page.keyboard.press("Control+Alt+a");
    await choose(stage.page, "13个", say("notes.tag"));
    await tick(stage.page, say("notes.tag.ask"), "待核", "口径");
    const text = await written(stage, (one) => one.includes("待核") && one.includes("口径"));
    assert.ok(!text.includes("已报"));
  },

  "several numbers of a paragraph are ticked, and linked": async (stage) => {
    await select(stage, "受理行政复议案件", "13起");
    await command(stage.page, english["commands.link"]);
    await tick(stage.page, "13起", "11起", "2起");
    await choose(stage.page, "13起", say("notes.link.sum"));
    const text = await written(stage, (one) => one.includes('"Link"'));
    const link = text.split("\n").find((line) => line.includes('"Link"')) ?? "";
    assert.deepEqual(link.match(/(?<="exact":")[^"]*/g), ["13起", "11起", "2起"]);
  },

  "one of several is disputed, with a reason": async (stage) => {
    await select(stage, "调解委员会共计", "110个");
    await command(stage.page, english["commands.dispute"]);
    await choose(stage.page, say("notes.dispute.which"), "105");
    await answer(stage.page, say("notes.reason"), "含已撤销的5个");
    await written(stage, (text) => text.includes("含已撤销的5个"));
    await stage.page.locator(".squiggly-error").first().waitFor({ state: "detached" });
  },

  "another's comment is deleted only when that is confirmed": async (stage) => {
    const { page } = stage;
    const lines = said(stage).split("\n");
    fs.writeFileSync(
      sidecar(stage),
      lines.map((line) => (line.includes("分类相加") ? line.replace("张三", "李四") : line)).join("\n"),
    );
    await command(page, "Focus on Annotations View");
    const row = rows(page).filter({ hasText: "李四" }).first();
    for (const [button, isGone] of [
      ["Cancel", false],
      [say("notes.delete"), true],
    ] as const) {
      const asked = page.locator(".monaco-dialog-box").getByText("李四").first();
      // The view may be drawn anew between finding the button and pressing it.
      for (let tries = 0; tries < 10 && !(await asked.isVisible()); tries++) {
        await row.locator(".action-label[aria-label*='Delete']").dispatchEvent("click");
        await asked.waitFor({ timeout: 2000 }).catch(() => {});
      }
      await asked.waitFor();
      await page.locator(".monaco-dialog-box .monaco-button").getByText(button, { exact: true }).click();
      await written(stage, (text) => !text.includes("分类相加为105个") === isGone);
    }
  },

  "the report is signed, and the command line sees it": async (stage) => {
    assert.match(crossfoot(stage, "review", "--status", SEED), /not signed/);
    await command(stage.page, english["commands.signReport"]);
    await answer(stage.page, say("notes.sign.ask"), "同意");
    await written(stage, (text) => text.includes("SignOff"));
    const status = crossfoot(stage, "review", "--status", SEED);
    assert.match(status, /^\S+ {2}signed\n/);
    assert.match(status, /张三/);
  },

  "annotations go out and come back through the dialogs of files": async (stage) => {
    const { page } = stage;
    const before = said(stage);
    const file = `${report(stage)}.json`;
    await command(page, english["commands.exportAnnotations"]);
    await choose(page, say("notes.export.format"), "Label Studio");
    await choose(page, say("notes.export.layer"), say("notes.layer.both"));
    await fileIn(page, "README.md").waitFor();
    await page.keyboard.press("Enter");
    for (const limit = Date.now() + PATIENCE; !fs.existsSync(file); await page.waitForTimeout(50))
      assert.ok(Date.now() < limit, "nothing was exported");
    fs.rmSync(sidecar(stage));
    await rows(page).filter({ hasText: "同意" }).first().waitFor({ state: "detached" });
    await command(page, english["commands.importAnnotations"]);
    await fileIn(page, path.basename(file)).click();
    const items = (text: string) => JSON.stringify(JSON.parse(text || '{"first":{}}').first.items);
    await written(stage, (text) => items(text) === items(before));
    for (const format of ["web-annotation", "brat", "label-studio", "csv", "jsonl"])
      assert.match(crossfoot(stage, "annotate", SEED, "--format", format), /含已撤销的5个/);
  },

  "what cannot be written outlasts the window, and is written when the file is mended": async (stage) => {
    const { page } = stage;
    const good = said(stage);
    const broken = `<<<<<<< HEAD\n${good}`;
    fs.writeFileSync(sidecar(stage), broken);
    await command(page, "View: Focus First Editor Group");
    await select(stage, "受理行政复议案件", "13起");
    await page.keyboard.press("Control+Alt+m");
    await answer(page, say("notes.comment.ask"), "关窗不丢");
    const told = page.locator(".notification-toast, .notifications-toasts").getByText("also when its window is closed");
    await told.first().waitFor();
    await reload(page);
    await told.first().waitFor();
    assert.equal(said(stage), broken, "the file that cannot be read");
    await rows(page).filter({ hasText: "关窗不丢" }).first().waitFor();
    await stage.shoot("unwritten");
    fs.writeFileSync(sidecar(stage), good);
    const text = await written(stage, (one) => one.includes("关窗不丢"));
    assert.ok(text.includes("含已撤销的5个"), "what was there before");
  },
};

/** A file in VS Code's own dialog for files. */
const fileIn = (page: Page, name: string) => box(page).locator(".monaco-list-row").getByText(name, { exact: true });
