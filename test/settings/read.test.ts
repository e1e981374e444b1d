import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv/dist/2020";
import { render } from "../../server/src/l10n/message";
import { readSettings } from "../../server/src/settings/read";
import { table } from "../helpers/table";

const schema = JSON.parse(readFileSync(join(__dirname, "../../schema/crossfoot.schema.json"), "utf8"));
const follows = new Ajv({ strict: true }).compile(schema);

describe("a folder's settings", () => {
  table(
    `
    # that are right
    {} | {}
    {"checks": {}} | {}
    {"checks": {"numbering": "off", "sum-mismatch": "warning"}} | {"numbering":"off","sum-mismatch":"warning"}
    {"tags": ["待核", "2024 口径"]} | {}
    {"$schema": "https://example.org/schema.json", "checks": {"numbering": "information"}} | {"numbering":"information"}
    `,
    ({ subject, rest: [expected] }) => {
      const read = readSettings(subject);
      assert.ok("checks" in read, JSON.stringify(read));
      assert.equal(JSON.stringify(read.checks), expected);
      assert.ok(follows(JSON.parse(subject)), "the schema agrees");
    },
  );

  table(
    `
    # that are wrong, in the schema's eyes, too
    [] | 0 “crossfoot.json” should be a JSON object.
    "checks" | 0 “crossfoot.json” should be a JSON object.
    {"tags": "待核"} | 9 “tags” should be a list of tags, each of 20 characters at most and not empty.
    {"tags": ["待核", " "]} | 9 “tags” should be a list of tags, each of 20 characters at most and not empty.
    {"check": {}} | 1 There is no setting named “check”. The settings are: $schema, checks, lexicon, tags.
    {"checks": []} | 11 “checks” should be a JSON object.
    {"checks": {"sum": "off"}} | 12 There is no check named “sum”.
    {"checks": {"numbering": "on"}} | 25 “numbering” should be one of error, warning, information, off.
    {"checks": {"numbering": false}} | 25 “numbering” should be one of error, warning, information, off.
    {"checks": {"toString": "off"}} | 12 There is no check named “toString”.
    {"a": 1, "b": 2} | 1 There is no setting named “a”. The settings are: $schema, checks, lexicon, tags. | 9 There is no setting named “b”. The settings are: $schema, checks, lexicon, tags.
    `,
    ({ subject, rest }) => {
      told(subject, rest);
      assert.ok(!follows(JSON.parse(subject)), "the schema agrees");
    },
  );

  table(
    `
    # that are no JSON, or ambiguous
    {"checks": {} | 13 This is not valid JSON.
    {"checks": {},} | 14 This is not valid JSON.
    {} // none | 3 This is not valid JSON.
    {"checks": {"numbering": "off", "numbering": "error"}} | 32 “numbering” is there twice.
    `,
    ({ subject, rest }) => told(subject, rest),
  );

  it("an empty file is no JSON", () => told("", ["0 This is not valid JSON."]));
});

function told(text: string, expected: readonly string[]): void {
  const read = readSettings(text);
  assert.ok(!("checks" in read), "it should be refused");
  const lines = read.map(({ at, what }) => `${at} ${render(what, "en")}`);
  assert.equal(lines.length, expected.length, lines.join("\n"));
  for (const [i, line] of lines.entries()) assert.ok(line.startsWith(expected[i] ?? ""), line);
}
