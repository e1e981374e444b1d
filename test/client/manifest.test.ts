import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import manifest from "../../package.json";
import english from "../../package.nls.json";
import chinese from "../../package.nls.zh-cn.json";
import schema from "../../schema/crossfoot.schema.json";
import { LANGUAGES } from "../../server/src/cli/language";
import { editorWords } from "../../server/src/l10n/catalogue/editor";
import { overviewWords } from "../../server/src/l10n/catalogue/overview";
import { pageWords } from "../../server/src/l10n/catalogue/page";
import { LEGEND } from "../../server/src/lsp/semantic-tokens";

const ROOT = path.resolve(import.meta.dirname, "../..");
const { contributes } = manifest;

describe("the extension's manifest", () => {
  it("says every word in both languages", () => {
    const used = JSON.stringify(manifest).match(/(?<="%)[\w.-]+(?=%")/g) ?? [];
    assert.deepEqual(Object.keys(english).sort(), [...new Set(used)].sort());
    assert.deepEqual(Object.keys(chinese), Object.keys(english));
  });

  it("is at work in folders that nobody trusts or that are on no disk: it runs nothing of theirs, and reads through VS Code", () => {
    assert.deepEqual(manifest.capabilities, { untrustedWorkspaces: { supported: true }, virtualWorkspaces: true });
  });

  it("names files that are there", () => {
    const files = [manifest.main, manifest.browser].map((file) =>
      file.replace("./dist/", "./client/src/").replace(/js$/, "ts"),
    );
    files.push(...contributes.languages.flatMap((language) => language.configuration ?? []));
    files.push(...contributes.grammars.map((grammar) => grammar.path));
    files.push(...contributes.jsonValidation.map(({ url }) => url));
    for (const file of files) assert.ok(existsSync(path.join(ROOT, file)), file);
  });

  it("shows pictures in every language that are there, and draws its own icons", () => {
    const pictures = [english, chinese].flatMap((words) =>
      Object.entries(words).flatMap(([key, file]) => (/^walkthrough\.\w+\.image$/.test(key) ? [file] : [])),
    );
    assert.equal(new Set(pictures).size, 2 * contributes.walkthroughs.flatMap(({ steps }) => steps).length);
    const icons = contributes.viewsContainers.activitybar.map(({ icon }) => icon);
    for (const file of [...pictures, ...icons]) assert.ok(existsSync(path.join(ROOT, file)), file);
  });

  it("names only commands and views that it has", () => {
    const commands = new Set(contributes.commands.map(({ command }) => command));
    const submenus = new Set<string>(contributes.submenus.map(({ id }) => id));
    const items: { command?: string; submenu?: string }[] = Object.values(contributes.menus).flat();
    assert.deepEqual(
      items.filter(({ command, submenu }) =>
        submenu === undefined ? !commands.has(command ?? "") : !submenus.has(submenu),
      ),
      [],
    );
    const views = new Set([...contributes.views.crossfoot.map(({ id }) => `${id}.focus`), ...commands]);
    for (const words of [english, chinese]) {
      const links = Object.values(words).flatMap((text) => text.match(/(?<=\]\(command:)crossfoot[\w.]+/g) ?? []);
      assert.ok(links.length > 5);
      assert.deepEqual(
        links.filter((link) => !views.has(link)),
        [],
      );
    }
  });

  it("gives every command a title in both languages and a place where it is of use", () => {
    for (const { command, title, category } of contributes.commands) {
      assert.match(title, /^%commands\.[\w.]+%$/, command);
      assert.equal(category, "%commands.category%", command);
    }
  });

  it("wakes up for the languages that its client serves and for its panel, never for a folder", () => {
    const source = readFileSync(path.join(ROOT, "client/src/wanted.ts"), "utf8");
    const served: unknown = JSON.parse(/LANGUAGES = (\[.*\])/.exec(source)?.[1] ?? "null");
    assert.deepEqual(manifest.activationEvents, [
      ...(served as string[]).map((language) => `onLanguage:${language}`),
      "onWebviewPanel:crossfoot.panel",
    ]);
  });

  it("offers the languages that there are", () => {
    assert.deepEqual(contributes.configuration.properties["crossfoot.language"].enum, ["auto", ...LANGUAGES]);
  });

  it("supports the engine that its client library asks for", () => {
    assert.equal(manifest.engines.vscode, "^1.91.0");
    assert.equal(manifest.devDependencies["@types/vscode"], "1.91");
  });

  it("has a language configuration that VS Code can read", () => {
    const [language] = contributes.languages;
    const configuration = JSON.parse(readFileSync(path.join(ROOT, language?.configuration ?? ""), "utf8"));
    const word = new RegExp(configuration.wordPattern, "g");
    assert.deepEqual("办结率42.65%，共1,234件".match(word), ["办结率", "42.65%", "共", "1,234", "件"]);
  });

  it("has for each list of words the limits that a folder's file has", () => {
    const { properties } = contributes.configuration;
    const { lexicon, ignore } = schema.properties;
    const { units, partVerbs, wholeVerbs, boundedRates, customaryBases } = lexicon.properties;
    for (const [ours, theirs] of [
      [properties["crossfoot.lexicon.units"], units],
      [properties["crossfoot.lexicon.partVerbs"], partVerbs],
      [properties["crossfoot.lexicon.wholeVerbs"], wholeVerbs],
      [properties["crossfoot.lexicon.boundedRates"], boundedRates],
      [properties["crossfoot.lexicon.customaryBases"].additionalProperties, customaryBases.additionalProperties],
      [properties["crossfoot.ignore"], ignore],
    ] as const)
      assert.deepEqual([ours.items, ours.maxItems], [theirs.items, theirs.maxItems]);
  });

  it("declares the kinds of numbers that the server tells", () => {
    assert.deepEqual(
      contributes.semanticTokenTypes.map(({ id }) => id),
      LEGEND.tokenTypes,
    );
    assert.deepEqual(
      contributes.semanticTokenModifiers.map(({ id }) => id),
      LEGEND.tokenModifiers,
    );
  });

  it("has blanks of the same names in both languages of every sentence", () => {
    const blanks = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();
    for (const [key, words] of Object.entries({ ...editorWords, ...overviewWords, ...pageWords }))
      assert.deepEqual(blanks(words.en), blanks(words["zh-CN"]), key);
  });
});
