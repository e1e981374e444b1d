import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Hover } from "vscode-languageserver/node";
import { Anchors } from "../../server/src/annotations/anchor";
import { annotate, person } from "../../server/src/annotations/build";
import { withAnnotation } from "../../server/src/annotations/merge";
import { emptySidecar, isReadable, parseSidecar, serialiseSidecar } from "../../server/src/annotations/sidecar";
import type { Body } from "../../server/src/annotations/types";
import { CLIENT_COMMANDS } from "../../server/src/lsp/commands";
import { stamp } from "../annotations/samples";
import { CAPABLE, Peer } from "../lsp/peer";

/** What a stranger may write where people read it: in a report, or beside it. */
const HOSTILE: Readonly<Record<string, string>> = {
  "a command": "[x](command:workbench.action.terminal.new)",
  "a command of ours": "[x](command:crossfoot.openPage?%22http%3A%2F%2Fx%22)",
  "a command in brackets": "<command:workbench.action.quit>",
  "a picture": "![x](http://192.0.2.1/x.png)",
  "a link by its name": "[x][y]\\n\\n[y]: command:x",
  "a script": "<script>alert(1)</script><img src=x onerror=alert(1)>",
  "an entity for a bracket": "&#91;x&#93;&#40;command:x&#41;&lt;b&gt;",
  "a backslash before a bracket": "\\[x\\](command:x)\\",
  "code and a table": "`x` | --- | ``` ~~x~~ **x** __x__",
  "the end of what is around it": "**](x) _*)",
};

/** Links of Markdown's that are none of ours, tags and pictures: whatever is not behind a backslash. */
function obeyed(markdown: string): string[] {
  const own = new RegExp(`^\\]\\((?:command:${CLIENT_COMMANDS.reveal.replace(".", "\\.")}\\?|https://github\\.com/)`);
  const seen = markdown.replace(/\\./gs, "··");
  return [...seen.matchAll(/\]\(.{0,40}|\][[:]|!\[|<[a-z/!]|&(?:#|\w+;)|`|\|/gi)]
    .map(([found]) => found)
    .filter((found) => !own.test(found));
}

describe("the check of these tests", () => {
  it("sees what Markdown would obey", () => {
    for (const text of Object.values(HOSTILE)) assert.notDeepEqual(obeyed(text.replaceAll("\\", "")), [], text);
    assert.deepEqual(
      obeyed("\\[x\\]\\(command:x\\) [5](command:crossfoot.reveal?%5B%5D) [a](https://github.com/b)"),
      [],
    );
  });
});

describe("words of strangers in the editor", () => {
  for (const [what, words] of Object.entries(HOSTILE))
    it(`are shown and not obeyed: ${what}`, async () => {
      const text = `一、${words}风险\n共排查${words}隐患9处，其中${words}道路4处，桥梁3处，隧道3处。\n`;
      const anchors = new Anchors(text);
      const at = text.indexOf("9处");
      const target = anchors.target({ start: at, end: at + 2 }, "a.txt");
      const bodies: Body[] = [
        { type: "TextualBody", purpose: "commenting", value: words },
        { type: "TextualBody", purpose: "tagging", value: words },
        { type: "Correction", claim: { subject: words, verb: words, region: words }, value: words },
        { type: "Supplier", unit: words, confirmed: false, value: words },
        { type: "Dispute", value: words },
      ];
      const sidecar = bodies.reduce((all, body, n) => {
        const said = annotate(body, target, { ...stamp(n), creator: person(words) });
        return withAnnotation(all, said);
      }, emptySidecar("a.txt"));
      const beside = serialiseSidecar(sidecar);
      const parsed = parseSidecar(beside);
      assert.ok(isReadable(parsed), "fault" in parsed ? JSON.stringify(parsed.fault) : "");
      const peer = Peer.inProcess();
      peer.connection.onRequest("crossfoot/sidecar", () => ({ text: beside }));
      await peer.initialize(CAPABLE, { initializationOptions: { language: "en", sidecars: true, commands: true } });
      await peer.open(text);
      const lines = text.split("\n");
      let seen = "";
      for (const [line, own] of lines.entries())
        for (let character = 0; character < own.length; character += 1) {
          const hover = await peer.ask<Hover | null>("hover", { position: { line, character } });
          seen += Object(hover?.contents).value ?? "";
        }
      assert.deepEqual(obeyed(seen), []);
      assert.match(seen, /2024/, "what is said is shown");
      peer.dispose();
    });

  it("make no links in messages: of a file's name, say", async () => {
    const peer = Peer.inProcess();
    peer.connection.onRequest("crossfoot/sidecar", () => ({ text: "{" }));
    await peer.initialize(CAPABLE, { initializationOptions: { language: "en", sidecars: true } });
    await peer.open("9处", "file:///%5Bx%5D(command:quit).txt");
    const shown = await peer.heard<{ message: string }>("window/showMessage");
    assert.match(shown.message, /\[x\] \(command:quit\)/);
    peer.dispose();
  });
});

/** What would let the words of a stranger run, or a program reach out: where it is allowed, and why. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  // The page's own markup, escaped by the server, under a policy that lets nothing in it run.
  innerHTML: ["client/view/panel.ts"],
  // One command, which shows a place.
  isTrusted: ["client/src/start.ts"],
  // A check's own page on the web, when its link is pressed; a file that was just exported.
  openExternal: ["client/src/commands.ts", "client/src/export.ts"],
  // pdf.js calls it so where it takes a map of characters from the bundle.
  "fetch(": ["server/src/documents/pdf/library.ts"],
  // The program itself, loaded with what the engine made of it: no text of anybody's.
  "node:vm": ["server/src/cli/compiled.ts"],
  // The panel's script: the policy names it by a number used once.
  enableScripts: ["client/src/overview/panel.ts"],
};
const DANGEROUS =
  /\b(innerHTML|outerHTML|insertAdjacentHTML|document\.write|supportHtml|isTrusted|enableCommandUris|enableScripts|eval|new Function|child_process|node:(?:net|http2?|https|tls|dns|dgram|vm)|fetch\(|XMLHttpRequest|WebSocket|openExternal|createTerminal|setTimeout\("|telemetry)/g;

describe("the sources", () => {
  it("hold nothing that would run the words of a stranger or reach out, but where it is allowed", () => {
    const root = join(__dirname, "../..");
    const found: Record<string, string[]> = {};
    for (const room of ["client/src", "client/view", "server/src"])
      for (const file of readdirSync(join(root, room), { recursive: true, encoding: "utf8" }).filter((name) =>
        name.endsWith(".ts"),
      )) {
        const path = `${room}/${file.replaceAll("\\", "/")}`;
        const code = readFileSync(join(root, path), "utf8").replace(/\/\*[\s\S]*?\*\/|\/\/ .*/g, "");
        for (const [, word = ""] of code.matchAll(DANGEROUS)) {
          found[word] = [...new Set([...(found[word] ?? []), path])];
        }
      }
    assert.deepEqual(found, ALLOWED);
  });
});
