import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv/dist/2020";
import { render } from "../../server/src/l10n/message";
import { isSettings, readSettings } from "../../server/src/settings/read";
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
    {"ignore": ["草稿/", "*.old.txt", "!留.old.txt", "/a/**/b*c?.txt"]} | ["草稿/","*.old.txt","!留.old.txt","/a/**/b*c?.txt"]
    {"lexicon": {"partVerbs": ["办讫"], "wholeVerbs": ["承接"], "customaryBases": {"化解率": ["受理", "新收"]}}} | {}
    `,
    ({ subject, rest: [expected] }) => {
      const read = readSettings(subject);
      assert.ok(isSettings(read), JSON.stringify(read));
      assert.equal(JSON.stringify(read.ignore ?? read.checks), expected);
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
    {"check": {}} | 1 There is no setting named “check”. The settings are: $schema, checks, lexicon, ignore, tags.
    {"checks": []} | 11 “checks” should be a JSON object.
    {"checks": {"sum": "off"}} | 12 There is no check named “sum”.
    {"checks": {"numbering": "on"}} | 25 “numbering” should be one of error, warning, information, off.
    {"checks": {"numbering": false}} | 25 “numbering” should be one of error, warning, information, off.
    {"checks": {"toString": "off"}} | 12 There is no check named “toString”.
    {"a": 1, "b": 2} | 1 There is no setting named “a”. The settings are: $schema, checks, lexicon, ignore, tags. | 9 There is no setting named “b”. The settings are: $schema, checks, lexicon, ignore, tags.
    {"ignore": "草稿/"} | 11 “ignore” should be a list of 200 paths at most
    {"ignore": [""]} | 11 “ignore” should be a list of 200 paths at most
    {"ignore": [7]} | 11 “ignore” should be a list of 200 paths at most
    {"lexicon": {"customaryBases": {"化解率": "受理"}}} | 39 “化解率” should be a list of 200 words at most
    {"lexicon": {"customaryBases": {"9率": ["受理"]}}} | 32 “customaryBases” should be a list of 200 words at most
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
    {"checks": {"numbering": "off", "numbering": "error"}} | 32 “numbering” is there twice.
    `,
    ({ subject, rest }) => told(subject, rest),
  );

  it("may have comments, which say nothing", () => {
    const read = readSettings('// of the office\n{ /* none */ "checks": { "numbering": "off" } } // end\n');
    assert.deepEqual(read, { checks: { numbering: "off" } });
  });

  it("say how far each fault reaches", () => {
    const text = '{"checks": {"numbering": "on"}, "lexicon": {"units": [1]}}';
    const read = readSettings(text);
    assert.ok(!isSettings(read));
    assert.deepEqual(
      read.map(({ at, length }) => text.slice(at, at + length)),
      ['"on"', "[1]"],
    );
  });

  it("refuse patterns that are endless", () => {
    for (const [length, short] of [
      [200, true],
      [201, false],
    ] as const)
      assert.equal(isSettings(readSettings(JSON.stringify({ ignore: ["x".repeat(length)] }))), short);
  });

  it("refuse what is nested so deeply that reading it would end the program", () => {
    for (const begin of ["[", '{"checks":', '{"a":[']) {
      for (const text of [begin.repeat(200_000), `{"checks": {}, "tags": ${begin.repeat(50_000)}`])
        told(text, ["0 This JSON is nested too deeply."]);
    }
    // Brackets in a text nest nothing.
    assert.ok(isSettings(readSettings(JSON.stringify({ ignore: Array(60).fill('[{"[{[{[') }))));
  });

  it("an empty file is no JSON", () => told("", ["0 This is not valid JSON."]));
});

function told(text: string, expected: readonly string[]): void {
  const read = readSettings(text);
  assert.ok(!isSettings(read), "it should be refused");
  const lines = read.map(({ at, what }) => `${at} ${render(what, "en")}`);
  assert.equal(lines.length, expected.length, lines.join("\n"));
  for (const [i, line] of lines.entries()) assert.ok(line.startsWith(expected[i] ?? ""), line);
}
