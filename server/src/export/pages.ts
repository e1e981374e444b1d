/** The page of a check, for whoever wants to know what it reads and why it may be wrong. */
export const pageOf = (check: string): string =>
  `https://github.com/crossfoot/crossfoot/blob/main/docs/checks/${check}.md`;
