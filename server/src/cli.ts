import { isMainThread } from "node:worker_threads";

declare const CROSSFOOT_VERSION: string;

async function main(args: readonly string[]): Promise<number> {
  if (args.length === 1 && args[0] === "--version") {
    console.log(CROSSFOOT_VERSION);
    return 0;
  }
  const { run } = await import("./cli/program");
  return run(args, CROSSFOOT_VERSION);
}

// The reader of our messages may be gone; the exit code still tells.
process.stderr.on("error", () => {});
if (isMainThread)
  main(process.argv.slice(2)).then(
    (code) => {
      process.exitCode = code;
    },
    (error: unknown) => {
      console.error(`crossfoot: ${error instanceof Error ? error.message : String(error)}`);
      process.exitCode = 2;
    },
  );
// One of the threads that --jobs starts.
else import("./cli/batch/worker").then(({ work }) => work());
