/** What findings and hovers say. Both languages side by side; `{name}` is filled in. */
export const findingWords = {} as const;
