import * as vscode from "vscode";
import { type BaseLanguageClient, State } from "vscode-languageclient";
import {
  beside,
  bodies,
  draft,
  forget,
  notes,
  readBeside,
  run,
  select,
  service,
  shown,
  speakAs,
  unwritten,
} from "./annotating";
import { findings, open, replace, SEED } from "./editing";
import { equal, matches, ok } from "./expect";

/** What the desktop's client has beside the browser's. */
type Desktop = BaseLanguageClient & {
  readonly serverProcess?: { kill(signal: "SIGKILL"): boolean; readonly pid: number };
};

const ownProblems = () =>
  vscode.languages
    .getDiagnostics()
    .flatMap(([, found]) => found)
    .filter(({ source }) => source === "crossfoot");

/** Kills the server's process, and waits until another is up (its client), or none will be. */
async function kill(): Promise<void> {
  const { client } = await service();
  const desktop: Desktop | undefined = client();
  // In its first moments it is no server that fell, but one that could not be started.
  await desktop?.start();
  const { pid } = desktop?.serverProcess ?? {};
  if (!desktop?.serverProcess?.kill("SIGKILL")) throw new Error("there is no server to kill");
  const isSettled = () => {
    const isNew = desktop.serverProcess !== undefined && desktop.serverProcess.pid !== pid;
    return client() !== desktop || (isNew && desktop.state === State.Running);
  };
  await new Promise<void>((resolve) => {
    const listening = desktop.onDidChangeState(() =>
      // Whether it stays down is known a moment after it went.
      queueMicrotask(() => {
        if (!isSettled()) return;
        listening.dispose();
        resolve();
      }),
    );
  });
}

/** Restarts it as a person does; what fell before no longer counts. */
const restart = () => vscode.commands.executeCommand("crossfoot.restartServer");

describe("the command that restarts the server", () => {
  it("brings back findings, status and overview", async () => {
    const document = await open(SEED);
    await findings(document);
    const { client, status, overview } = await service();
    const before = client();
    await restart();
    ok(client() !== before, "another client is at work");
    await findings(document);
    matches(status.text ?? "", /^Errors: 1/, "status");
    ok((await overview.getChildren()).length > 0, "nodes of the overview");
  });
});

// In a Web Worker there is no process that anybody could kill.
if (typeof process !== "undefined" && process.versions?.node !== undefined)
  describe("a server that is killed", () => {
    beforeEach(async () => {
      await speakAs("张三");
      await restart();
    });
    after(async () => {
      await speakAs();
      await restart();
      await findings(await open(SEED));
    });

    it("is started again, with the findings of what is open, the status and the overview", async () => {
      const document = await open(SEED);
      await findings(document);
      await kill();
      equal(ownProblems().length, 0, "findings of the server that fell");
      await findings(document);
      await replace(document, "调解委员会共计", "110", "105");
      await findings(document, (found) => found.length === 0);
      await replace(document, "调解委员会共计", "105", "110");
      await findings(document);
      const { status, overview } = await service();
      matches(status.text ?? "", /^Errors: 1/, "status");
      ok((await overview.getChildren()).length > 0, "nodes of the overview");
      await vscode.commands.executeCommand("workbench.action.files.revert");
    });

    it("loses nothing that was said and could not be written yet", async () => {
      const { document, broken } = await unwritten();
      await kill();
      await notes(document, (all) => all.length === 1);
      await findings(await open(SEED));
      equal(vscode.languages.getDiagnostics(document.uri).length, 0, "the correction holds");
      equal(await readBeside(document), broken, "the file");
      await vscode.workspace.fs.delete(beside(document));
      const { desk } = await shown();
      await desk.retry(document.uri);
      equal(await bodies(document), ["Correction"], "statements after the file was mended");
      await vscode.window.showTextDocument(document);
      await forget(document);
    });

    it("is told again what it was being told when it fell", async () => {
      const document = await draft();
      select(document, "76处");
      const falling = kill();
      const said = await run("comment", { value: "请核实" });
      await falling;
      equal(said.length, 1, "comments that were made");
      equal(await bodies(document), ["TextualBody"], "statements");
      await notes(document, (all) => all.length === 1);
      await forget(document);
    });

    it("is left down after the fifth time, says so, and leaves no findings behind", async () => {
      const document = await open(SEED);
      await findings(document);
      const { isRunning, status, overview } = await service();
      let falls = 0;
      for (; isRunning(); falls++) await kill();
      equal(falls, 5, "falls");
      equal(ownProblems().length, 0, "findings");
      equal(status.text, "Checking has stopped", "status");
      equal((await overview.getChildren()).length, 0, "nodes of the overview");
      await replace(document, "调解委员会共计", "110", "105");
      await replace(document, "调解委员会共计", "105", "110");
      ok(!isRunning(), "typing starts no server that falls");
      await restart();
      await findings(document);
      matches(status.text ?? "", /^Errors: 1/, "status after the restart");
      ok((await overview.getChildren()).length > 0, "nodes of the overview after the restart");
      await vscode.commands.executeCommand("workbench.action.files.revert");
    });

    it("is started by what a person does, when it was left down", async () => {
      const document = await draft();
      const { isRunning } = await service();
      while (isRunning()) await kill();
      select(document, "76处");
      equal((await run("comment", { value: "请核实" })).length, 1, "comments that were made");
      await findings(document);
      await forget(document);
    });
  });
