import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { type BuildOptions, build } from "esbuild";
import { checkWords } from "../../server/src/l10n/catalogue/checks";
import { cliWords } from "../../server/src/l10n/catalogue/cli";
import { findingWords } from "../../server/src/l10n/catalogue/findings";
import { overviewWords } from "../../server/src/l10n/catalogue/overview";
import type { Words } from "../../server/src/l10n/message";
import { serverCapabilities } from "../../server/src/lsp/capabilities";
import { readClient } from "../../server/src/lsp/client";
import { CAPABLE } from "../lsp/peer";

const ROOT = path.resolve(import.meta.dirname, "../..");
// The build is JavaScript, which knows no types.
const own = createRequire(path.join(ROOT, "package.json"));
const { bundles } = own("./esbuild.js") as { bundles: (BuildOptions & { outfile: string })[] };
const { naming } = own("./scripts/bundles/words.js") as { naming: (sources: string[]) => (key: string) => boolean };
const { CLIENT } = own("./scripts/bundles/leave-out.js") as { CLIENT: string[] };

/** In bytes, minified. */
const MEGABYTE = 1_000_000;

/** As `esbuild.js --production` builds it, and nothing written. */
async function built(name: string): Promise<string> {
  const options = bundles.find(({ outfile }) => outfile === `dist/${name}`);
  assert.ok(options, name);
  const { outputFiles } = await build({ ...options, minify: true, sourcemap: false, write: false });
  return outputFiles[0]?.text ?? "";
}

describe("the bundles", () => {
  it("of the desktop's client and server are together below 1 MB", async function () {
    this.timeout(60_000);
    const files = await Promise.all(["extension.js", "server.js", "protocol.js"].map(built));
    const sizes = files.map((text) => Buffer.byteLength(text));
    assert.ok(Math.min(...sizes) > 50_000, `${sizes}`);
    const whole = sizes.reduce((a, b) => a + b);
    assert.ok(whole < MEGABYTE, `${whole} bytes`);
  });

  it("have the words that their sources say, and no others", async function () {
    this.timeout(60_000);
    const [server = "", client = ""] = await Promise.all(["server.js", "extension.js"].map(built));
    const missing = (bundle: string, catalogue: Readonly<Record<string, Words>>) =>
      Object.keys(catalogue).filter((key) => !bundle.includes(JSON.stringify(catalogue[key]?.["zh-CN"] ?? key)));
    assert.deepEqual(missing(server, { ...findingWords, ...checkWords }), []);
    assert.deepEqual(
      missing(client, { status: overviewWords["status.too-large"], at: overviewWords["workspace.at"] }),
      [],
    );
    const others = { about: cliWords["cli.about"], help: cliWords["cli.option.help"] };
    assert.deepEqual(missing(server, others), ["about", "help"]);
    assert.deepEqual(missing(client, { title: checkWords["check.sum-mismatch"] }), ["title"]);
  });

  it("leave out no feature that the server offers", () => {
    const client = readClient(
      { processId: null, rootUri: null, capabilities: CAPABLE, initializationOptions: { sidecars: true } },
      "en",
    );
    const offered = Object.keys(flat(serverCapabilities(client))).map((key) => key.toLowerCase());
    assert.ok(offered.includes("hoverprovider"));
    assert.deepEqual(
      CLIENT.filter((feature) => offered.some((key) => key.includes(feature.toLowerCase()))),
      [],
    );
  });
});

describe("the words of a bundle", () => {
  const isNamed = naming([
    'say("a.b")',
    ...["c.$", "$.name", "e.$.g"].map((words) => `say(\`${words.replace("$", "${".concat("d}"))}\`)`),
    'say("lone")',
  ]);
  it("can be told from the sources: no key is put together of blanks alone", () => {
    const files = ["server/src", "client/src"].flatMap((folder) =>
      readdirSync(path.join(ROOT, folder), { recursive: true, encoding: "utf8" }).map((file) =>
        path.join(folder, file),
      ),
    );
    const sources = files.filter((file) => file.endsWith(".ts"));
    assert.ok(sources.length > 200);
    const blank = sources.filter((file) =>
      /(?:message|say|words)\(`\$\{[^`]*\}\.?(?:\$\{|`)/.test(readFileSync(file, "utf8")),
    );
    assert.deepEqual(blank, [path.join("server/src/checks/listing.ts")]);
  });
  for (const key of ["a.b", "c.x", "c.x.y", "x.name", "e.1.g"]) it(`has ${key}`, () => assert.ok(isNamed(key)));
  for (const key of ["a.c", "a.b.c", "b", "cc.x", "x.names", "lone"])
    it(`has no ${key}`, () => assert.ok(!isNamed(key)));
});

/** All keys of an object, of whatever depth. */
function flat(value: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, one]) => [
      [key, one],
      ...(one && typeof one === "object" && !Array.isArray(one) ? Object.entries(flat(one)) : []),
    ]),
  );
}
