import assert from "node:assert/strict";
import type {
  CodeLens,
  DocumentHighlight,
  Hover,
  InlayHint,
  Location,
  LocationLink,
  SemanticTokens,
  SemanticTokensDelta,
} from "vscode-languageserver";
import { LEGEND } from "../../server/src/lsp/semantic-tokens";
import { CAPABLE, Peer, URI } from "./peer";
import { claim, finding, misprint, relation, section } from "./reports";

const TEXT = `2024年工作报告
一、复议应诉
全年受理申请68件，办结60件，其中调解29件。办结率88.24%。
二、排查整治
共排查隐患9处，其中道路4处，桥梁3处，隧道3处。
查处案件376件（2023年320件），增加56件。三年行动计划（2023—2025年）。
（一）抓培训
开会。
`;
const LINES = TEXT.split("\n");
const ENGLISH = { locale: "en", initializationOptions: { commands: true } };

describe("reading a report in the editor", () => {
  let peer: Peer;
  /** `[line, first occurrence of the text in it]` */
  const at = (line: number, what: string) => ({ position: { line, character: LINES[line]?.indexOf(what) ?? -1 } });
  const whole = { range: { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } } };
  const quoted = ({ start, end }: Location["range"]) => LINES[start.line]?.slice(start.character, end.character);
  const connected = async (more = {}, capabilities = CAPABLE) => {
    peer = Peer.inProcess();
    const { capabilities: offered } = await peer.initialize(capabilities, more);
    await peer.open(TEXT);
    return offered;
  };
  afterEach(() => peer.dispose());

  describe("hover", () => {
    const hoverAt = async (line: number, what: string) => {
      const { contents } = await peer.ask<Hover>("hover", at(line, what));
      return "value" in Object(contents) ? String(Object(contents).value) : "";
    };
    /** What each command link of a hover shows, and where it leads. */
    const links = (markdown: string) =>
      [...markdown.matchAll(/\[((?:[^\]\\]|\\.)*)\]\(command:crossfoot\.reveal\?([^)]*)\)/g)].map(([, title, args]) => {
        const [uri, range] = JSON.parse(decodeURIComponent(args ?? ""));
        assert.equal(uri, URI);
        return [title?.replace(/\\/g, ""), quoted(range)];
      });

    it("leads to every other number of each relation", async () => {
      await connected(ENGLISH);
      assert.deepEqual(links(await hoverAt(4, "9处")), [
        ["4处", "4处"],
        ["3处", "3处"],
        ["3处", "3处"],
      ]);
      assert.deepEqual(links(await hoverAt(2, "88.24")), [
        ["60件", "60件"],
        ["68件", "68件"],
      ]);
    });

    it("leads nowhere in a client that has no such command, or no Markdown", async () => {
      await connected({ locale: "en" });
      assert.doesNotMatch(await hoverAt(4, "9处"), /command:/);
      peer.dispose();
      await connected(ENGLISH, { textDocument: { hover: { contentFormat: ["plaintext"] } } });
      assert.doesNotMatch(await hoverAt(4, "9处"), /command:|Numbers/);
    });

    it("makes no link of what the report says", async () => {
      const text = "共计9处](command:x)，其中4处。";
      peer = Peer.inProcess(
        finding(() => ({
          claims: [claim(text, "9处](command:x)"), claim(text, "4处")],
          relations: [relation({ result: "9处](command:x)", operands: ["4处"] })],
        })),
      );
      await peer.initialize(CAPABLE, { initializationOptions: { commands: true } });
      await peer.open(text, "file:///a)b'(c.txt");
      const place = { position: { line: 0, character: text.indexOf("4处") } };
      const { contents } = await peer.ask<Hover>("hover", place, "file:///a)b'(c.txt");
      const markdown = String(Object(contents).value);
      assert.deepEqual(markdown.match(/(?<!\\)\]\(command:[^)?]*/g), ["](command:crossfoot.reveal"]);
      assert.match(markdown, /a%29b%27%28c\.txt[^)]*\)/, "an address cannot end its link");
    });
  });

  it("highlights all members of the relations of a number, and nothing for a word", async () => {
    await connected();
    const highlights = await peer.ask<DocumentHighlight[]>("documentHighlight", at(4, "4处"));
    assert.deepEqual(
      highlights.map(({ range, kind }) => [quoted(range), kind]),
      [
        ["9处", 3],
        ["4处", 2],
        ["3处", 2],
        ["3处", 2],
      ],
    );
    assert.equal(await peer.ask("documentHighlight", at(4, "隐患")), null);
    assert.equal(await peer.ask("documentHighlight", at(7, "开会")), null);
  });

  it("finds a number that the cursor stands behind", async () => {
    await connected();
    const behind = { position: { line: 4, character: (LINES[4]?.indexOf("9处") ?? 0) + 2 } };
    assert.equal((await peer.ask<DocumentHighlight[]>("documentHighlight", behind)).length, 4);
  });

  it("goes from a rate to its counts, and from a count to what is of it", async () => {
    const linking = { ...CAPABLE, textDocument: { ...CAPABLE.textDocument, definition: { linkSupport: true } } };
    await connected({}, linking);
    const counts = await peer.ask<LocationLink[]>("definition", at(2, "88.24"));
    assert.deepEqual(
      counts.map(({ targetSelectionRange }) => quoted(targetSelectionRange)),
      ["68件", "60件"],
    );
    const [first] = counts;
    assert.equal(first?.originSelectionRange && quoted(first.originSelectionRange), "88.24%");
    const results = await peer.ask<LocationLink[]>("definition", at(4, "4处"));
    assert.deepEqual(
      results.map(({ targetRange }) => quoted(targetRange)),
      ["9处"],
    );
    const rate = await peer.ask<LocationLink[]>("definition", at(2, "60件"));
    assert.deepEqual(
      rate.map(({ targetRange }) => quoted(targetRange)),
      ["88.24%"],
    );
    assert.equal(await peer.ask("definition", at(4, "隐患")), null);
  });

  it("goes there without links, too", async () => {
    await connected();
    const counts = await peer.ask<Location[]>("definition", at(2, "88.24"));
    assert.deepEqual(
      counts.map(({ uri, range }) => [uri, quoted(range)]),
      [
        [URI, "68件"],
        [URI, "60件"],
      ],
    );
  });

  it("lists the references of a number both ways", async () => {
    await connected();
    const ask = async (line: number, what: string, includeDeclaration: boolean) =>
      (await peer.ask<Location[]>("references", { ...at(line, what), context: { includeDeclaration } })).map(
        ({ range }) => quoted(range),
      );
    assert.deepEqual(await ask(2, "60件", false), ["68件", "29件", "88.24%"]);
    assert.deepEqual(await ask(2, "60件", true), ["68件", "60件", "29件", "88.24%"]);
    assert.deepEqual(await ask(2, "88.24", false), ["68件", "60件"]);
  });

  describe("inlay hints", () => {
    const hints = async (settings = {}, range = whole) => {
      await connected({ initializationOptions: { settings } });
      const found = await peer.ask<InlayHint[]>("inlayHint", range);
      return found.map(({ position, label }) => [
        LINES[position.line]?.slice(0, position.character).slice(-3),
        String(label),
      ]);
    };
    it("put ✓ behind what meets the others, and behind nothing else", async () => {
      assert.deepEqual(await hints(), [
        ["24%", "✓"],
        ["56件", "✓"],
        ["。三年", "✓"],
      ]);
    });

    it("tell the arithmetic", async () => {
      await connected();
      const [first] = await peer.ask<InlayHint[]>("inlayHint", whole);
      assert.equal(first?.tooltip, "60 ÷ 68 = 88.24%");
    });

    it("give shares and growth where they are wanted", async () => {
      const both = await hints({ inlayHints: { derived: true, verified: false } });
      assert.deepEqual(both, [
        ["29件", "占48.3%"],
        ["56件", "增17.5%"],
      ]);
    });

    it("are none where none is wanted", async () => {
      assert.deepEqual(await hints({ inlayHints: { verified: false } }), []);
    });

    it("are only those of the lines that are seen", async () => {
      const second = { range: { start: { line: 3, character: 0 }, end: { line: 5, character: 99 } } };
      const seen = await hints({}, second);
      assert.ok(seen.length > 0);
      assert.ok(seen.every(([behind]) => behind !== "24%"));
    });
  });

  describe("semantic tokens", () => {
    /** Tokens as `60件 count verified`. */
    const read = (data: readonly number[]) => {
      const found: string[] = [];
      let [line, character] = [0, 0];
      for (let k = 0; k < data.length; k += 5) {
        const [lines = 0, characters = 0, length = 0, type = 0, modifiers = 0] = data.slice(k, k + 5);
        line += lines;
        character = lines > 0 ? characters : character + characters;
        const said = LEGEND.tokenModifiers.filter((_, bit) => modifiers & (1 << bit));
        const text = LINES[line]?.slice(character, character + length);
        found.push([text, LEGEND.tokenTypes[type], ...said].join(" "));
      }
      return found;
    };
    const ALL = [
      "68件 count verified",
      "60件 count verified",
      "29件 count",
      "88.24% rate verified",
      "9处 count wrong",
      "4处 count",
      "3处 count",
      "3处 count",
      "376件 count verified",
      "320件 count verified",
      "56件 count verified",
      "三年 count verified",
      "2023 date verified",
      "2025 date verified",
    ];

    it("tell kind and verdict", async () => {
      const offered = await connected();
      assert.deepEqual(Object(offered.semanticTokensProvider).legend, LEGEND);
      const { data } = await peer.ask<SemanticTokens>("semanticTokens/full");
      assert.deepEqual(read(data), ALL);
    });

    it("are given for a range", async () => {
      await connected();
      const range = { start: { line: 4, character: 0 }, end: { line: 5, character: 0 } };
      const { data } = await peer.ask<SemanticTokens>("semanticTokens/range", { range });
      assert.deepEqual(read(data).slice(-4), ALL.slice(4, 8));
    });

    it("are given as what has changed", async () => {
      await connected();
      const before = await peer.ask<SemanticTokens>("semanticTokens/full");
      const { resultId: previousResultId } = before;
      const same = await peer.ask<SemanticTokensDelta>("semanticTokens/full/delta", { previousResultId });
      assert.deepEqual(same.edits, []);
      await peer.change(2, "10", { line: 4, from: 5, to: 6 });
      const changed = await peer.ask<SemanticTokensDelta>("semanticTokens/full/delta", { previousResultId });
      const data = [...before.data];
      for (const { start, deleteCount, data: own = [] } of [...changed.edits].reverse())
        data.splice(start, deleteCount, ...own);
      const { data: full } = await peer.ask<SemanticTokens>("semanticTokens/full");
      assert.deepEqual(data, full);
      assert.ok(changed.edits.length > 0);
    });

    it("are given in full after an answer that is no longer known", async () => {
      await connected();
      const answer = await peer.ask<SemanticTokens>("semanticTokens/full/delta", { previousResultId: "none" });
      assert.deepEqual(read(answer.data), ALL);
    });

    it("are parted where a number is broken by a line", async () => {
      const broken = "共3,\n156件。";
      peer = Peer.inProcess(finding(() => ({ claims: [claim(broken, "3,\n156件")] })));
      await peer.initialize();
      await peer.open(broken);
      const { data } = await peer.ask<SemanticTokens>("semanticTokens/full");
      assert.deepEqual(data, [0, 1, 2, 0, 0, 1, 0, 4, 0, 0]);
    });
  });

  describe("code lenses", () => {
    const lenses = async (more = {}) => {
      await connected(more);
      return peer.ask<CodeLens[]>("codeLens");
    };

    it("count what the report and each section with numbers hold", async () => {
      const found = await lenses();
      assert.deepEqual(
        found.map(({ range, command }) => [range.start.line, command?.title, command?.command]),
        [
          [0, "全文：数据11处 · 校验关系9组，相符8组 · 发现1条", ""],
          [1, "数据4处 · 校验关系3组，相符3组 · 发现0条", ""],
          [3, "数据7处 · 校验关系6组，相符5组 · 发现1条", ""],
        ],
      );
    });

    it("lead to the first finding", async () => {
      const [report, first, second] = await lenses(ENGLISH);
      for (const lens of [report, second]) {
        const [uri, range] = lens?.command?.arguments ?? [];
        assert.deepEqual([lens?.command?.command, uri, quoted(range)], ["crossfoot.reveal", URI, "9处"]);
      }
      assert.equal(first?.command?.command, "");
    });

    it("are none where they are switched off, and in a text without numbers", async () => {
      assert.deepEqual(await lenses({ initializationOptions: { settings: { codeLens: false } } }), []);
      await peer.change(2, "开会。");
      peer.dispose();
      await connected();
      await peer.change(2, "开会。");
      assert.deepEqual(await peer.ask<CodeLens[]>("codeLens"), []);
    });

    it("count alike in the hover of the heading", async () => {
      const [, first] = await lenses();
      const { contents } = await peer.ask<Hover>("hover", at(1, "一、"));
      assert.ok(String(Object(contents).value).includes(first?.command?.title ?? "?"));
    });

    it("leave items inside paragraphs alone", async () => {
      const text = "一、工作\n一是共9处。\n";
      const item = { ...section(5, 12, "一是", "共9处"), level: 5 };
      peer = Peer.inProcess(
        finding(() => ({
          length: text.length,
          sections: [section(0, text.length, "一、", "工作", [item])],
          claims: [claim(text, "9处")],
          findings: [misprint(text, "9处")],
        })),
      );
      await peer.initialize();
      await peer.open(text);
      const found = await peer.ask<CodeLens[]>("codeLens");
      assert.deepEqual(
        found.map(({ range }) => range.start.line),
        [0, 0],
      );
    });
  });
});
