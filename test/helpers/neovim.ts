import { spawnSync } from "node:child_process";
import { installFromDebian } from "./debian";

const isThere = (nvim: string): boolean => spawnSync(nvim, ["--version"]).status === 0;

/** Neovim: the one in NVIM_TEST, one on the PATH, or (in CI, as root on Debian) one that apt-get installs. Where there is none the suite is skipped, and a line says so. */
export function neovim(context: Mocha.Context): string {
  const nvim = process.env.NVIM_TEST ?? "nvim";
  if (isThere(nvim) || (installFromDebian(["neovim"]) && isThere(nvim))) return nvim;
  console.log("skipped: no Neovim (Debian: apt-get install neovim)");
  return context.skip();
}
