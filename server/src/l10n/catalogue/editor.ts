/** What the editor says. Both languages side by side; `{name}` is filled in. */
export const editorWords = {} as const;
