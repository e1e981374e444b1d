/** What needs a workbench of its own: several folders, a folder that nobody trusts, VS Code in Chinese, a workspace that takes long. */
import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import type { Locator, Page } from "playwright-core";
import english from "../../package.nls.json";
import chinese from "../../package.nls.zh-cn.json";
import { overviewWords } from "../../server/src/l10n/catalogue/overview";
import { pageWords } from "../../server/src/l10n/catalogue/page";
import type { Look } from "./hosts/window";
import { away, command, goTo, open, row, type Scene, SEED } from "./scenes";

interface Window {
  readonly look: Partial<Look>;
  readonly scene: Scene;
}

/** Its parts are 10. */
const WRONG = "一、工作\n共排查隐患9处，其中道路4处，桥梁3处，隧道3处。\n";
const OFF = JSON.stringify({ checks: { "sum-mismatch": "off" } });
/** So many reports take long enough for a hand to find the button. */
const MANY = 1500;
/** Characters: with one more, a text is not read. */
const LARGEST = 3_000_000;

const squiggle = (page: Page): Locator => page.locator(".squiggly-error");
const problems = (page: Page): Locator => page.locator(".markers-panel .monaco-list-row");
/** Keys are heard, and the extension's commands are known. */
async function ready(page: Page): Promise<void> {
  await page.locator(".explorer-folders-view .monaco-list-row").first().waitFor();
  await page.locator(".activitybar .action-label[aria-label*='Crossfoot']").waitFor();
}
const toast = (page: Page): Locator => page.locator(".notification-toast");

export const WINDOWS: Readonly<Record<string, Window>> = {
  "settings of a folder hold in that folder alone, and the check of the workspace reads them all": {
    look: {
      prepare: (folder) => {
        for (const [name, settings] of [
          ["silent", OFF],
          ["loud", undefined],
        ] as const) {
          fs.mkdirSync(path.join(folder, name));
          fs.writeFileSync(path.join(folder, name, `${name}.txt`), WRONG);
          if (settings) fs.writeFileSync(path.join(folder, name, "crossfoot.json"), settings);
        }
        const file = path.join(folder, "both.code-workspace");
        fs.writeFileSync(file, JSON.stringify({ folders: [{ path: "silent" }, { path: "loud" }] }));
        return file;
      },
    },
    scene: async ({ page, language, shoot }) => {
      await ready(page);
      await open(page, "loud.txt");
      await squiggle(page).first().waitFor();
      await open(page, "silent.txt");
      // It has been analysed.
      await page
        .locator(".codelens-decoration")
        .getByText(/Numbers/)
        .first()
        .waitFor();
      await squiggle(page).first().waitFor({ state: "detached" });
      await command(page, "View: Close All Editors");
      await command(page, english["commands.checkWorkspace"]);
      await toast(page)
        .getByText(/^2 reports checked/)
        .waitFor();
      await toast(page).getByText(overviewWords["workspace.problems"][language]).click();
      await problems(page).filter({ hasText: "loud.txt" }).first().waitFor();
      await away(page);
      await shoot("folders");
      assert.equal(await problems(page).filter({ hasText: "silent.txt" }).count(), 0);
    },
  },

  "a folder that nobody has said to trust is checked all the same": {
    look: { restricted: true },
    scene: async ({ page, shoot }) => {
      await page.locator("[id='status.workspaceTrust']").getByText("Restricted Mode").waitFor();
      await ready(page);
      await open(page, SEED);
      await squiggle(page).first().waitFor();
      await shoot("restricted");
    },
  },

  "VS Code in Chinese has commands, views and findings in Chinese": {
    look: { speaks: "zh-cn", language: "zh-CN" },
    scene: async ({ page, shoot }) => {
      await ready(page);
      await page.locator(`.activitybar .action-label[aria-label*='Crossfoot']`).click();
      await page.locator(".pane-header").getByText(chinese["views.overview"]).first().waitFor();
      await open(page, SEED);
      await row(page, pageWords["page.findings"]["zh-CN"]).waitFor();
      await row(page, "四、“三是”").waitFor();
      await goTo(page, 9, 593);
      // What is to be mended is known.
      await squiggle(page).first().waitFor();
      await page.locator(".codicon-light-bulb, .codicon-gutter-lightbulb").first().waitFor();
      await page.keyboard.press("ControlOrMeta+.");
      await page.locator(".action-widget").getByText("设置 sum-mismatch 的程度…").waitFor();
      await shoot("quick-fix");
      for (let k = 0; k < 3; k++) await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
      for (const word of ["疑误", "存疑", "提示", "关闭"])
        await page.locator(".quick-input-list .monaco-list-row").getByText(word, { exact: true }).waitFor();
      await shoot("severities");
      await page.keyboard.press("Escape");
      await command(page, "View: Focus Problems");
      await problems(page).filter({ hasText: "请核实" }).first().waitFor();
      await shoot("problems-zh");
      await page.keyboard.press("F1");
      await page.locator(".quick-input-widget input.input").fill(`>${chinese["commands.category"]}`);
      await page
        .locator(".quick-input-list .monaco-list-row", { hasText: chinese["commands.compare"] })
        .filter({ hasText: english["commands.compare"] })
        .waitFor();
      await shoot("commands");
    },
  },

  "a check of the workspace can be called off, and what is too large is said to be": {
    look: {
      prepare: (folder) => {
        for (let k = 0; k < MANY; k++)
          fs.writeFileSync(path.join(folder, `part-${String(k).padStart(4, "0")}.txt`), WRONG);
        fs.writeFileSync(path.join(folder, "archive.report"), WRONG + `${"-".repeat(99)}\n`.repeat(LARGEST / 100));
        return folder;
      },
    },
    scene: async ({ page, language, shoot }) => {
      await ready(page);
      await command(page, english["commands.checkWorkspace"]);
      await toast(page).getByText("part-").waitFor();
      await toast(page).getByText("Cancel", { exact: true }).click();
      const said = toast(page).getByText(/Cancelled after \d+ reports/);
      await said.waitFor();
      const count = Number(/\d+/.exec((await said.textContent()) ?? "")?.[0]);
      assert.ok(count > 0 && count < MANY, `${count} were checked`);
      await open(page, "archive.report");
      await page.locator("[id='status.languageStatus']").hover();
      await page.locator(".hover-language-status").getByText(overviewWords["status.too-large"][language]).waitFor();
      await shoot("too-large");
    },
  },
};
