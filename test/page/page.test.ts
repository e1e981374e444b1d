import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { analyse } from "../../server/src/analysis";
import { htmlFormat } from "../../server/src/cli/formats/html";
import { summarise } from "../../server/src/cli/output/summary";
import type { Failure, Language } from "../../server/src/contract";
import { reportParts } from "../../server/src/page/report";
import { attribute, classed, type Page, parsed, wordsOf } from "../helpers/page";

const DRAFT = `某区2024年工作报告
一、防范化解风险
共排查隐患9处，其中道路4处，桥梁3处，隧道3处。
一是抓排查。共整改隐患12处，其中当场整改8处、限期整改4处。
二、复议应诉
全年受理申请68件，办结60件，办结率88.24%。收到来信599件（2023年320件），增长97.19%。
`;

interface Source {
  readonly path: string;
  readonly text: string;
}

/** A run of the command line over the texts, as one page. */
function printed(sources: readonly Source[], language: Language, failed: readonly Failure[] = []): string {
  const format = htmlFormat(language, sources.length !== 1);
  const pieces: string[] = [];
  const reports = sources.map(({ path, text }) => {
    const report = analyse(text, { path, language });
    pieces.push(...format.report(text, report));
    return report;
  });
  return [...pieces, ...format.end(summarise(reports, failed))].join("");
}

const page = (sources: readonly Source[], language: Language = "zh-CN", failed: readonly Failure[] = []): Page =>
  parsed(printed(sources, language, failed));
const draft = (text = DRAFT): Source => ({ path: "drafts/draft.txt", text });

describe("the page of a run", () => {
  it("is one HTML document that loads nothing and runs no script", () => {
    const { elements } = page([draft()]);
    const policy = elements.find((element) => attribute(element, "http-equiv") === "Content-Security-Policy");
    assert.equal(policy && attribute(policy, "content"), "default-src 'none'; style-src 'unsafe-inline'");
    const loads = elements.filter(
      ({ tagName, attrs }) =>
        ["script", "link", "img", "iframe", "object"].includes(tagName) ||
        attrs.some(
          ({ name, value }) => name === "src" || name.startsWith("on") || (name === "href" && !value.startsWith("#")),
        ),
    );
    assert.deepEqual(
      loads.map(({ tagName }) => tagName),
      [],
    );
  });

  for (const [language, words] of [
    ["zh-CN", ["疑误", "不代表正确"]],
    ["en", ["Error", "does not make them right"]],
  ] as const) {
    it(`says its language, ${language}, and speaks it`, () => {
      const seen = page([draft()], language);
      const [root] = seen.elements;
      assert.equal(root && attribute(root, "lang"), language);
      for (const word of words) assert.ok(seen.text.includes(word), word);
    });
  }

  it("tells a finding with its severity, place, quote and arithmetic", () => {
    const [finding, ...others] = classed(page([draft()]), "finding");
    assert.equal(others.length, 1);
    const words = finding ? wordsOf(finding) : "";
    for (const part of ["疑误 一、 第3行第6列", "共排查隐患9处，其中道路4处", "4＋3＋3＝10 ≠ 9", "sum-mismatch"])
      assert.ok(words.includes(part), `${part} in ${words}`);
    const marked = finding?.childNodes.find((node) => "tagName" in node && node.tagName === "blockquote");
    assert.ok(marked && "tagName" in marked && /共排查隐患9处/.test(wordsOf(marked)));
  });

  it("lists each relation with its verdict, and each number once under its section", () => {
    const seen = page([draft()]);
    const verdicts = classed(seen, "verdict").map(wordsOf);
    assert.ok(verdicts.some((words) => words.startsWith("✗ 不符")));
    assert.ok(verdicts.some((words) => words.startsWith("✓ 相符")));
    const rows = seen.elements.filter((element) => element.tagName === "th" && attribute(element, "scope") === "row");
    const numbers = analyse(DRAFT).claims.map(({ text }) => text);
    assert.deepEqual(rows.map(wordsOf), numbers);
    const sections = classed(seen, "section").map(wordsOf);
    assert.deepEqual(
      sections,
      ["（标题与前文） 1处", "一、防范化解风险 4处", "一、一是抓排查 3处", "二、复议应诉 6处"].slice(
        4 - sections.length,
      ),
    );
  });

  it("closes with what was not judged", () => {
    const [closing] = classed(page([draft()]), "closing");
    assert.match(
      closing ? wordsOf(closing) : "",
      /^识别数据\d+处，校验关系\d+组：.*其余数据无比对依据，未作判断，不代表正确。$/,
    );
  });

  it("gives every picture a text that says the same", () => {
    const pictures = page([draft()]).elements.filter(({ tagName }) => tagName === "svg");
    const alternatives = pictures.map((picture) => attribute(picture, "aria-label") ?? "");
    assert.ok(pictures.every((picture) => attribute(picture, "role") === "img"));
    assert.ok(alternatives.every((text) => text.length > 10));
    assert.ok(alternatives.some((text) => text.includes("分项 4＋3＋3；合计 9处") && text.includes("4＋3＋3＝10 ≠ 9")));
  });

  it("sums up several reports at the end, links each, and names those that failed", () => {
    const seen = page([draft(), { path: "b.txt", text: "无数字。" }], "zh-CN", [
      { path: "c.txt", reason: "不是文本文件" },
    ]);
    const links = seen.elements
      .filter(({ tagName }) => tagName === "a")
      .map((link) => attribute(link, "href")?.slice(1));
    const ids = new Set(seen.elements.map((element) => attribute(element, "id")));
    assert.deepEqual(
      links.filter((link) => !ids.has(link)),
      [],
    );
    assert.equal(classed(seen, "report").length, 2);
    assert.ok(seen.text.indexOf("c.txt") > seen.text.lastIndexOf("核对概况"));
    assert.ok(links.includes("summary"), "the beginning leads to it");
  });

  it("has no id twice", () => {
    const ids = page([draft(), draft()]).elements.flatMap((element) => attribute(element, "id") ?? []);
    assert.equal(new Set(ids).size, ids.length);
  });

  it("is a page also where there is nothing", () => {
    assert.match(page([]).text, /没有可以显示的报告/);
    assert.match(page([{ path: "empty.txt", text: "" }]).text, /没有读到数据/);
  });

  it("has no style in an attribute, which a strict policy would drop", () => {
    assert.deepEqual(
      page([draft()]).elements.filter((element) => attribute(element, "style") !== undefined),
      [],
    );
  });
});

