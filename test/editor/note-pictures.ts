import fs from "node:fs";
import type { Page } from "playwright-core";
import { analyse } from "../../server/src/analysis";
import { Anchors } from "../../server/src/annotations/anchor";
import { annotationId, person } from "../../server/src/annotations/build";
import { change } from "../../server/src/annotations/change";
import { emptySidecar, serialiseSidecar } from "../../server/src/annotations/sidecar";
import type { Statement } from "../../server/src/annotations/statement";
import type { Range } from "../../server/src/contract";

/** Writes a review by two people beside the seed with the total that its parts do not meet. */
export function reviewSeed(file: string): void {
  const text = fs.readFileSync(file, "utf8");
  const report = analyse(text);
  const place = { anchors: new Anchors(text), source: "a.txt" };
  let sidecar = emptySidecar("a.txt");
  let minute = 0;
  const say = (creator: string, statement: Statement<Range>): string => {
    const stamp = () => ({
      id: annotationId(`00000000-0000-4000-8000-${String(++minute).padStart(12, "0")}`),
      creator: person(creator),
      created: new Date(Date.UTC(2024, 10, 5, 9, minute)).toISOString(),
    });
    const changed = change({ say: statement }, { report, text, place, sidecar }, stamp);
    if ("key" in changed) throw new Error(changed.key);
    sidecar = changed.sidecar;
    return changed.ids[0] ?? "";
  };
  const at = (quote: string, after = ""): Range => {
    const start = text.indexOf(quote, text.indexOf(after));
    return { start, end: start + quote.length };
  };
  const to = say("张三", {
    type: "Comment",
    at: at("110个", "调解委员会共计"),
    value: "各类调委会相加为105个，请司法所核实。",
  });
  say("李四", { type: "Reply", to, value: "已去电，今日下午回复。" });
  say("李四", { type: "Supplier", at: at("76个", "调解委员会共计"), unit: "基层股", confirmed: false });
  say("张三", { type: "Tag", at: at("13个", "调解委员会共计"), value: "待核" });
  say("李四", { type: "Confirmation", at: [at("11起", "行政复议案件13起")] });
  say("张三", { type: "SignOff", at: at("一、", "") });
  fs.writeFileSync(`${file}.annotations.json`, serialiseSidecar(sidecar));
}

/** The thread and the view; then the summary beside the report. */
export async function photographNotes(
  page: Page,
  run: (command: string) => Promise<void>,
  shoot: (name: string) => Promise<unknown>,
): Promise<void> {
  await run("Focus on Annotations View");
  const row = page.locator(".pane-body .monaco-list-row", { hasText: "110个" }).first();
  await row.waitFor();
  await row.click();
  await page.locator(".review-widget").first().waitFor();
  await run("View: Close Panel");
  await shoot("annotations");
  await run("Crossfoot: Show How Far the Review Is");
  await page
    .locator(".tab", { hasText: /Review|审阅/ })
    .first()
    .waitFor();
  await shoot("review-summary");
}
