import { join } from "node:path";

declare const CROSSFOOT_VERSION: string;

async function main(args: readonly string[]): Promise<number> {
  if (args.length === 1 && args[0] === "--version") {
    console.log(CROSSFOOT_VERSION);
    return 0;
  }
  // A bundle of its own, so that whoever asks for the version alone need not wait for all of it to be read.
  const { load } = await import("./cli/compiled");
  const program = load(join(__dirname, "program.js"));
  const { isMainThread, run } = program.exports as typeof import("./cli/main"); // what that bundle is made of
  // One of the threads that --jobs starts: it works on what it is sent.
  if (!isMainThread) return 0;
  const code = await run(args, CROSSFOOT_VERSION);
  if (code < 2) program.keep(args[0] ?? "");
  return code;
}

// The reader of our messages may be gone; the exit code still tells.
process.stderr.on("error", () => {});
main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(`crossfoot: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 2;
  },
);