describe("text of a report on the page", () => {
  const hostile: Readonly<Record<string, string>> = {
    "a script": "<script>alert(1)</script>",
    "an image": "<img src=x onerror=alert(1)>",
    "the end of the style": "</style><script>alert(1)</script>",
    quotes: "\"'><b onmouseover=alert(1)>",
    "an entity": "&lt;b&gt;&amp;",
    "a comment": "<!-- --><!DOCTYPE x>",
    "a right-to-left override": "\u202e98\u202c",
    "an isolate": "\u2067abc\u2069",
    "an escape": "\u001b[31mred",
    "a zero": "a\u0000b",
    "a lone surrogate": "\ud800x",
    "a zero-width space": "1\u200b2",
  };
  for (const [what, text] of Object.entries(hostile)) {
    it(`shows ${what} and does not obey it`, () => {
      const source = `${text}工作报告\n一、${text}风险\n共排查${text}隐患9处，其中${text}道路4处，桥梁3处，隧道3处。\n`;
      const seen = page([{ path: `${text}.txt`, text: source }], "zh-CN", [{ path: text, reason: text }]);
      const usual = page([draft()], "zh-CN", [{ path: "a", reason: "b" }]);
      const tags = new Set(usual.elements.map(({ tagName }) => tagName));
      assert.deepEqual(
        [...new Set(seen.elements.map(({ tagName }) => tagName))].filter((tag) => !tags.has(tag)),
        [],
      );
      const names = new Set(usual.elements.flatMap(({ attrs }) => attrs.map(({ name }) => name)));
      const strange = seen.elements
        .flatMap(({ attrs }) => attrs.map(({ name }) => name))
        .filter((name) => !names.has(name));
      assert.deepEqual(strange, []);
      const everything = seen.text + seen.elements.flatMap(({ attrs }) => attrs.map(({ value }) => value)).join("");
      assert.doesNotMatch(everything.replace(/[\n\t]/g, ""), /[\p{Cc}\p{Cf}\p{Cs}]/u);
      assert.match(seen.text, /9处/);
    });
  }
});

describe("a part of the page in an editor", () => {
  it("has places to press, which carry their offsets", () => {
    const report = analyse(DRAFT);
    const parts = [...reportParts(DRAFT, report, "", { language: "en", live: true })]
      .map(({ markup }) => markup)
      .join("");
    const seen = parsed(`<!DOCTYPE html><html><body>${parts}</body></html>`);
    const places = classed(seen, "place");
    assert.ok(places.length > report.claims.length);
    const [first] = places;
    assert.equal(first?.tagName, "button");
    const [start, end] = ["data-start", "data-end"].map((name) => Number(first && attribute(first, name)));
    assert.equal(DRAFT.slice(start, end), "9处");
  });

  it("cuts long tables and says so", () => {
    const text = `一、情况\n${Array.from({ length: 50 }, (_, k) => `第${k}项检查单位${k + 2}家。`).join("")}\n`;
    const report = analyse(text);
    const parts = [...reportParts(text, report, "", { language: "zh-CN", rows: 10 })]
      .map(({ markup }) => markup)
      .join("");
    const seen = parsed(`<!DOCTYPE html><html><body>${parts}</body></html>`);
    assert.equal(seen.elements.filter((element) => attribute(element, "scope") === "row").length, 10);
    assert.match(seen.text, new RegExp(`前10处数据，共${report.claims.length}处`));
  });
});

/** UPDATE_SNAPSHOTS=1 writes them anew. */
describe("the page of a small report", () => {
  for (const language of ["zh-CN", "en"] as const) {
    it(`is as it was, in ${language}`, () => {
      const file = path.join(import.meta.dirname, `snapshots/draft.${language}.html`);
      const now = printed([draft()], language).replace(/<style>[\s\S]*<\/style>/, "<style></style>");
      if (process.env.UPDATE_SNAPSHOTS) writeFileSync(file, now);
      assert.equal(now, readFileSync(file, "utf8"));
    });
  }
});
