import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "../cli/binary";

const ROOT = join(__dirname, "../..");
const read = (path: string): string => readFileSync(join(ROOT, path), "utf8");

interface Package {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  /** By the bundle's file. */
  readonly bytes: Readonly<Record<string, number>>;
}

/** A package by its name, whatever its versions: what is said of it, and its KB in the largest bundle. */
interface Shipped {
  readonly said: string;
  readonly kilobytes: number;
}

function shipped(): Map<string, Shipped> {
  const packages: readonly Package[] = JSON.parse(read("out/packages.json"));
  const names = [...new Set(packages.map(({ name }) => name))];
  return new Map(
    names.map((name) => {
      const own = packages.filter((one) => one.name === name);
      const bundles = own.flatMap(({ bytes }) => Object.keys(bytes).map((file) => file.replace(/(?:\.web)?\.js$/, "")));
      const licences = [...new Set(own.map(({ license }) => license))].join(", ");
      const largest = Math.max(...own.flatMap(({ bytes }) => Object.values(bytes)));
      return [name, { said: `${licences} | ${[...new Set(bundles)].sort().join(", ")}`, kilobytes: largest / 1024 }];
    }),
  );
}

const rows = read("docs/dependencies.md")
  .split("\n")
  .filter((line) => /^\| [@a-z]/.test(line))
  .map((line) => line.split("|").map((cell) => cell.trim()));

describe("what ships of others", () => {
  before(build);

  it("is what docs/dependencies.md says, no more and no less", () => {
    const said = new Map(rows.map(([, name = "", licence, bundles]) => [name, `${licence} | ${bundles}`]));
    const found = new Map([...shipped()].map(([name, { said }]) => [name, said]));
    assert.deepEqual(Object.fromEntries(said), Object.fromEntries(found));
  });

  it("is about as large as it says, and there for a reason", () => {
    const packages = shipped();
    for (const [, name = "", , , kilobytes = "", why = ""] of rows) {
      const now = packages.get(name)?.kilobytes ?? 0;
      assert.ok(Math.abs(now - Number(kilobytes)) <= Math.max(2, now / 4), `${name}: now ${now.toFixed(0)} KB`);
      assert.ok(why.length > 8, name);
    }
  });

  it("is under licences that let it be handed on", () => {
    for (const [, name, licence = ""] of rows)
      assert.match(licence, /^(?:MIT|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|BlueOak-1\.0\.0)$/, name);
  });

  it("is handed on with those licences", () => {
    const notices = read("dist/THIRD-PARTY-NOTICES.txt");
    for (const { name, version, license } of JSON.parse(read("out/packages.json")) as Package[]) {
      const at = notices.indexOf(`\n${name} ${version} (${license})\n`);
      assert.ok(at > 0, name);
      assert.match(
        notices.slice(at, at + 3000),
        /permi(?:ssion|t)|redistribut|Apache License|As far as the law allows/i,
        name,
      );
    }
    assert.match(notices, /Adobe/, "the maps of pdf.js");
    assert.match(read(".vscodeignore"), /^!dist\/THIRD-PARTY-NOTICES\.txt$/m);
  });
});
