import { execFileSync } from "node:child_process";
import fs from "node:fs";
import { type Browser, chromium } from "playwright-core";

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  // The worker host fetches the extension from the page's own origin, which newer Chromium asks the user about.
  "--disable-features=LocalNetworkAccessChecks",
];
const NAMES = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "microsoft-edge"];

/** A Chromium or Chrome: the one in CHROMIUM, one on the PATH, or (as root on Debian) one that apt-get installs; else undefined. */
export function findChromium(): string | undefined {
  const named = process.env.CHROMIUM;
  if (named) return named;
  return onPath() ?? installed();
}

export function launch(executablePath: string, headless = true): Promise<Browser> {
  return chromium.launch({ executablePath, headless, args: FLAGS });
}

function onPath(): string | undefined {
  const folders = (process.env.PATH ?? "").split(":");
  const macOS = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";
  const candidates = NAMES.flatMap((name) => folders.map((folder) => `${folder}/${name}`));
  return [...candidates, macOS].find((file) => fs.existsSync(file));
}

function installed(): string | undefined {
  if (process.getuid?.() !== 0 || !fs.existsSync("/etc/debian_version")) return undefined;
  console.log("editor tests: apt-get install --no-install-recommends chromium fonts-noto-cjk (once)");
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  try {
    execFileSync("apt-get", ["update", "-qq"], { env, stdio: "ignore" });
    const packages = ["chromium", "fonts-noto-cjk"];
    execFileSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...packages], { env, stdio: "ignore" });
  } catch {
    return undefined;
  }
  return onPath();
}
