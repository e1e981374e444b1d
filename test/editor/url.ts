import type { EditorServer } from "./server";

/** The address at which a VS Code server opens `folder`, or a `.code-workspace` of several, with an extension under development, and runs `suite` in its Node host. */
export function developing(
  server: EditorServer,
  { folder, extension, suite }: { folder: string; extension: string; suite?: string },
): string {
  const remote = (file: string) => `vscode-remote://127.0.0.1:${server.port}${file}`;
  const payload = [["extensionDevelopmentPath", remote(extension)]];
  if (suite) payload.push(["extensionTestsPath", remote(suite)]);
  const what = folder.endsWith(".code-workspace") ? "workspace" : "folder";
  const query = new URLSearchParams({ [what]: folder, payload: JSON.stringify(payload) });
  return `${server.origin}/?${query}`;
}
