import assert from "node:assert/strict";
import { join } from "node:path";
import fc from "fast-check";
import { build } from "../cli/binary";
import { fieldText } from "../properties/grammar";
import { runs } from "../properties/texts";
import { type Json, Wire } from "./wire";

const ROOT = join(__dirname, "../..");
const STANDING = "untitled:standing.report";
const TEXT = "2024年工作报告\n\n一、主要做法\n共计110个，其中甲类76个、乙类13个、丙类7个、丁类9个。\n";
const URIS = [
  STANDING,
  "untitled:a.report",
  "file:///nowhere/b.md",
  "file:///nowhere/%E0%A4%A.txt",
  "x",
  "",
  "http://[::1",
];

const NOTHING_AT_ALL = Symbol();
/** What a parameter may be instead of what it should. */
const junk = fc.constantFrom<Json | typeof NOTHING_AT_ALL>(
  null,
  true,
  0,
  -1,
  1.5,
  1e300,
  "",
  "x",
  "\u0000\uD800",
  [],
  [null],
  {},
  { uri: 7 },
  { line: "1", character: {} },
  NOTHING_AT_ALL,
);
const number = fc.constantFrom(0, 1, 2, 3, 7, 40, -1, 1e9, 2 ** 31, -(2 ** 31), Number.MAX_SAFE_INTEGER);
const position = fc.record({ line: number, character: number });
const range = fc.record({ start: position, end: position });
const uri = fc.constantFrom(...URIS);
const text = fc.oneof(fieldText, fc.constant(TEXT), fc.string({ unit: "binary", maxLength: 20 }));
const textDocument = fc.record({ uri, version: number, languageId: fc.constant("report"), text });

/** Everything that any method takes, under one roof; each takes what it knows. */
const params = fc.record({
  textDocument,
  position,
  range,
  context: fc.record({ diagnostics: fc.constant([]), includeDeclaration: fc.boolean() }),
  previousResultId: fc.constantFrom("", "1", "999"),
  contentChanges: fc.array(fc.oneof(fc.record({ text }), fc.record({ range, text })), { maxLength: 4 }),
  // Commands, and what they take.
  command: fc.constantFrom(
    "crossfoot.writeSeverity",
    "crossfoot.server.annotate",
    "crossfoot.server.merge",
    "crossfoot.server.import",
    "crossfoot.server.ignore",
    "x",
  ),
  arguments: fc.array(
    fc.oneof(
      uri,
      fc.constantFrom("sum-mismatch", "off"),
      fc.record({
        uri,
        text,
        name: fc.constantFrom("a.ann", "a.json"),
        creator: fc.string(),
        fingerprint: fc.string(),
        reason: fc.string(),
      }),
      fc.record({
        uri,
        creator: fc.string(),
        change: fc.record({ kind: fc.constantFrom("say", "edit", "remove", "restore"), id: fc.string() }),
      }),
    ),
    { maxLength: 3 },
  ),
  // Requests of our own.
  uri,
  text,
  name: fc.constantFrom("a.docx", "a.pdf", "a.html", "a.txt"),
  data: fc.constantFrom("", "UEsDBA==", "JVBERi0xLjc=", "PGh0bWw+", "***"),
  show: fc.constantFrom("all", "found", "open", "x"),
  parent: fc.constantFrom("", "findings", "claims", "relations/0", "x/y/z"),
  format: fc.constantFrom("web-annotation", "brat", "label-studio", "csv", "x"),
  layer: fc.constantFrom("machine", "human", "both", "x"),
  kind: fc.constantFrom("review", "relations", "claims", "x"),
  old: fc.record({ name: fc.string(), text }),
  new: fc.record({ name: fc.string(), text }),
  // Notifications.
  settings: fc.constantFrom<Json>(null, 7, { crossfoot: 7 }, { crossfoot: { checks: 3, ignore: {}, lexicon: "x" } }),
  event: fc.constantFrom<Json>({ added: [{ uri: "file:///nowhere" }], removed: [] }, { added: null, removed: 3 }, null),
  changes: fc.constantFrom<Json>([{ uri: "file:///nowhere/crossfoot.json", type: 2 }], [null], 3),
  id: fc.nat({ max: 9 }),
  value: fc.constantFrom("off", "messages", "verbose"),
  token: fc.constant(1),
  capabilities: fc.constant({}),
});

const REQUESTS =
  `initialize textDocument/hover textDocument/documentSymbol textDocument/foldingRange textDocument/codeAction textDocument/diagnostic
textDocument/documentHighlight textDocument/definition textDocument/references textDocument/inlayHint textDocument/codeLens textDocument/semanticTokens/full
textDocument/semanticTokens/full/delta textDocument/semanticTokens/range textDocument/rename workspace/executeCommand workspace/diagnostic
crossfoot/nodes crossfoot/locate crossfoot/page crossfoot/check crossfoot/sheet crossfoot/open crossfoot/compare crossfoot/notes crossfoot/choices crossfoot/review
crossfoot/exportAnnotations constructor __proto__`.split(/\s+/);
const NOTIFICATIONS =
  `initialized textDocument/didOpen textDocument/didChange textDocument/didClose textDocument/didSave workspace/didChangeConfiguration
workspace/didChangeWatchedFiles workspace/didChangeWorkspaceFolders $/cancelRequest $/setTrace $/progress window/workDoneProgress/cancel x`.split(
    /\s+/,
  );
