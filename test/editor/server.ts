import { execFileSync, spawn } from "node:child_process";
import fs from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { vscodeServer } from "./install";

export interface EditorServer {
  readonly origin: string;
  readonly port: number;
  /** Where its extensions are, and everything else that it writes. */
  readonly home: string;
  stop(): void;
}

const SETTINGS = {
  // The web default would write the tests' edits to disk.
  "files.autoSave": "off",
  "workbench.startupEditor": "none",
  "extensions.ignoreRecommendations": true,
  "extensions.autoCheckUpdates": false,
  "security.workspace.trust.enabled": false,
};

/** Starts the VS Code server on a fresh port with an empty profile; with `vsix`, that extension is installed in it; with `restricted`, it trusts no folder. */
export async function startServer(
  options: { vsix?: string; settings?: Record<string, unknown>; restricted?: boolean } = {},
): Promise<EditorServer> {
  const home = fs.mkdtempSync(path.join(os.tmpdir(), "crossfoot-editor-"));
  fs.mkdirSync(path.join(home, "user/User"), { recursive: true });
  fs.writeFileSync(path.join(home, "user/User/settings.json"), JSON.stringify({ ...SETTINGS, ...options.settings }));
  const main = path.join(vscodeServer(), "out/server-main.js");
  const folders = ["extensions", "user", "data"].map((name) => path.join(home, name));
  const [extensions = "", user = "", data = ""] = folders;
  const profile = ["--extensions-dir", extensions, "--user-data-dir", user, "--server-data-dir", data];
  if (options.vsix) {
    execFileSync(process.execPath, [main, ...profile, "--install-extension", options.vsix], { stdio: "ignore" });
  }
  const port = await freePort();
  const log = fs.openSync(path.join(home, "server.log"), "w");
  const server = spawn(
    process.execPath,
    [
      main,
      ...["--host", "127.0.0.1", "--port", String(port)],
      ...["--without-connection-token", "--accept-server-license-terms"],
      ...(options.restricted ? [] : ["--disable-workspace-trust"]),
      ...["--telemetry-level", "off"],
      ...profile,
    ],
    { stdio: ["ignore", log, log] },
  );
  const stop = () => {
    server.kill();
    try {
      fs.rmSync(home, { recursive: true, force: true, maxRetries: 10 });
    } catch {
      // The extension host of a window that was loaded anew outlives it, and writes its log: what is left is temporary.
    }
  };
  const origin = `http://127.0.0.1:${port}`;
  try {
    await answering(`${origin}/version`, () => server.exitCode !== null);
  } catch (error) {
    stop();
    throw error;
  }
  process.once("exit", () => server.kill());
  return { origin, port, home, stop };
}

async function answering(url: string, dead: () => boolean): Promise<void> {
  while (!dead()) {
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error("the VS Code server ended before it answered");
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer().once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === "object" ? resolve(address.port) : reject(new Error("no port")),
      );
    });
  });
}
