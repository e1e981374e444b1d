/** Node's code of what was thrown (`ENOSPC`); of anything else what it says. */
export const codeOf = (error: unknown): string =>
  error instanceof Error && "code" in error ? String(error.code) : String(error);

/** Was it thrown because there is no such file, or no such folder on the way to it? */
export const isAbsence = (error: unknown): boolean => ["ENOENT", "ENOTDIR"].includes(codeOf(error));
