// Puts a bundle into the shell of the offline page: one HTML file, whole in itself.
const { createHash } = require("node:crypto");
const fs = require("node:fs");
const { gzipSync } = require("node:zlib");
const esbuild = require("esbuild");

/** `pdf`: a promise of where the script that reads PDF is. */
exports.onePage = ({ pdf, version }) => ({
  name: "one-page",
  setup(build) {
    build.initialOptions.write = false;
    build.onEnd(async ({ outputFiles: [bundle] = [] }) => {
      if (!bundle) return;
      const script = inline(bundle.text);
      const packed = gzipSync(fs.readFileSync(await pdf), { level: 9 }).toString("base64");
      const { shell } = await shellModule();
      fs.writeFileSync(bundle.path, shell({ script, pdf: packed, version, hash }));
    });
  },
});

const hash = (text) => `sha256-${createHash("sha256").update(text).digest("base64")}`;

/**
 * A script as it may stand in a page. Inside of its element `<!--` and the like would begin a comment or a script, wherever they are, and
 * a page must not hold control characters; in strings and patterns the escapes mean the same.
 */
const inline = (script) =>
  script
    .replace(/<(?=!--|\/?script)/gi, "\\x3c")
    .replace(/(?![\n\t])[\p{Cc}\p{Cf}\p{Cn}\p{Co}]/gu, (character) =>
      Array.from({ length: character.length }, (_, k) => unit(character.charCodeAt(k))).join(""),
    );
const unit = (code) => `\\u${code.toString(16).padStart(4, "0")}`;

/** The shell's source as a module of this process. */
async function shellModule() {
  const { outputFiles } = await esbuild.build({
    entryPoints: [`${__dirname}/shell.ts`],
    bundle: true,
    write: false,
    format: "cjs",
    platform: "node",
    logLevel: "warning",
  });
  const module = { exports: {} };
  new Function("module", "exports", outputFiles[0].text)(module, module.exports);
  return module.exports;
}
