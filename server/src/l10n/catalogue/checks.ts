/** Titles of checks: `check.ID`. Both languages side by side; `{name}` is filled in. */
export const checkWords = {} as const;
