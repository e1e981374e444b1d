// A bundle carries only those words of the catalogue that its sources name: as a key, or as the beginning or end of one (`cli.severity.${…}`).
const fs = require("node:fs");
const esbuild = require("esbuild");

const CATALOGUE = /[\\/]l10n[\\/]catalogue[\\/]\w+\.ts$/;
/** What checks say is said wherever reports are read, by keys that the check's own name begins. */
const WHOLE = /(?:checks|findings)\.ts$/;
const KEY = /"([\w-]+(?:\.[\w-]+)+)"/g;
const BEGINNING = /`([\w-]+(?:\.[\w-]+)*\.)\$\{/g;
const END = /\}(\.[\w-]+(?:\.[\w-]+)*)`/g;

const all = (text, pattern) => [...text.matchAll(pattern)].map(([, found]) => found);

/** Does any of these sources name the key? */
function naming(sources) {
  const keys = new Set(sources.flatMap((text) => all(text, KEY)));
  const beginnings = [...new Set(sources.flatMap((text) => all(text, BEGINNING)))];
  const ends = [...new Set(sources.flatMap((text) => all(text, END)))];
  return (key) =>
    keys.has(key) || beginnings.some((text) => key.startsWith(text)) || ends.some((text) => key.endsWith(text));
}

const words = {
  name: "words",
  setup(build) {
    let isNamed;
    build.onStart(async () => {
      const { plugins = [], ...options } = build.initialOptions;
      const others = plugins.filter(({ name }) => name !== "words");
      const { metafile } = await esbuild.build({ ...options, plugins: others, metafile: true, write: false });
      const own = Object.keys(metafile.inputs).filter(
        (file) => /^(?:server|client)\//.test(file) && !CATALOGUE.test(file),
      );
      isNamed = naming(own.map((file) => fs.readFileSync(file, "utf8")));
    });
    build.onLoad({ filter: CATALOGUE }, async ({ path }) => {
      if (WHOLE.test(path)) return undefined;
      const { code } = await esbuild.transform(fs.readFileSync(path, "utf8"), { loader: "ts", format: "cjs" });
      const module = { exports: {} };
      // A catalogue imports nothing.
      new Function("module", "exports", code)(module, module.exports);
      const kept = Object.entries(module.exports).map(([name, catalogue]) => {
        const entries = Object.entries(catalogue).filter(([key]) => isNamed(key));
        return `export const ${name} = ${JSON.stringify(Object.fromEntries(entries))};`;
      });
      return { contents: kept.join("\n"), loader: "js" };
    });
  },
};

module.exports = { words, naming };
