import assert from "node:assert/strict";
import { join } from "node:path";
import { build } from "../cli/binary";
import { Wire } from "./wire";

const ROOT = join(__dirname, "../..");
const frame = (body: string): string => `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
const INITIALIZE = frame(
  '{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"processId":null,"rootUri":null,"capabilities":{}}}',
);
const OPEN = frame(
  '{"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":"untitled:a.report","languageId":"report","version":1,"text":"共计9处。"}}}',
);

/** What a client may have said when it hangs up. */
const LAST_WORDS: Readonly<Record<string, string>> = {
  "nothing at all": "",
  "no JSON": frame("{bad}"),
  "no message": frame("[]"),
  "no header": "garbage\r\n\r\n",
  "a header without a value": "Content-Length\r\n\r\n{}",
  "a length that is none": "Content-Length: x\r\n\r\n{}",
  "a negative length": "Content-Length: -5\r\n\r\n{}",
  "a length without end": `Content-Length: ${"9".repeat(30)}\r\n\r\n{}`,
  "half a header": "Content-Le",
  "half a message": INITIALIZE.slice(0, -10),
  "half a message behind another": INITIALIZE + OPEN.slice(0, -10),
  "something to do": INITIALIZE + OPEN,
  "no JSON behind a message": INITIALIZE + frame("{bad}"),
};

const ALL = Object.keys(LAST_WORDS);
// The library itself ends the other one as soon as its input does.
for (const [args, names] of [
  [["dist/cli.js", "lsp", "--stdio"], ALL],
  [
    ["dist/server.js", "--stdio"],
    ["no JSON", "a length without end", "something to do"],
  ],
] as const)
  describe(`${args.join(" ")}, where the client hangs up`, () => {
    before(build);
    const spawned = () => new Wire([join(ROOT, args[0]), ...args.slice(1)]);

    for (const name of names)
      it(`having said ${name}, ends without a word`, async () => {
        const wire = spawned();
        wire.server.stdin?.end(LAST_WORDS[name]);
        assert.ok(typeof (await wire.ended()) === "number");
        assert.equal(wire.err, "");
      });

    it("and no longer reads, ends without a stack", async () => {
      const wire = spawned();
      wire.server.stdout?.destroy();
      wire.server.stdin?.end(INITIALIZE + OPEN + OPEN);
      assert.ok(typeof (await wire.ended()) === "number");
      assert.doesNotMatch(wire.err, /\n\s+at /);
    });
  });
