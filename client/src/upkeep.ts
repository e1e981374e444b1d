import * as vscode from "vscode";
import {
  type BaseLanguageClient,
  CloseAction,
  ErrorAction,
  type LanguageClientOptions,
  State,
} from "vscode-languageclient";
import { Falls } from "./falls";
import { say } from "./words";

type Why = "editor.server.fell" | "editor.server.unstarted";

/** What a server that comes and goes needs of the rest of the client. */
interface House {
  /** The client that is at work; undefined where none is. */
  client(): BaseLanguageClient | undefined;
  /** The server is down, and stays so until it is asked for. */
  fell(): void;
  restart(): Promise<void>;
}

/** Has a server that fell start again, within reason; says plainly, once, when it stays down. The library would say so in English. */
export class Upkeep implements vscode.Disposable {
  readonly #falls = new Falls();
  readonly #command: vscode.Disposable;
  /** One for all servers of a window, so that it tells of those that fell. */
  #log: vscode.LogOutputChannel | undefined;
  #why: Why | undefined;

  constructor(private readonly house: House) {
    this.#command = vscode.commands.registerCommand("crossfoot.restartServer", () => {
      this.#falls.forget();
      return house.restart();
    });
  }

  /** Why no server is at work, in words; undefined where one is, or none has been wanted yet. */
  get down(): string | undefined {
    return this.#why && say(this.#why);
  }

  dispose(): void {
    this.#command.dispose();
    this.#log?.dispose();
  }

  options(): Pick<LanguageClientOptions, "errorHandler" | "initializationFailedHandler" | "outputChannel"> {
    this.#log ??= vscode.window.createOutputChannel("Crossfoot 勾稽", { log: true });
    return {
      outputChannel: this.#log,
      errorHandler: {
        // A server that is gone cannot be written to, whatever is typed until its end is told: that, and nothing else, is a fall.
        error: () => ({ action: ErrorAction.Continue, handled: true }),
        closed: () => ({ action: this.#isToRise() ? CloseAction.Restart : CloseAction.DoNotRestart, handled: true }),
      },
      initializationFailedHandler: () => false,
    };
  }

  /** Before it is started. */
  watch(client: BaseLanguageClient): void {
    this.#set(undefined);
    const log = client.error.bind(client);
    // What the library would show at any price is in the log; ours is shown instead.
    client.error = (text, data, show) => log(text, data, show === "force" ? false : show);
    client.onDidChangeState(({ newState }) => {
      if (newState === State.StartFailed) this.#fallen(client, "editor.server.unstarted");
      // One that starts again says so in the same breath.
      if (newState === State.Stopped)
        queueMicrotask(() => {
          if (client.state === State.Stopped) this.#fallen(client, "editor.server.fell");
        });
    });
  }

  /** One that falls before it is up would not come up the next time. */
  #isToRise(): boolean {
    return this.house.client()?.state === State.Running && this.#falls.again(Date.now());
  }

  #fallen(client: BaseLanguageClient, why: Why): void {
    // One that was ended on purpose is nobody's any more.
    if (client !== this.house.client()) return;
    this.#set(why);
    this.house.fell();
    void this.#tell(why);
  }

  #set(why: Why | undefined): void {
    this.#why = why;
    // What the welcome of the overview asks for.
    void vscode.commands.executeCommand("setContext", "crossfoot.down", why !== undefined);
  }

  async #tell(why: Why): Promise<void> {
    const [restart, log] = [say("editor.server.restart"), say("editor.server.log")];
    const chosen = await vscode.window.showErrorMessage(say(why), restart, log);
    if (chosen === restart) await vscode.commands.executeCommand("crossfoot.restartServer");
    if (chosen === log) this.#log?.show();
  }
}
