// The LSP libraries carry every request of the protocol. What neither our server offers nor our client asks for stays out of the bundles.

/** Features of vscode-languageclient, by their modules; its patterns of document filters too: ours name languages alone. */
const CLIENT = [
  "callHierarchy",
  "colorProvider",
  "completion",
  "declaration",
  "documentLink",
  "fileOperations",
  "formatting",
  "implementation",
  "inlineCompletion",
  "inlineValue",
  "linkedEditingRange",
  "rename",
  "selectionRange",
  "signatureHelp",
  "textDocumentContent",
  "typeDefinition",
  "typeHierarchy",
  "utils/globPattern",
  "workspaceSymbol",
];
/** Features of vscode-languageserver. */
const SERVER = [
  "callHierarchy",
  "fileOperations",
  "inlineCompletion",
  "inlineValue",
  "linkedEditingRange",
  "moniker",
  "notebook",
  "textDocumentContent",
  "typeHierarchy",
];

// A feature that registers nothing, whatever its name.
const NOTHING = `class Nothing {
  fillClientCapabilities() {}
  initialize() {}
  clear() {}
  getState() { return { kind: "static" }; }
}
module.exports = new Proxy({}, { get: () => Nothing });`;
// The server's features are functions that add to a class.
const NOTHING_MORE = "module.exports = new Proxy({}, { get: () => (base) => base });";
// VS Code itself holds to `engines.vscode`.
const NEW_ENOUGH = "module.exports = () => true;";

const named = (modules) => new RegExp(`^\\./(?:${modules.join("|")})$`);
const LEFT_OUT = [
  { filter: named(CLIENT), from: /[\\/]vscode-languageclient[\\/]lib[\\/]common[\\/]\w+\.js$/, contents: NOTHING },
  { filter: named(SERVER), from: /[\\/]vscode-languageserver[\\/]lib[\\/]common[\\/]\w+\.js$/, contents: NOTHING_MORE },
  { filter: /^semver\//, from: /[\\/]vscode-languageclient[\\/]/, contents: NEW_ENOUGH },
];

const leaveOut = {
  name: "leave out",
  setup(build) {
    for (const [index, { filter, from, contents }] of LEFT_OUT.entries()) {
      const namespace = `left-out-${index}`;
      build.onResolve({ filter }, ({ path, importer }) => (from.test(importer) ? { path, namespace } : undefined));
      build.onLoad({ filter: /./, namespace }, () => ({ contents }));
    }
  },
};

module.exports = { leaveOut, CLIENT };
