import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv";
import type { Log } from "sarif";
import { checks } from "../../../server/src/checks/registry";
import { FINGERPRINT, sarifFormat, uriOf } from "../../../server/src/cli/formats/sarif";
import { seeds } from "../../helpers/seeds";
import { HOSTILE, printed } from "./render";

const schema = JSON.parse(readFileSync(join(__dirname, "../../schemas/sarif-2.1.0.schema.json"), "utf8"));
const validate = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema);

const failure = { path: "草稿/坏的.docx", reason: "不是 Word 文档。" };
const text =
  "2024年报告\r\n\r\n一、做法\r\n受理𠮷案68件，办结60件，办结率89.24%；共计110个，其中76个、13个、7个、9个。\r\n";

function log(inputs = [{ path: "草稿/甲 乙.txt", text }], failures: { path: string; reason: string }[] = []): Log {
  const parsed: Log = JSON.parse(printed(sarifFormat("1.2.3", "zh-CN"), inputs, failures));
  const valid = validate(parsed);
  assert.ok(valid, JSON.stringify(validate.errors));
  return parsed;
}

describe("SARIF", () => {
  it("follows the schema, with findings, without, with failures, and with hostile text", () => {
    log();
    log([]);
    log([], [failure]);
    log([HOSTILE], [failure]);
    log(seeds.map(({ name, text }) => ({ path: `seeds/${name}`, text })));
  });

  it("the schema is strict", () => {
    const spoilt = log();
    Object.assign(spoilt.runs[0]?.results?.[0] ?? {}, { level: "serious" });
    assert.equal(validate(spoilt), false);
  });

  it("names every check as a rule, with its page", () => {
    const rules = log([]).runs[0]?.tool.driver.rules ?? [];
    assert.deepEqual(
      rules.map(({ id }) => id),
      checks.map(({ id }) => id),
    );
    assert.ok(rules.every(({ helpUri, shortDescription }) => helpUri && shortDescription?.text));
  });

  it("places a finding in UTF-16 columns, with the numbers that belong to it and its fingerprint", () => {
    const [run] = log().runs;
    assert.equal(run?.columnKind, "utf16CodeUnits");
    const result = run?.results?.find(({ ruleId }) => ruleId === "sum-mismatch");
    const { artifactLocation, region } = result?.locations?.[0]?.physicalLocation ?? {};
    assert.equal(artifactLocation?.uri, "%E8%8D%89%E7%A8%BF/%E7%94%B2%20%E4%B9%99.txt");
    const line = text.split("\r\n")[3] ?? "";
    assert.equal(region?.startLine, 4);
    assert.equal(line.slice((region?.startColumn ?? 0) - 1, (region?.endColumn ?? 0) - 1), "110个");
    assert.deepEqual(
      result?.relatedLocations?.map(({ physicalLocation }) => physicalLocation?.region?.snippet?.text),
      ["76个", "13个", "7个", "9个"],
    );
    assert.equal(result?.locations?.[0]?.logicalLocations?.[0]?.fullyQualifiedName, "一、");
    assert.match(result?.partialFingerprints?.[FINGERPRINT] ?? "", /^\S{8,}$/);
    assert.equal(
      run?.results?.[0]?.ruleIndex,
      checks.findIndex(({ id }) => id === run?.results?.[0]?.ruleId),
    );
  });

  it("tells of files that could not be checked", () => {
    const [invocation] = log([], [failure]).runs[0]?.invocations ?? [];
    assert.equal(invocation?.executionSuccessful, false);
    assert.equal(invocation?.toolExecutionNotifications?.[0]?.message.text, failure.reason);
    assert.equal(log().runs[0]?.invocations?.[0]?.executionSuccessful, true);
  });

  for (const [path, uri] of [
    ["seeds/a.txt", "seeds/a.txt"],
    ["a b%#?.txt", "a%20b%25%23%3F.txt"],
    ["/srv/reports/a.txt", "file:///srv/reports/a.txt"],
    ["C:/报告/a.txt", "file:///C:/%E6%8A%A5%E5%91%8A/a.txt"],
    ["-", "stdin"],
  ] as const)
    it(`writes ${path} as ${uri}`, () => assert.equal(uriOf(path), uri));
});
