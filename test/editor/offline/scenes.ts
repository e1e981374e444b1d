import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import type { BrowserContextOptions, Locator, Page } from "playwright-core";
import { docx, p, paragraphs, run } from "../../helpers/docx";
import { encoderOf } from "../../helpers/encode";
import { book, pdf } from "../../helpers/pdf";
import { ROOT } from "../install";
import { dropPaths, ended, type Stage } from "./stage";

/** The seed in which four kinds of committees are 105, and their total is 110. */
const SEED = "002_35da7b4457fcdd19.txt";
const bytes = fs.readFileSync(path.join(ROOT, "seeds", SEED));
const text = new TextDecoder().decode(bytes);
const WRONG = "某区2024年工作报告\n一、总体情况\n共排查隐患9处，其中道路4处，桥梁3处，隧道3处。\n";
const RIGHT = "某区2024年工作报告\n一、总体情况\n共排查隐患10处，其中道路4处，桥梁3处，隧道3处。\n";

interface Scene {
  readonly look?: BrowserContextOptions;
  play(stage: Stage): Promise<void>;
}
/** A scene in a window as it comes: Chinese and light. */
const usual = (play: Scene["play"]): Scene => ({ play });

/** The finding of the seed is there, with the total, the sum and the parts. */
async function findsTheTotal(page: Page): Promise<void> {
  const finding = page.locator("#page .finding.error");
  assert.equal(await finding.count(), 1);
  const words = await wordsOf(finding);
  for (const part of ["疑误", "110", "76＋13＋7＋9＝105"]) assert.ok(words.includes(part), `${part} in ${words}`);
}

/** As a reader sees them. */
const wordsOf = async (locator: Locator): Promise<string> => (await locator.allInnerTexts()).join(" ");
const sentences = (page: Page): Promise<string[]> => page.getByRole("alert").getByRole("listitem").allInnerTexts();

