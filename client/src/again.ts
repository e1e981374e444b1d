import {
  type BaseLanguageClient,
  type CancellationToken,
  ConnectionError,
  ErrorCodes,
  ResponseError,
  State,
} from "vscode-languageclient";
import { say } from "./words";

/** What a request comes to when the server falls before it answers. */
const CUT: readonly number[] = [
  ErrorCodes.PendingResponseRejected,
  ErrorCodes.ConnectionInactive,
  ErrorCodes.MessageWriteError,
];

/**
 * Asks the server; where it falls before it answers, asks once more the one that is started in its place. For requests that change nothing
 * by themselves. Throws a plain sentence where no server comes up, and what the server itself answers.
 */
export async function askAgain<R>(
  client: BaseLanguageClient,
  method: string,
  params: object,
  token?: CancellationToken,
): Promise<R> {
  const ask = () => client.sendRequest<R>(method, params, token);
  try {
    return await ask();
  } catch (error) {
    if (!isCut(error)) throw error;
  }
  try {
    await risen(client);
    return await ask();
  } catch (error) {
    throw isCut(error) ? new Error(reasonOf(error)) : error;
  }
}

/** What went wrong with a request, in words. */
export const reasonOf = (error: unknown): string =>
  isCut(error) ? say("editor.server.down") : error instanceof Error ? error.message : String(error);

const isCut = (error: unknown): boolean =>
  error instanceof ConnectionError || (error instanceof ResponseError && CUT.includes(error.code));

/** Resolves when a client whose server fell has another; throws where it has none. */
function risen(client: BaseLanguageClient): Promise<void> {
  return new Promise((resolve, reject) => {
    const down = () => reject(new ResponseError(ErrorCodes.ConnectionInactive, ""));
    if (client.state === State.Stopped || client.state === State.StartFailed) return down();
    const listening = client.onDidChangeState(({ newState }) => {
      const settle = (how: () => void) => {
        listening.dispose();
        how();
      };
      if (newState === State.Running) settle(resolve);
      if (newState === State.StartFailed) settle(down);
      // One that starts again says so in the same breath.
      if (newState === State.Stopped) queueMicrotask(() => client.state === State.Stopped && settle(down));
    });
  });
}
