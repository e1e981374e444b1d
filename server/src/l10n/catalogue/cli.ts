/** What the command line says. Both languages side by side; `{name}` is filled in. */
export const cliWords = {} as const;
