import assert from "node:assert/strict";
import { ErrorCodes } from "vscode-languageserver";
import {
  CHECK,
  type Checked,
  LOCATE,
  NODES,
  type OverviewNode,
  PAGE,
  type Page,
  type Show,
} from "../../server/src/lsp/overview/protocol";
import { Peer, refused, URI } from "./peer";

const TEXT = `2023年工作情况
共有干部9人。
一、防范化解风险
共排查隐患9处，其中道路4处，桥梁3处，隧道3处。
一是抓排查。共整改隐患12处，其中当场整改8处、限期整改4处。二是抓培训。举办培训3场。
二、复议应诉
全年受理申请68件，办结60件，办结率88.24%。
`;
const textDocument = { uri: URI };

describe("the overview's requests", () => {
  let peer: Peer;
  beforeEach(async () => {
    peer = Peer.inProcess();
    await peer.initialize();
    await peer.open(TEXT);
  });
  afterEach(() => peer.dispose());

  const children = (parent?: string, show: Show = "all") =>
    peer.request<OverviewNode[]>(NODES, { textDocument, show, ...(parent === undefined ? {} : { parent }) });
  /** A node and all below it, as far as `deep` says: labels, indented. */
  async function drawn(show: Show, parent?: string, deep = 3): Promise<string[]> {
    const lines: string[] = [];
    for (const node of await children(parent, show)) {
      lines.push(node.label);
      if (deep > 0 && node.children !== "none")
        lines.push(...(await drawn(show, node.id, deep - 1)).map((line) => `  ${line}`));
    }
    return lines;
  }

  it("give findings, relations, and claims by section", async () => {
    const roots = await children();
    assert.deepEqual(
      roots.map(({ id, label, children }) => [id, label, children]),
      [
        ["F", "发现的问题", "open"],
        ["R", "校验关系", "closed"],
        ["N", "各节数据", "open"],
      ],
    );
    assert.deepEqual([roots[0]?.description, roots[2]?.description], ["1", "12"]);
    assert.match(roots[1]?.description ?? "", /^\d+\/\d+$/);
    assert.deepEqual(await drawn("all", "N", 1), [
      "9人",
      "一、防范化解风险",
      "  9处",
      "  4处",
      "  3处",
      "  3处",
      "  一是抓排查",
      "  二是抓培训",
      "二、复议应诉",
      "  68件",
      "  60件",
      "  88.24%",
    ]);
  });

  it("give the numbers below a relation, and the relations below a claim", async () => {
    const relations = await children("R");
    const wrong = relations.find(({ look }) => look === "inconsistent");
    assert.equal(wrong?.label, "4＋3＋3＝10 ≠ 9");
    assert.deepEqual(
      (await children(wrong?.id)).map(({ label }) => label),
      ["9处", "4处", "3处", "3处"],
    );
    const [section] = await children("N").then((nodes) => nodes.filter(({ look }) => look === "section"));
    const [claim] = await children(section?.id);
    assert.deepEqual(
      (await children(claim?.id)).map(({ label }) => label),
      ["4＋3＋3＝10 ≠ 9"],
    );
  });

  it("say the place of everything that has one", async () => {
    const [finding] = await children("F");
    assert.equal(finding?.look, "error");
    assert.deepEqual(finding?.range, { start: { line: 3, character: 5 }, end: { line: 3, character: 7 } });
    const related = await children(finding?.id);
    assert.deepEqual(
      related.map(({ range }) => range?.start.character),
      [12, 17, 22],
    );
  });

  it("show only what is in findings, or what was not judged", async () => {
    assert.deepEqual(await drawn("found", "N", 1), ["一、防范化解风险", "  9处", "  4处", "  3处", "  3处"]);
    assert.deepEqual(
      (await children("R", "found")).map(({ look }) => look),
      ["inconsistent"],
    );
    assert.deepEqual(
      (await children(undefined, "open")).map(({ id }) => id),
      ["N"],
    );
    assert.deepEqual(await drawn("open", "N", 2), ["9人", "一、防范化解风险", "  二是抓培训", "    3场"]);
  });

  const places: readonly [string, { line: number; character: number }, readonly string[]][] = [
    ["a claim", { line: 3, character: 12 }, ["各节数据", "一、防范化解风险", "4处"]],
    ["a claim in an item", { line: 4, character: 11 }, ["各节数据", "一、防范化解风险", "一是抓排查", "12处"]],
    ["a heading", { line: 5, character: 2 }, ["各节数据", "二、复议应诉"]],
    ["text before the first heading", { line: 1, character: 5 }, ["各节数据", "9人"]],
  ];
  for (const [what, position, labels] of places) {
    it(`find ${what}`, async () => {
      const chain = await peer.request<OverviewNode[]>(LOCATE, { textDocument, show: "all", position });
      assert.deepEqual(
        chain.map(({ label }) => label),
        labels,
      );
      // What is found is what the children say.
      for (const [k, node] of chain.entries()) {
        const siblings = await children(k === 0 ? undefined : chain[k - 1]?.id);
        assert.deepEqual(
          siblings.find(({ id }) => id === node.id),
          node,
        );
      }
    });
  }

  it("find no further than the filter lets through", async () => {
    const position = { line: 6, character: 8 };
    const chain = await peer.request<OverviewNode[]>(LOCATE, { textDocument, show: "found", position });
    assert.deepEqual(
      chain.map(({ label }) => label),
      ["各节数据"],
    );
  });

  it("make the parts of a page", async () => {
    const page = await peer.request<Page | null>(PAGE, { textDocument });
    assert.equal(page?.version, 1);
    assert.deepEqual(
      page?.parts.map((part) => /data-part="(\w+)"/.exec(part)?.[1]),
      ["header", "coverage", "findings", "relations", "claims"],
    );
  });

  it("are empty for a document that is not open", async () => {
    const other = { uri: "file:///other.report" };
    assert.deepEqual(await peer.request(NODES, { textDocument: other, show: "all" }), []);
    assert.equal(await peer.request(PAGE, { textDocument: other }), null);
  });

  it("are empty for a node that is not there", async () => {
    for (const id of ["x", "N/s99", "F/f99", "R/r99", "N/c", "N/more", "__proto__"])
      assert.deepEqual(await children(id), [], id);
  });

  it("speak the client's language", async () => {
    const english = Peer.inProcess();
    await english.initialize(undefined, { locale: "de" });
    await english.open(TEXT);
    const roots = await english.request<OverviewNode[]>(NODES, { textDocument, show: "all" });
    assert.deepEqual(
      roots.map(({ label }) => label),
      ["Findings", "Relations", "Numbers by section"],
    );
    english.dispose();
  });

  it("check a text that is not open, as if it were", async () => {
    const uri = "file:///elsewhere.txt";
    const { diagnostics, status } = await peer.request<Checked>(CHECK, { uri, text: TEXT });
    const open = await peer.items();
    assert.deepEqual(
      diagnostics.map(({ message, range }) => [message, range]),
      open.map(({ message, range }) => [message, range]),
    );
    assert.equal(status.claims, 12);
    assert.ok(status.milliseconds >= 0);
    assert.deepEqual(await peer.request(NODES, { textDocument: { uri }, show: "all" }), []);
    assert.equal(await refused(peer.request(CHECK, { uri })), ErrorCodes.InvalidParams);
  });

  it("show at most a thousand lines below one, and count the rest", async () => {
    const numbers = Array.from({ length: 1200 }, (_, k) => `检查第${k + 1}户单位${k + 2}家，`).join("");
    await peer.open(`一、检查\n${numbers}`, "file:///long.report");
    const long = { uri: "file:///long.report" };
    const nodes = await peer.request<OverviewNode[]>(NODES, { textDocument: long, show: "all", parent: "N/s0" });
    assert.equal(nodes.length, 1001);
    assert.match(nodes.at(-1)?.label ?? "", /^另有\d+处$/);
  });
});
