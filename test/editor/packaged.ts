import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { ROOT, vscodeServer } from "./install";
import type { Trial } from "./run";

/** Packages the extension, and unpacks it below `out` as an editor does, with the suite beside it. */
export function packageExtension(out: string, suite: string): Omit<Trial, "folder"> {
  execFileSync("npm", ["run", "package", "--silent"], { cwd: ROOT, stdio: ["ignore", "ignore", "inherit"] });
  const { name, publisher, version } = JSON.parse(fs.readFileSync(path.join(ROOT, "package.json"), "utf8"));
  const vsix = path.join(ROOT, `${name}-${version}.vsix`);
  const extensions = path.join(out, "extensions");
  fs.rmSync(extensions, { recursive: true, force: true });
  const main = path.join(vscodeServer(), "out/server-main.js");
  const profile = ["--extensions-dir", extensions, "--user-data-dir", out, "--server-data-dir", out];
  execFileSync(process.execPath, [main, ...profile, "--install-extension", vsix], { stdio: "ignore" });
  const extension = path.join(extensions, `${publisher}.${name}-${version}`);
  const inside = path.join(extension, "suite.js");
  fs.copyFileSync(suite, inside);
  return { extension, suite: inside, installed: { vsix, ...driver(out, suite) } };
}

/** Tests are let in by an extension under development: this one does nothing, and the packaged one is installed beside it. */
function driver(out: string, suite: string): { extension: string; suite: string } {
  const extension = path.join(out, "driver");
  fs.mkdirSync(extension, { recursive: true });
  const manifest = { name: "driver", publisher: "crossfoot", version: "0.0.0", engines: { vscode: "*" } };
  fs.writeFileSync(path.join(extension, "package.json"), JSON.stringify(manifest));
  const inside = path.join(extension, "suite.js");
  fs.copyFileSync(suite, inside);
  return { extension, suite: inside };
}
