import assert from "node:assert/strict";
import { githubFormat } from "../../../server/src/cli/formats/github";
import { junitFormat } from "../../../server/src/cli/formats/junit";
import { ndjsonFormat } from "../../../server/src/cli/formats/ndjson";
import { HOSTILE, printed } from "./render";

const clean = { path: "甲.txt", text: "2024年报告\n\n一、做法\n受理80件，办结64件，办结率80%。\n" };
const wrong = { path: "乙.txt", text: "2024年报告\n\n一、做法\n共计110个，其中76个、13个、7个、9个。\n" };
const failure = { path: "丙.txt", reason: "无法读取。" };

describe("ndjson", () => {
  it("has one line for each input, failed ones too", () => {
    const lines = printed(ndjsonFormat(), [clean, wrong], [failure]).trimEnd().split("\n");
    const parsed = lines.map((line) => JSON.parse(line));
    assert.deepEqual(
      parsed.map(({ path, findings, failed }) => [path, findings?.length ?? failed]),
      [
        ["甲.txt", 0],
        ["乙.txt", 1],
        ["丙.txt", "无法读取。"],
      ],
    );
  });

  it("of nothing is nothing", () => assert.equal(printed(ndjsonFormat(), []), ""));

  it("keeps to a line a report, whatever the text", () =>
    assert.equal(
      printed(ndjsonFormat(), [HOSTILE])
        .trimEnd()
        .split(/[\n\r\u2028\u2029]/).length,
      1,
    ));
});

describe("GitHub's workflow commands", () => {
  it("name the file, the place, the check and the arithmetic", () => {
    const out = printed(githubFormat("zh-CN"), [clean, wrong], [failure]);
    const [command, failed, ...rest] = out.trimEnd().split("\n");
    assert.match(
      command ?? "",
      /^::error file=乙\.txt,line=4,endLine=4,col=3,endColumn=7,title=[^:]+一、::76＋13＋7＋9＝105/,
    );
    assert.equal(failed, "::error file=丙.txt::无法读取。");
    assert.deepEqual(rest, []);
  });

  it("cannot be injected", () => {
    const lines = printed(githubFormat("en"), [HOSTILE]).trimEnd().split("\n");
    assert.equal(lines.length, 1);
    assert.match(lines[0] ?? "", /^::error file=a%2Cb%3Ac%250A<"&>[^,:]*\.txt,line=4,/);
    assert.doesNotMatch(lines[0] ?? "", /[\p{Cc}\p{Cf}]/u);
  });
});

describe("JUnit's XML", () => {
  const suites = (failOn: "warning" | "never", inputs = [clean, wrong]) =>
    printed(junitFormat(failOn, "zh-CN"), inputs, [failure]);

  it("has a suite a report, a case a finding, and an error for a file that failed", () => {
    const out = suites("warning");
    assert.match(out, /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<testsuites name="crossfoot">\n/);
    assert.match(out, /<testsuite name="甲\.txt" tests="1" failures="0" errors="0">\n {4}<testcase [^>]*\/>\n/);
    assert.match(
      out,
      /<testsuite name="乙\.txt" tests="1" failures="1" errors="0">[\s\S]*<failure type="error" message="76＋13/,
    );
    assert.match(
      out,
      /<testsuite name="丙\.txt" tests="1" failures="0" errors="1">[\s\S]*<error message="无法读取。"\/>/,
    );
    assert.match(out, /<\/testsuites>\n$/);
  });

  it("fails on what the run fails on", () => {
    assert.doesNotMatch(suites("never"), /<failure/);
    assert.match(suites("never"), /<system-out>/);
  });

  it("is well formed, whatever the text", () => {
    const out = suites("warning", [HOSTILE]);
    assert.doesNotMatch(out, /<script|<b>|(?!\n)[\p{Cc}\p{Cf}]/u);
    const tags = [...out.matchAll(/<(\/?)([a-z-]+)(?: [a-z]+="[^"<]*")*(\/?)>/g)];
    const open: string[] = [];
    for (const [, closing, name = "", single] of tags) {
      if (closing) assert.equal(open.pop(), name);
      else if (!single) open.push(name);
    }
    assert.deepEqual(open, []);
    assert.equal(out.replace(/<[^<>]*>/g, "").includes("<"), false);
  });

  it("of nothing is an empty list", () =>
    assert.match(printed(junitFormat("error", "en"), []), /<testsuites name="crossfoot">\n<\/testsuites>\n$/));
});
