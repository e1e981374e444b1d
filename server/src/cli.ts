declare const CROSSFOOT_VERSION: string;

async function main(args: readonly string[]): Promise<number> {
  if (args.length === 1 && args[0] === "--version") {
    console.log(CROSSFOOT_VERSION);
    return 0;
  }
  // A bundle of its own, so that whoever asks for the version alone need not wait for all of it to be read.
  const { run } = await import("./cli/main");
  return run(args, CROSSFOOT_VERSION);
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
