/** Standard output whose reader may leave early: what follows is dropped, so that the exit code still tells the verdict. */
export interface Output {
  /** Resolves when more may be written. */
  write(text: string): Promise<void>;
  /** Node's code of what went wrong, other than a reader that left: a full disk, say. */
  fault(): string | undefined;
}

export function standardOutput(): Output {
  const { stdout } = process;
  let gone = false;
  let fault: string | undefined;
  stdout.on("error", (error: NodeJS.ErrnoException) => {
    gone = true;
    if (error.code !== "EPIPE") fault = error.code ?? error.message;
  });
  return {
    write: (text) =>
      new Promise((resolve) => {
        if (gone) resolve();
        else stdout.write(text, () => resolve());
      }),
    fault: () => fault,
  };
}
