/** `npm run vscode`: opens the seeds in a real VS Code with the built extension, in desktop VS Code where there is one, else in a browser. */
import { spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { findChromium, launch } from "../test/editor/chromium";
import { ROOT } from "../test/editor/install";
import { startServer } from "../test/editor/server";
import { developing } from "../test/editor/url";

const SEEDS = path.join(ROOT, "seeds");

async function main(): Promise<void> {
  const display = process.platform !== "linux" || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
  const desktop = display ? desktopVSCode() : undefined;
  if (desktop) {
    spawn(desktop, ["--new-window", `--extensionDevelopmentPath=${ROOT}`, SEEDS], { stdio: "inherit" });
    return;
  }
  const server = await startServer({ settings: { "editor.wordWrap": "on" } });
  const url = developing(server, { folder: SEEDS, extension: ROOT });
  console.log(`VS Code on the seeds: ${url}\nCtrl+C ends it.`);
  const stop = () => {
    server.stop();
    process.exit(0);
  };
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
  const chromium = display ? findChromium() : undefined;
  if (chromium) {
    const browser = await launch(chromium, false);
    browser.once("disconnected", stop);
    await (await browser.newPage({ viewport: null })).goto(url);
  }
}

/** The `code` command, on the PATH. */
function desktopVSCode(): string | undefined {
  const names = process.platform === "win32" ? ["code.cmd"] : ["code", "codium"];
  const folders = (process.env.PATH ?? "").split(path.delimiter);
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name))).find((file) => fs.existsSync(file));
}

main().catch((error: Error) => {
  console.error(`npm run vscode: ${error.message}`);
  process.exit(1);
});