const NO_MESSAGES = [
  "",
  "null",
  "5",
  '"x"',
  "[]",
  "[[]]",
  "{}",
  '{"jsonrpc":"2.0"}',
  "{bad",
  '{"id":{}}',
  '{"jsonrpc":"2.0","id":null,"result":3}',
  '{"jsonrpc":"2.0","id":999,"error":7}',
  "\u0000",
  "true",
];

interface Said {
  readonly form: "request" | "notification" | "junk";
  readonly method: string;
  readonly params: Json | undefined;
}
/** Parameters as they should be, but for some of them. */
const someParams = fc
  .tuple(params, fc.array(fc.tuple(fc.nat(), junk), { maxLength: 2 }), fc.nat({ max: 20 }), junk)
  .map(([proper, changes, whole, instead]): Json | undefined => {
    if (whole === 0) return instead === NOTHING_AT_ALL ? undefined : instead;
    const keys = Object.keys(proper);
    const damaged: Record<string, Json | undefined> = { ...(proper as Record<string, Json>) };
    for (const [at, value] of changes)
      damaged[keys[at % keys.length] ?? ""] = value === NOTHING_AT_ALL ? undefined : value;
    return damaged;
  });
const said: fc.Arbitrary<Said> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      form: fc.constant("request" as const),
      method: fc.constantFrom(...REQUESTS),
      params: someParams,
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      form: fc.constant("notification" as const),
      method: fc.constantFrom(...NOTIFICATIONS),
      params: someParams,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      form: fc.constant("junk" as const),
      method: fc.constantFrom(...NO_MESSAGES),
      params: fc.constant(undefined),
    }),
  },
);

/** All that the server asks a client about, so that it asks. */
const CAPABILITIES = {
  textDocument: {
    diagnostic: {},
    hover: { contentFormat: ["markdown"] },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ["quickfix"] } } },
  },
  workspace: {
    configuration: true,
    applyEdit: true,
    didChangeConfiguration: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
  },
};
const OPTIONS = { status: true, files: true, sidecars: true, commands: true };
/** What a client says to what the server asks: mostly nonsense. */
const RESULTS: readonly Json[] = [
  null,
  7,
  "x",
  [],
  [7],
  { text: 3 },
  { text: "{" },
  { base64: 7 },
  { base64: "***" },
  { applied: "no" },
];

const SERVERS = {
  "dist/cli.js lsp --stdio": ["dist/cli.js", "lsp", "--stdio"],
  "dist/server.js --stdio": ["dist/server.js", "--stdio"],
};

/** The generated id, 0 to 9; 9 where it was damaged. */
const dice = (params: Json | undefined): number => {
  const { id } = Object(params);
  return typeof id === "number" ? id : 9;
};

for (const [name, [file = "", ...args]] of Object.entries(SERVERS))
  describe(`${name}, told all sorts of things`, () => {
    before(build);
    let wire: Wire;
    let nonsense = true;
    let asked = 0;
    let last = 100;
    const ask = async (method: string, params: Json) => {
      const id = last++;
      wire.request(id, method, params);
      return (await wire.answered(id)).result;
    };
    const diagnostics = async () => {
      wire.notify("textDocument/didClose", { textDocument: { uri: STANDING } });
      wire.notify("textDocument/didOpen", {
        textDocument: { uri: STANDING, languageId: "report", version: 1, text: TEXT },
      });
      return ask("textDocument/diagnostic", { textDocument: { uri: STANDING } });
    };
    const items = (report: unknown) => Object(report).items;
    beforeEach(() => {
      asked = 0;
      wire = new Wire([join(ROOT, file), ...args], (method) =>
        nonsense ? (RESULTS[asked++ % RESULTS.length] ?? null) : method === "workspace/configuration" ? [null] : null,
      );
      wire.request(last++, "initialize", {
        processId: null,
        rootUri: null,
        locale: "en",
        capabilities: CAPABILITIES,
        initializationOptions: OPTIONS,
      });
      wire.notify("initialized", {});
    });
    afterEach(() => wire.server.kill());

    it("answers every request, lives, and still tells what is wrong in a report", async () => {
      nonsense = false;
      const before = items(await diagnostics());
      assert.equal(before.length, 1);
      await fc.assert(
        fc.asyncProperty(fc.array(said, { minLength: 10, maxLength: 60 }), async (all) => {
          nonsense = true;
          const ids: number[] = [];
          for (const { form, method, params } of all) {
            if (form === "junk") wire.raw(method);
            // Some request that may be under way.
            else if (method === "$/cancelRequest" && dice(params) < 9)
              wire.notify(method, { id: last - 1 - dice(params) });
            else if (form === "notification") wire.notify(method, params);
            else {
              ids.push(last);
              wire.request(last++, method, params);
            }
          }
          for (const id of ids) {
            const { error, result } = await wire.answered(id);
            assert.ok((error === undefined) !== (result === undefined), `${id}: either a result or an error`);
            if (error) assert.doesNotMatch(error.message, /\n\s+at /, "a stack is no answer");
          }
          nonsense = false;
          wire.notify("workspace/didChangeConfiguration", { settings: null });
          assert.deepEqual(items(await diagnostics()), before);
          assert.equal(wire.err, "");
        }),
        { ...runs(25), endOnFailure: true },
      );
    });
  });
