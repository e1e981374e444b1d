import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { installFromDebian } from "./debian";

/** The programs of LibreOffice that tests open files in, by the library that each one is. */
const LIBRARIES = { writer: "libswlo.so", calc: "libsclo.so" } as const;
export type Program = keyof typeof LIBRARIES;

const PACKAGES = ["libreoffice-writer-nogui", "libreoffice-calc-nogui", "fonts-noto-cjk"];
const MACOS = "/Applications/LibreOffice.app/Contents/MacOS/soffice";

/**
 * LibreOffice with this program: the one in SOFFICE, one on the PATH, or (in CI, as root on Debian) one that apt-get installs.
 * Where there is none the test or suite is skipped, and a line says so; `context` is mocha's `this`.
 */
export function libreOffice(context: Mocha.Context, program: Program): LibreOffice {
  const soffice = find(program) ?? (installFromDebian(PACKAGES) ? find(program) : undefined);
  if (soffice !== undefined) return new LibreOffice(soffice);
  console.log(`skipped: no LibreOffice with ${program} (Debian: apt-get install ${PACKAGES.join(" ")})`);
  return context.skip();
}

export class LibreOffice {
  constructor(private readonly soffice: string) {}

  /**
   * Opens a file and saves it in `folder` under its own name; gives the path of what was written. `format` is an extension, with
   * the export filter behind a colon where one is to be chosen (`fodt`, `pdf`, `csv:Text - txt - csv (StarCalc):44,34,76`). Throws
   * where LibreOffice cannot open the file.
   */
  convert(file: string, format: string, folder: string): string {
    // A profile of its own: two of one profile wait for each other.
    const profile = mkdtempSync(join(tmpdir(), "crossfoot-office-"));
    const [extension = ""] = format.split(":");
    const written = join(folder, `${basename(file).replace(/\.[^.]+$/, "")}.${extension}`);
    try {
      const args = [`-env:UserInstallation=${pathToFileURL(profile)}`, "--headless", "--norestore"];
      const output = execFileSync(this.soffice, [...args, "--convert-to", format, "--outdir", folder, file], {
        encoding: "utf8",
        stdio: ["ignore", "pipe", "pipe"],
        timeout: 180_000,
      });
      if (!existsSync(written)) throw new Error(`LibreOffice did not convert ${file} to ${format}: ${output}`);
      return written;
    } finally {
      rmSync(profile, { recursive: true, force: true });
    }
  }
}

function find(program: Program): string | undefined {
  const folders = (process.env.PATH ?? "").split(":").filter(Boolean);
  const candidates = ["soffice", "libreoffice"].flatMap((name) => folders.map((folder) => join(folder, name)));
  return [process.env.SOFFICE, ...candidates, MACOS].find(
    (file) => file !== undefined && existsSync(file) && has(file, program),
  );
}

/** Debian packs each program on its own; elsewhere they come together. */
function has(soffice: string, program: Program): boolean {
  const folder = dirname(realpathSync(soffice));
  return !existsSync(join(folder, "soffice.bin")) || existsSync(join(folder, LIBRARIES[program]));
}
