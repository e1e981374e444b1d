import assert from "node:assert/strict";
import type * as vscode from "vscode";
import { Kept, type KeptFiles } from "../../client/src/annotations/kept";

const A = "file:///a.txt.annotations.json";
const B = "file:///b.txt.annotations.json";

/** As much of a URI as is asked of a folder. */
const uri = (path: string): vscode.Uri => {
  const own = { path, with: (change: { path?: string }) => uri(change.path ?? path), toString: () => path };
  return own as unknown as vscode.Uri; // in Node there is no editor to make one
};

/** A storage in memory; one that is full takes nothing. */
class Storage implements KeptFiles {
  readonly files = new Map<string, Uint8Array>();
  isFull = false;
  async createDirectory(): Promise<void> {}
  async readDirectory(folder: vscode.Uri): Promise<[string, vscode.FileType][]> {
    if (this.files.size === 0) throw new Error("no such folder");
    return [...this.files.keys()].map((path) => [path.slice(folder.path.length + 1), 1]);
  }
  async readFile({ path }: vscode.Uri): Promise<Uint8Array> {
    return this.files.get(path) ?? assert.fail(path);
  }
  async writeFile({ path }: vscode.Uri, content: Uint8Array): Promise<void> {
    if (this.isFull) throw new Error("full");
    this.files.set(path, content);
  }
  async delete({ path }: vscode.Uri): Promise<void> {
    assert.ok(this.files.delete(path), path);
  }
}

let windows = 0;
async function openWindow(storage: Storage): Promise<Kept> {
  const own = ++windows;
  let count = 0;
  const kept = new Kept(storage, uri("/storage"), () => `${own}-${++count}`);
  await kept.ready;
  return kept;
}

describe("annotations that could not be written", () => {
  it("are there again in the next window, until they are written", async () => {
    const storage = new Storage();
    const first = await openWindow(storage);
    assert.ok(await first.keep(A, "甲"));
    assert.ok(await first.keep(A, "甲乙"));
    assert.ok(await first.keep(B, "丙"));
    assert.equal(storage.files.size, 2, "one file for each report");
    const second = await openWindow(storage);
    assert.deepEqual([second.uris(), second.texts(A), second.texts(B)], [[A, B], ["甲乙"], ["丙"]]);
    await second.drop(A);
    const third = await openWindow(storage);
    assert.deepEqual([third.uris(), third.texts(A)], [[B], []]);
    await third.drop(B);
    assert.equal(storage.files.size, 0);
  });

  it("of two windows do not take each other's place", async () => {
    const storage = new Storage();
    const [one, other] = [await openWindow(storage), await openWindow(storage)];
    await one.keep(A, "甲");
    await other.keep(A, "乙");
    const next = await openWindow(storage);
    assert.deepEqual(next.texts(A), ["甲", "乙"]);
    await next.keep(A, "甲乙");
    assert.deepEqual(storage.files.size, 1, "what holds both is kept in place of both");
    assert.deepEqual((await openWindow(storage)).texts(A), ["甲乙"]);
  });

  it("stay in the window where the storage takes nothing, and what it held before stays there", async () => {
    const storage = new Storage();
    const kept = await openWindow(storage);
    await kept.keep(A, "甲");
    storage.isFull = true;
    assert.equal(await kept.keep(A, "甲乙"), false);
    assert.deepEqual(kept.texts(A), ["甲乙"]);
    assert.deepEqual((await openWindow(storage)).texts(A), ["甲"]);
    await kept.drop(A);
    assert.equal(storage.files.size, 0);
  });

  it("are not hindered by what else lies in the storage", async () => {
    const storage = new Storage();
    for (const [name, text] of Object.entries({ half: '{"uri":"fi', other: '{"uri":1}', nothing: "null" }))
      storage.files.set(`/storage/${name}.json`, new TextEncoder().encode(text));
    const kept = await openWindow(storage);
    assert.deepEqual(kept.uris(), []);
    await kept.keep(A, "甲");
    assert.deepEqual((await openWindow(storage)).texts(A), ["甲"]);
    assert.equal(storage.files.size, 4, "what is not ours is left alone");
  });
});
