// What the bundles hold of others: read off esbuild's own account, so that nothing ships unnamed. Plain JavaScript, for esbuild.js runs it.
const fs = require("node:fs");
const path = require("node:path");

/** The folder of the package that a bundled file belongs to; undefined for our own files. */
const PACKAGE = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/;

/**
 * The packages in the bundles, by name and version: their licence, and their bytes in each bundle.
 * @param {Record<string, import("esbuild").Metafile>} metafiles by the bundle's file
 */
function packagesIn(metafiles) {
  const found = new Map();
  for (const { outputs } of Object.values(metafiles))
    for (const [output, { inputs }] of Object.entries(outputs))
      for (const [input, { bytesInOutput }] of Object.entries(inputs)) {
        const folder = PACKAGE.exec(input)?.[0];
        if (folder === undefined || bytesInOutput === 0) continue;
        const { name, version, license } = JSON.parse(fs.readFileSync(path.join(folder, "package.json"), "utf8"));
        const one = found.get(`${name} ${version}`) ?? { name, version, license, folder, bytes: {} };
        const bundle = path.basename(output);
        one.bytes[bundle] = (one.bytes[bundle] ?? 0) + bytesInOutput;
        found.set(`${name} ${version}`, one);
      }
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

/** Its package names its licence (ISC), and leaves out the text. */
const UNPRINTED = {
  saxes: `Copyright (c) Louis-Dominique Dubeau and contributors
Parts: sax, Copyright (c) Isaac Z. Schlueter and Contributors

Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby granted, provided that the
above copyright notice and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL IMPLIED WARRANTIES OF
MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT, INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY
DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION,
ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF THIS SOFTWARE.`,
};
/** What is put into a bundle as data is in nobody's account. */
const DATA = { "pdfjs-dist": ["cmaps/LICENSE"] };

/** The licences of the packages, whole, as those licences ask of whoever hands the code on. Throws where a package has none. */
function noticesOf(packages) {
  const texts = packages.map(({ name, version, license, folder }) => {
    const files = [
      ...fs.readdirSync(folder).filter((file) => /^(?:licen[cs]e|copying|notice|third-?party)/i.test(file)),
      ...(DATA[name] ?? []),
    ];
    const read = (file) => fs.readFileSync(path.join(folder, file), "utf8").trim().replace(/\r\n?/g, "\n");
    const whole = files.length > 0 ? files.map(read).join("\n\n") : UNPRINTED[name];
    if (whole === undefined) throw new Error(`${name}: no licence to hand on`);
    return `${"=".repeat(80)}\n${name} ${version} (${license})\n${"=".repeat(80)}\n\n${whole}\n`;
  });
  return `Crossfoot holds code of the following packages, each under its own licence.\n\n${texts.join("\n")}`;
}

module.exports = { packagesIn, noticesOf };
