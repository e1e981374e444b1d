import assert from "node:assert/strict";
import { folderOf } from "../../server/src/settings/find";
import { isIgnored } from "../../server/src/settings/ignored";
import { table } from "../helpers/table";

describe("paths that are set aside", () => {
  /** `path below the folder | patterns … | yes or no`, the patterns in the order of the file. */
  table(
    `
    a.txt | *.txt | yes
    deep/er/a.txt | *.txt | yes
    deep/er/a.txt | /*.txt | no
    old/a.txt | old/ | yes
    new/old/a.txt | old/ | yes
    new/old/a.txt | /old/ | no
    older/a.txt | old/ | no
    a.draft.txt | *.draft.txt | !a.draft.txt | no
    a.draft.txt | !a.draft.txt | *.draft.txt | yes
    A.TXT | *.txt | no
    甲/乙.txt | 甲/** | yes
    甲 | 甲/** | no
    甲 | 甲/ | no
    a/b/c/d.txt | a/**/d.txt | yes
    a/d.txt | a/**/d.txt | yes
    x/a/d.txt | a/**/d.txt | no
    x/a/d.txt | **/a/*.txt | yes
    a1.txt | a?.txt | yes
    a12.txt | a?.txt | no
    2024年稿.txt | 20*年*.txt | yes
    2024年稿.md | 20*年*.txt | no
    aXbXbYc | a*bYc | yes
    old/kept.txt | old/ | !kept.txt | no
    (a+b].txt | (a+b].txt | yes
    a.txt | / | no
    a.txt | * | yes
    a.txt | no
    `,
    ({ subject, rest }) => {
      const patterns = rest.slice(0, -1);
      assert.equal(isIgnored(`/work/${subject}`, [{ folder: "/work", patterns }]), rest.at(-1) === "yes");
    },
  );

  it("are looked at from each folder; the last that speaks of one decides", () => {
    const outer = { folder: "/work", patterns: ["sub/*.txt"] };
    const inner = { folder: "/work/sub", patterns: ["!a.txt", "c.md"] };
    const found = ["/work/sub/a.txt", "/work/sub/b.txt", "/work/sub/c.md", "/work/c.md", "/elsewhere/sub/a.txt"];
    assert.deepEqual(
      found.filter((path) => isIgnored(path, [outer, inner])),
      ["/work/sub/b.txt", "/work/sub/c.md"],
    );
  });

  it("cost little, however long they are", () => {
    const path = `/work/${"a/".repeat(600)}${"ab".repeat(1000)}`;
    const patterns = Array(200).fill(`${"**/a*/".repeat(20)}${"*a".repeat(35)}c`);
    const from = performance.now();
    assert.equal(isIgnored(path, [{ folder: "/work", patterns }]), false);
    // A regular expression would take years.
    assert.ok(performance.now() - from < 20_000);
  });
});

describe("the folder of a place", () => {
  table(
    `
    /a/b.txt | /a
    /b.txt | -
    C:/a/b.txt | C:/a
    C: | none
    file:///a/b.txt | file:///a
    file:///b.txt | file://
    file:// | none
    vscode-vfs://github/o/r/b.txt | vscode-vfs://github/o/r
    vscode-vfs://github | none
    untitled:Untitled-1 | none
    `,
    ({ subject, rest: [expected] }) => assert.equal(folderOf(subject) ?? "none", expected === "-" ? "" : expected),
  );
});
