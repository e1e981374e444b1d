/** What the panel's script and the extension say to each other. */

export type Said = { readonly type: "ready" } | { readonly type: "go"; readonly start: number; readonly end: number };

export type Told =
  | { readonly type: "page"; readonly uri: string; readonly parts: readonly string[] }
  | { readonly type: "note"; readonly text: string };
