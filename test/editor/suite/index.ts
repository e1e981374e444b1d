/** Runs the suite inside an extension host, Node's or a Web Worker's, and prints its result where the harness reads it. */
import "mocha/mocha.js";

/** Filled in by the harness: only tests whose title holds this are run. */
declare const CROSSFOOT_TEST_GREP: string;

/** VS Code calls this in the module that `extensionTestsPath` names. */
export async function run(): Promise<void> {
  // Not the build's ready-made instance: that one wants a page with a location.
  const runner = new Mocha({ ui: "bdd", timeout: 0, ...(CROSSFOOT_TEST_GREP ? { grep: CROSSFOOT_TEST_GREP } : {}) });
  runner.suite.emit("pre-require", globalThis, "", runner);
  // Loaded after `describe` and `it` are there.
  await import("./report");
  await import("./reading");
  await import("./workspace");
  await import("./annotations");
  await import("./review");
  await import("./falls");
  const failed = await new Promise<number>((resolve) => tell(runner.run(resolve)));
  if (failed > 0) throw new Error(`${failed} failed`);
}

/** One line a test, and the counts at the end. */
function tell(runner: Mocha.Runner): void {
  let passed = 0;
  let failed = 0;
  runner.on("test", (test) => console.log(`crossfoot: begins ${test.fullTitle()}`));
  runner.on("pass", (test) => {
    passed++;
    console.log(`crossfoot: ✓ ${test.fullTitle()}`);
  });
  runner.on("fail", (test, error) => {
    failed++;
    console.log(`crossfoot: ✗ ${test.fullTitle()}\n${error.stack ?? error.message}`);
  });
  runner.on("end", () => report({ passed, failed }));
}

/** By the console to a page that drives the editor; to a file where the desktop's harness named one. */
function report(result: { passed: number; failed: number }): void {
  const line = JSON.stringify(result);
  const file = typeof process === "undefined" ? undefined : process.env.CROSSFOOT_TEST_RESULT;
  if (file) require("node:fs").writeFileSync(file, line);
  else console.log(`crossfoot: result ${line}`);
}
