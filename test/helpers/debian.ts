import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";

const tried = new Set<string>();

/** In CI, as root on Debian: installs packages with apt-get, once; true where something was installed now. */
export function installFromDebian(packages: readonly string[]): boolean {
  const name = packages.join(" ");
  if (!process.env.CI || process.getuid?.() !== 0 || !existsSync("/etc/debian_version") || tried.has(name))
    return false;
  tried.add(name);
  console.log(`tests: apt-get install --no-install-recommends ${name} (once)`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  try {
    execFileSync("apt-get", ["update", "-qq"], { env, stdio: "ignore" });
    const args = ["install", "-y", "-qq", "--no-install-recommends", ...packages];
    execFileSync("apt-get", args, { env, stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