export const SCENES: Readonly<Record<string, Scene>> = {
  "a text that is dropped is checked": usual(async ({ page, drop }) => {
    await drop({ [SEED]: bytes });
    await findsTheTotal(page);
    assert.match(await wordsOf(page.locator("#status")), /^已核对1份：疑误1，存疑\d+，提示\d+。$/);
  }),
  "a text in GBK is checked": usual(async ({ page, drop }) => {
    await drop({ "报告.txt": encoderOf("gb18030")(text.replace(/^\uFEFF/, "")) });
    await findsTheTotal(page);
  }),
  "a Word document is checked, and its paragraph named": usual(async ({ page, drop }) => {
    await drop({ "报告.docx": await docx(paragraphs(text)) });
    await findsTheTotal(page);
    assert.match(await wordsOf(page.locator(".finding.error h4")), /四、“三是”\s+第\d+段/);
  }),
  "a PDF is checked, and its page named": usual(async ({ page, drop }) => {
    await drop({ "报告.pdf": pdf(book(WRONG.trim().split("\n"))) });
    assert.match(await wordsOf(page.locator(".finding.error h4")), /一、\s+第1页/);
  }),
  "several files at once are one page": usual(async ({ page, drop }) => {
    await drop({
      "a.txt": WRONG,
      "b.md": RIGHT,
      "c.html": `<!DOCTYPE html><html><body><main>${RIGHT.trim()
        .split("\n")
        .map((line) => `<p>${line}</p>`)
        .join("")}</main></body></html>`,
    });
    assert.deepEqual(
      await page.locator("#page .summary tbody th").allInnerTexts(),
      Array(3).fill("某区2024年工作报告"),
    );
    assert.match(await wordsOf(page.locator("#status")), /^已核对3份：疑误1，/);
  }),
  "what is dropped next takes the place of what was": usual(async ({ page, drop }) => {
    await drop({ "a.txt": WRONG });
    assert.equal(await page.locator("#page .finding").count(), 1);
    await drop({ "b.txt": RIGHT });
    await page.locator("#status").getByText("疑误0").waitFor();
    assert.equal(await page.locator("#page .finding").count(), 0);
  }),
  "files that cannot be checked are named, each with its reason, and cost the others nothing": usual(
    async ({ page, folder, put }) => {
      const files = put({ "旧.doc": "text", "空.txt": "", "图.txt": Uint8Array.of(0, 1, 2, 0), "好.txt": WRONG });
      fs.mkdirSync(path.join(folder, "夹"));
      await dropPaths(page, [...files, path.join(folder, "夹")]);
      await ended(page);
      assert.equal(await page.locator("#page .finding").count(), 1);
      assert.deepEqual(await sentences(page), [
        "旧.doc：不能读取 .doc 文件；请用生成它的软件打开，另存为 .docx 或 .pdf。",
        "空.txt：文件是空的。",
        "图.txt：不是文本文件。",
        "夹：这是文件夹，不是文件。",
      ]);
    },
  ),
  "markup in a report and in a file's name is text": usual(async ({ page, drop, complaints }) => {
    const hostile = "<img src=x onerror=document.title='hit'><script>document.title='hit'</script>";
    const name = "<img src=x onerror=alert(1)>.txt";
    await drop({
      [name]: `${hostile}工作报告\n一、${hostile}\n共排查${hostile}隐患9处，其中道路4处，桥梁3处，隧道3处。\n`,
    });
    assert.ok((await wordsOf(page.locator("#page .finding blockquote"))).includes(hostile));
    assert.equal(await page.locator("img, #page script").count(), 0);
    assert.notEqual(await page.title(), "hit");
    assert.deepEqual(complaints, []);
  }),
  "markup in a Word document is text, too": usual(async ({ page, drop }) => {
    const hostile = "<svg onload=document.title='hit'>";
    await drop({ "a.docx": await docx(p(run(`共排查${hostile}隐患9处，其中道路4处，桥梁3处，隧道3处。`))) });
    assert.ok((await wordsOf(page.locator("#page .finding blockquote"))).includes(hostile));
    assert.notEqual(await page.title(), "hit");
  }),
  "nothing is asked for but the page itself": usual(async ({ drop, requests, complaints }) => {
    await drop({ "a.txt": WRONG, "b.docx": await docx(p(run(WRONG))), "c.pdf": pdf(book([WRONG])) });
    assert.deepEqual(
      requests.filter((url) => !/^(?:file:|blob:null\/)/.test(url)),
      [],
    );
    assert.equal(requests.filter((url) => url.startsWith("file:")).length, 1);
    assert.deepEqual(complaints, []);
  }),
  "the policy stops whatever would ask": usual(async ({ page, complaints }) => {
    // As text, for the names that a compiler gives to functions are not known in the page.
    const answers = await page.evaluate(`Promise.all([
      fetch("http://127.0.0.1:9/").then(() => "asked", () => "stopped"),
      new Promise((resolve) => {
        const image = new Image();
        image.onload = () => resolve("asked");
        image.onerror = () => resolve("stopped");
        image.src = "http://127.0.0.1:9/a.png";
      }),
      import("data:text/javascript,document.title='hit'").then(() => "run", () => "stopped"),
    ])`);
    await page.evaluate(`{
      const script = document.createElement("script");
      script.textContent = "document.title = 'hit'";
      document.body.append(script);
    }`);
    assert.deepEqual(answers, ["stopped", "stopped", "stopped"]);
    assert.notEqual(await page.title(), "hit");
    assert.ok(complaints.length >= 4 && complaints.every((line) => line.includes("Content Security Policy")));
  }),
  "files are chosen by keyboard": usual(async ({ page, put }) => {
    const choosing = page.waitForEvent("filechooser");
    const choose = page.getByRole("button", { name: "选择文件…" });
    while (!(await choose.evaluate((button) => button === document.activeElement))) await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    const chooser = await choosing;
    assert.ok(chooser.isMultiple());
    await chooser.setFiles(put({ [SEED]: bytes }));
    await ended(page);
    await findsTheTotal(page);
  }),
  "English for a browser that speaks it, and the other language at a press": {
    look: { locale: "en-GB" },
    async play({ page, drop }) {
      await drop({ "a.txt": WRONG, "b.txt": "" });
      assert.equal(await page.locator("html").getAttribute("lang"), "en");
      assert.match(await wordsOf(page.locator("#status")), /^Reports checked: 1\. Errors: 1/);
      assert.deepEqual(await sentences(page), ["b.txt: an empty file."]);
      await page.getByRole("button", { name: "中文" }).click();
      await page.locator("#status").getByText("已核对1份").waitFor();
      assert.equal(await page.locator("html").getAttribute("lang"), "zh-CN");
      assert.match(await wordsOf(page.locator("#page .finding")), /疑误/);
      assert.deepEqual(await sentences(page), ["b.txt：文件是空的。"]);
    },
  },
  "the page that is saved is the one that the command line prints": usual(async ({ page, folder, drop }) => {
    await drop({ [SEED]: bytes, "b.md": `**${RIGHT.trim()}**` });
    const downloading = page.waitForEvent("download");
    await page.getByRole("button", { name: "把核对结果存为网页" }).click();
    const download = await downloading;
    assert.equal(download.suggestedFilename(), `${SEED.replace(".txt", "")}.crossfoot.html`);
    const saved = path.join(folder, "saved.html");
    await download.saveAs(saved);
    const args = ["check", SEED, "b.md", "--format", "html", "--lang", "zh-CN", "--fail-on", "never"];
    const printed = execFileSync(process.execPath, [path.join(ROOT, "dist/cli.js"), ...args], { cwd: folder });
    assert.equal(fs.readFileSync(saved, "utf8"), printed.toString());
  }),
  "words filter what is shown": usual(async ({ page, drop }) => {
    await drop({ [SEED]: bytes });
    await page.getByRole("searchbox", { name: "筛选" }).fill("110个");
    await page.getByText(/^显示\d+项，共\d+项$/).waitFor();
    const shown = await page.locator("#page .claims tbody tr:not(.section):visible").allInnerTexts();
    assert.ok(shown.length > 0 && shown.every((row) => row.includes("110个")), shown.join());
  }),
  "dark where the system is dark": {
    look: { colorScheme: "dark" },
    async play({ page, drop }) {
      await drop({ [SEED]: bytes });
      const [ink = 0, paper = 0] = await page.evaluate(() => {
        const { color, backgroundColor } = getComputedStyle(document.body);
        return [color, backgroundColor].map((rgb) => Number(/\d+/.exec(rgb)?.[0]));
      });
      assert.ok(paper < 64 && ink > 192, `${ink} on ${paper}`);
    },
  },
  "on paper there is the page alone": usual(async ({ page, drop }) => {
    await drop({ "a.txt": WRONG, "b.txt": "" });
    await page.emulateMedia({ media: "print" });
    const words = await wordsOf(page.locator("body"));
    assert.match(words, /^勾稽核对\s+某区2024年工作报告/);
    assert.match(words, /未能核对的文件\s+文件\s+原因\s+b\.txt\s+文件是空的/);
    assert.equal(await page.locator("button:visible, input[type=search]:visible").count(), 0);
  }),
  "every control has a name, and no width makes the page scroll sideways": usual(async ({ page, drop }) => {
    await drop({ [SEED]: bytes });
    for (const role of ["button", "searchbox", "radio", "link"] as const)
      for (const control of await page.getByRole(role).all())
        assert.notEqual((await control.ariaSnapshot()).trim(), `- ${role}`, await control.innerHTML());
    for (const width of [320, 768, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      const [needed = 0, there = 0] = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return [scrollWidth, clientWidth];
      });
      assert.ok(needed <= there, `${needed} of ${width}`);
    }
  }),
};
