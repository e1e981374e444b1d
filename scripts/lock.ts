/**
 * Adds to package-lock.json the packages of other platforms that optional dependencies name and the registry at hand does not carry: without
 * them `npm ci` refuses the lock. `npm run lock` after installing something; a test fails where it is needed.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

interface Entry {
  version?: string;
  optionalDependencies?: Readonly<Record<string, string>>;
  dev?: boolean;
  cpu?: string[];
  libc?: string[];
  optional?: boolean;
  os?: string[];
}
export type Packages = Record<string, Entry>;

const FILE = join(__dirname, "../package-lock.json");
const SYSTEM = /\b(?:android|darwin|freebsd|linux|openharmony|win32)\b/;
const PROCESSOR = /\b(?:arm64|arm|ia32|ppc64|riscv64|s390x|x64)\b/;

/** Platform packages that the lock should hold and does not: place in the lock and entry. */
export function missing(packages: Packages): [string, Entry][] {
  return Object.entries(packages).flatMap(([place, { optionalDependencies = {}, dev }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !packages[`node_modules/${name}`] && !packages[`${place}/node_modules/${name}`])
      .flatMap(([name, version]): [string, Entry][] => {
        const [system] = SYSTEM.exec(name) ?? [];
        const [processor] = PROCESSOR.exec(name) ?? [];
        if (!system || !/^\d+\.\d+\.\d+$/.test(version)) return [];
        const libc = /musl/.test(name) ? ["musl"] : /gnu/.test(name) && system === "linux" ? ["glibc"] : undefined;
        const entry = { version, ...(processor && { cpu: [processor] }), ...(dev && { dev }), ...(libc && { libc }) };
        return [[`node_modules/${name}`, { ...entry, optional: true, os: [system] }]];
      }),
  );
}

if (require.main === module) {
  const lock: { packages: Packages } = JSON.parse(readFileSync(FILE, "utf8"));
  const [root, ...others] = Object.entries(lock.packages);
  const sorted = [...others, ...missing(lock.packages)].sort(([a], [b]) => a.localeCompare(b, "en"));
  lock.packages = Object.fromEntries(root ? [root, ...sorted] : sorted);
  writeFileSync(FILE, `${JSON.stringify(lock, null, 2)}\n`);
}
