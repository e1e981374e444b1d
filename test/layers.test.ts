import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";

const SOURCE = join(__dirname, "../server/src");

/** Rooms from left to right: data flows that way, so a room may import from itself and from its left only. */
const ROOMS = [
  "numbers",
  "report",
  "claims",
  "reading",
  "checks",
  "export",
  "page",
  "analysis",
  "compare",
  "documents",
  "annotations",
  "sheets",
  "outside",
] as const;
type Room = (typeof ROOMS)[number];

/** Words, the contract, lists in order, what was thrown, the arithmetic of lines and the bounds of JSON belong to all. */
const SHARED = /^(?:l10n\/|contract$|ordered$|errors$|lines$|json$)/;
/** Each of these is an end of the flow and knows nothing of the others, but that a command starts the language server. */
const ENDS = ["cli", "lsp"];
const STARTS = "cli/commands/lsp imports ../../lsp/serve";

/** `report` knows no numbers, and both stand before claims: neither may import the other. */
const SIDE_BY_SIDE: readonly (readonly [Room, Room])[] = [["numbers", "report"]];

function roomOf(module: string): Room {
  const [first = ""] = module.split("/");
  return ROOMS.find((room) => room === first) ?? "outside";
}

interface Import {
  readonly from: string;
  readonly to: string;
  /** The module as written. */
  readonly written: string;
  /** `import type` leaves nothing in the bundle. */
  readonly types: boolean;
  /** `import()`: loaded when it is called. */
  readonly later: boolean;
}

/** Modules, relative to server/src without extension, and all that they import. */
function imports(): { modules: string[]; all: Import[] } {
  const files = readdirSync(SOURCE, { recursive: true, encoding: "utf8" }).filter((f) => f.endsWith(".ts"));
  const all = files.flatMap((file) => {
    const from = file.replaceAll("\\", "/").replace(/\.ts$/, "");
    const text = readFileSync(join(SOURCE, file), "utf8");
    const found = [
      ...text.matchAll(/^(?:import|export)\b([^;]*?)\bfrom\s+"([^"]+)"/gm),
      ...text.matchAll(/\b(import|require)\(\s*"([^"]+)"\s*\)/g),
    ];
    return found.map(([, names = "", written = ""]) => ({
      from,
      to: written.startsWith(".") ? relative(SOURCE, join(SOURCE, from, "..", written)).replaceAll("\\", "/") : written,
      written,
      types: /^\s*type\b/.test(names),
      later: names === "import",
    }));
  });
  return { modules: files.map((f) => f.replace(/\.ts$/, "")), all };
}

const { modules, all } = imports();
const isCore = (module: string): boolean => {
  const room = roomOf(module);
  return SHARED.test(module) || !["outside", "documents", "annotations", "sheets"].includes(room);
};
const show = (found: readonly Import[]): string[] => found.map((i) => `${i.from} imports ${i.written}`);

describe("the rooms of the server", () => {
  it("are all there, each with modules", () => {
    const missing = ROOMS.filter((room) => !modules.some((m) => roomOf(m) === room));
    assert.deepEqual(missing, []);
  });

  it("import nothing from their right", () => {
    const wrong = all.filter(({ from, to, written }) => {
      if (!written.startsWith(".") || SHARED.test(to) || SHARED.test(from)) return false;
      return ROOMS.indexOf(roomOf(to)) > ROOMS.indexOf(roomOf(from));
    });
    // The options of an analysis are declared where they are read, beside analyse().
    assert.deepEqual(show(wrong.filter((i) => !(i.types && i.from === "export" && i.to === "analysis"))), []);
  });

  it("leave those beside them alone", () => {
    const wrong = all.filter(({ from, to, written }) =>
      SIDE_BY_SIDE.some(
        ([a, b]) =>
          written.startsWith(".") &&
          ((roomOf(from) === a && roomOf(to) === b) || (roomOf(from) === b && roomOf(to) === a)),
      ),
    );
    assert.deepEqual(show(wrong), []);
  });

  it("share words, the contract, lines and the bounds of JSON, which import from no room", () => {
    const wrong = all.filter(
      ({ from, to, written }) => SHARED.test(from) && written.startsWith(".") && !SHARED.test(to),
    );
    assert.deepEqual(show(wrong), []);
  });

  it("know neither Node nor an editor nor any package, left of the command line and the server", () => {
    assert.deepEqual(show(all.filter(({ from, written }) => isCore(from) && !written.startsWith("."))), []);
  });

  it("know neither Node nor an editor in what people add, which the command line and the server share", () => {
    const wrong = all.filter(
      ({ from, written }) => roomOf(from) === "annotations" && /^(?:node:|vscode)/.test(written),
    );
    assert.deepEqual(show(wrong), []);
  });

  it("know neither Node nor an editor in the sheets, which a worker makes as well", () => {
    const wrong = all.filter(({ from, written }) => roomOf(from) === "sheets" && /^(?:node:|vscode)/.test(written));
    assert.deepEqual(show(wrong), []);
  });

  it("load the sheets only when one is asked for", () => {
    const wrong = all.filter(
      ({ from, to, types, later }) => roomOf(from) !== "sheets" && roomOf(to) === "sheets" && !types && !later,
    );
    assert.deepEqual(show(wrong), []);
  });

  it("end in rooms that do not know each other", () => {
    const end = (module: string) => ENDS.find((room) => module.startsWith(`${room}/`));
    const wrong = all.filter(({ from, to }) => {
      const [a, b] = [end(from), end(to)];
      return a !== undefined && b !== undefined && a !== b;
    });
    assert.deepEqual(
      show(wrong).filter((line) => line !== STARTS),
      [],
    );
  });
});
