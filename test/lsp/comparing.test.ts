import assert from "node:assert/strict";
import type { CompareResult } from "../../server/src/lsp/comparing";
import { Peer, refused } from "./peer";

const OLD = "办理案件80件，办结64件，办结率80%。";
const NEW = "办理案件80件，办结68件，办结率80%。";

describe("comparing in the editor", () => {
  let peer: Peer;
  beforeEach(() => {
    peer = Peer.inProcess();
  });
  afterEach(() => peer.dispose());
  const compare = (params: unknown) => peer.request<CompareResult>("crossfoot/compare", params);
  const texts = (old: string, young: string) => ({
    old: { name: "a.txt", text: old },
    new: { name: "b.txt", text: young },
  });

  it("tells what did not follow, with the places that its lines are about", async () => {
    await peer.initialize();
    const { lines, questions } = await compare(texts(OLD, NEW));
    assert.equal(questions, 1);
    assert.equal(lines[0]?.text, "a.txt → b.txt（两稿比对）");
    const row = lines.find(({ text }) => text.startsWith("b.txt:1:18"));
    assert.deepEqual(row?.about, { side: "new", line: 1, column: 18 });
    assert.ok(lines.some(({ text }) => text.includes("由其得出的“80%”未随之更改")));
    assert.ok(lines.every(({ text }) => !text.includes("\n")));
  });

  it("needs no open document, and leaves open ones alone", async () => {
    await peer.initialize();
    await peer.open(OLD);
    const before = await peer.items();
    assert.equal((await compare(texts(OLD, OLD))).questions, 0);
    assert.deepEqual(await peer.items(), before);
  });

  it("counts offsets behind a byte-order mark, and speaks English where it is asked to", async () => {
    await peer.initialize(undefined, { locale: "en" });
    const { lines } = await compare(texts(`\uFEFF${OLD}`, `\uFEFF${NEW}`));
    assert.equal(lines[0]?.text, "a.txt → b.txt (two drafts)");
    assert.ok(lines.some(({ about }) => about?.column === 18));
  });

  it("compares as it is asked to", async () => {
    await peer.initialize();
    const { lines } = await compare({ ...texts("受理案件50件。", "受理案件60件，上年为52件。"), mode: "years" });
    assert.match(lines[0]?.text ?? "", /上年与本年比对/);
  });

  it("refuses what is no pair of texts, and what comes too early or too late", async () => {
    assert.equal(await refused(compare(texts(OLD, NEW))), -32002);
    await peer.initialize();
    for (const params of [{}, { old: { name: "a", text: 7 }, new: { name: "b", text: "" } }, { old: null, new: null }])
      assert.equal(await refused(compare(params)), -32602, JSON.stringify(params));
    assert.equal((await compare(texts("", ""))).questions, 0);
    await peer.request("shutdown", null);
    assert.equal(await refused(compare(texts(OLD, NEW))), -32600);
  });
});
