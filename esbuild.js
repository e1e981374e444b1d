// Builds every bundle: the command line, the language servers (Node and Web Worker) and the clients (desktop and browser).
// An entry whose source is not there yet is skipped, so that each room can be built on its own.
const fs = require("node:fs");
const esbuild = require("esbuild");
const { onePage } = require("./client/offline/bundle");
const { leaveOut } = require("./scripts/bundles/leave-out");
const { words } = require("./scripts/bundles/words");
const { noticesOf, packagesIn } = require("./scripts/notices");

const watch = process.argv.includes("--watch");
const production = process.argv.includes("--production");
const { version } = require("./package.json");

const shared = {
  bundle: true,
  minify: production,
  sourcemap: production ? false : "linked",
  target: "es2022",
  // A third of the size of escapes for what is mostly Chinese; scripts of pages, workers and Node are all read as UTF-8.
  charset: "utf8",
  logLevel: "warning",
  define: { CROSSFOOT_VERSION: JSON.stringify(version) },
};
// jsonc-parser's "main" loads its own files by name, which a bundle does not have.
const node = {
  ...shared,
  platform: "node",
  mainFields: ["module", "main"],
  format: "cjs",
  // Node reads the whole of a bundle for its exports where it is imported, and nothing where it is required.
  supported: { "dynamic-import": false },
};
const worker = { ...shared, platform: "browser", mainFields: ["browser", "module", "main"] };

// The command line itself, what makes files for offices, and what reads documents and PDF, is large and not always needed: bundles of their
// own, loaded when one is asked for.
const APART = [
  [/\/cli\/main$/, "./program.js"],
  [/\/sheets\/index$/, "./sheets.js"],
  [/\/documents\/open$/, "./documents.js"],
  [/\/pdf\/open$/, "./pdf.js"],
];
const apart = {
  name: "apart",
  setup(build) {
    for (const [filter, path] of APART)
      build.onResolve({ filter }, ({ kind }) => (kind === "dynamic-import" ? { path, external: true } : undefined));
  },
};

// The desktop's client and server speak the same protocol: both load the one bundle of its library.
const protocol = {
  name: "protocol",
  setup(build) {
    build.onResolve({ filter: /^vscode-(?:jsonrpc|languageserver-protocol|languageserver-types)(?:\/|$)/ }, () => ({
      path: "./protocol.js",
      external: true,
    }));
  },
};

// pdf.js asks for these where a document's Chinese fonts lie elsewhere.
const CMAPS = "node_modules/pdfjs-dist/cmaps";
const cmaps = () =>
  Object.fromEntries(
    fs
      .readdirSync(CMAPS)
      .filter((name) => /^(?:Adobe-GB1|GB|UniGB)[\w-]*\.bcmap$/.test(name))
      .map((name) => [name, fs.readFileSync(`${CMAPS}/${name}`, "base64")]),
  );
// Its own code for Node loads what draws, which nothing here does: it takes itself for a browser's.
const pdf = () => ({
  minify: true,
  sourcemap: false,
  entryPoints: ["server/src/documents/pdf/open.ts"],
  inject: ["server/src/documents/pdf/undrawn.js"],
  define: { ...shared.define, process: "undefined", CROSSFOOT_CMAPS: JSON.stringify(cmaps()) },
  external: ["node:*"],
});

/** So that the page which holds it waits for it. */
const told = { name: "told" };
const pdfBuilt = new Promise((resolve) => {
  told.setup = (build) => build.onEnd(() => resolve());
});

const bundles = [
  {
    ...node,
    plugins: [apart],
    entryPoints: ["server/src/cli.ts"],
    outfile: "dist/cli.js",
    banner: { js: "#!/usr/bin/env node" },
  },
  {
    ...node,
    plugins: [apart],
    entryPoints: ["server/src/cli/main.ts"],
    outfile: "dist/program.js",
    // `explain` shows the checks' pages; tinyglobby asks where its module lies, which a bundle in CommonJS does not say.
    loader: { ".md": "text" },
    define: { ...shared.define, "import.meta.url": "moduleUrl" },
    banner: { js: 'const moduleUrl = require("node:url").pathToFileURL(__filename).href;' },
  },
  {
    ...node,
    entryPoints: ["server/src/server.ts"],
    outfile: "dist/server.js",
    plugins: [apart, protocol, leaveOut, words],
  },
  { ...node, entryPoints: [require.resolve("vscode-languageserver-protocol/node")], outfile: "dist/protocol.js" },
  { ...node, entryPoints: ["server/src/sheets/index.ts"], outfile: "dist/sheets.js" },
  {
    ...worker,
    entryPoints: ["server/src/sheets/index.ts"],
    outfile: "dist/sheets.web.js",
    format: "iife",
    globalName: "crossfootSheets",
  },
  { ...node, entryPoints: ["server/src/documents/open.ts"], outfile: "dist/documents.js", plugins: [apart] },
  {
    ...worker,
    plugins: [apart],
    entryPoints: ["server/src/documents/open.ts"],
    outfile: "dist/documents.web.js",
    format: "iife",
    globalName: "crossfootDocuments",
  },
  { ...node, ...pdf(), outfile: "dist/pdf.js" },
  { ...worker, ...pdf(), outfile: "dist/pdf.web.js", format: "iife", globalName: "crossfootPdf", plugins: [told] },
  {
    ...worker,
    entryPoints: ["server/src/server.web.ts"],
    outfile: "dist/server.web.js",
    format: "iife",
    plugins: [leaveOut, words],
  },
  {
    ...node,
    entryPoints: ["client/src/extension.ts"],
    outfile: "dist/extension.js",
    external: ["vscode"],
    plugins: [protocol, leaveOut, words],
  },
  {
    ...worker,
    plugins: [leaveOut, words],
    entryPoints: ["client/src/extension.web.ts"],
    outfile: "dist/extension.web.js",
    format: "cjs",
    external: ["vscode"],
  },
  { ...worker, entryPoints: ["client/view/panel.ts"], outfile: "dist/panel.js", format: "iife" },
  {
    ...worker,
    entryPoints: ["client/offline/start.ts"],
    outfile: "dist/crossfoot.html",
    format: "iife",
    minify: true,
    sourcemap: false,
    charset: "utf8",
    plugins: [apart, onePage({ pdf: pdfBuilt.then(() => "dist/pdf.web.js"), version })],
  },
];

async function main() {
  const metafiles = {};
  for (const options of bundles.filter((b) => fs.existsSync(b.entryPoints[0]))) {
    if (watch) await (await esbuild.context(options)).watch();
    else metafiles[options.outfile] = (await esbuild.build({ ...options, metafile: true })).metafile;
  }
  if (!watch) {
    const packages = packagesIn(metafiles);
    fs.writeFileSync("dist/THIRD-PARTY-NOTICES.txt", noticesOf(packages));
    // For the test of docs/dependencies.md.
    fs.mkdirSync("out", { recursive: true });
    fs.writeFileSync("out/packages.json", `${JSON.stringify(packages, null, 2)}\n`);
  }
  if (!watch && fs.existsSync("dist/cli.js")) fs.chmodSync("dist/cli.js", 0o755);
}

if (require.main === module)
  main().catch((error) => {
    console.error(error.message);
    process.exit(1);
  });

module.exports = { bundles };
