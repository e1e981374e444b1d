import assert from "node:assert/strict";
import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { checked, type Given, read } from "../../client/offline/checking";
import { shell } from "../../client/offline/shell";
import { openPdf } from "../../server/src/documents/pdf/open";
import { BINARY, build } from "../cli/binary";
import { docx, p, run } from "../helpers/docx";
import { attribute, parsed } from "../helpers/page";
import { pdf } from "../helpers/pdf";

const WRONG = "共排查隐患9处，其中道路4处，桥梁3处，隧道3处。";
const given = (name: string, content: string | Uint8Array<ArrayBuffer>): Given => ({
  name,
  bytes: new Blob([content]),
});
const broken: Given = {
  name: "moved.txt",
  bytes: Object.assign(new Blob(["a"]), {
    arrayBuffer: () => Promise.reject(new DOMException("gone", "NotReadableError")),
  }),
};

describe("the offline page's check", () => {
  it("reads texts, Word documents and PDF, and names places as each has them", async () => {
    const all = [
      await read(given("a.txt", WRONG)),
      await read(given("b.docx", new Uint8Array(await docx(p(run(WRONG)))))),
      await read(given("c.pdf", new Uint8Array(pdf([[{ text: WRONG, x: 70, y: 100 }]]))), { openPdf }),
    ];
    const { names, findings, failed, content } = checked(all, "zh-CN");
    assert.deepEqual([names, findings.error, failed], [["a.txt", "b.docx", "c.pdf"], 3, []]);
    const places = [...content.join("").matchAll(/<h4>.*<span class="place">(.*?)<\/span><\/h4>/g)].map(([, at]) => at);
    assert.deepEqual(places, ["第1行第6列", "第1段", "第1页"]);
  });

  for (const [what, file, reason] of [
    ["a folder", { name: "a", bytes: undefined }, "a folder, not a file"],
    ["an empty file", given("a.txt", ""), "an empty file"],
    ["bytes that are no text", given("a.txt", Uint8Array.of(0, 1, 2)), "not a text file"],
    ["a file that is gone", broken, "cannot be read (NotReadableError)"],
    [
      "a PDF where it cannot be unpacked",
      given("a", "%PDF-1.4"),
      "this browser is too old to read PDF on this page; please use a newer one, or save it as .docx",
    ],
  ] as const)
    it(`says why ${what} is not checked, and checks the others`, async () => {
      const { names, failed } = checked([await read(file), await read(given("b.txt", WRONG))], "en");
      assert.deepEqual([names, failed], [["b.txt"], [{ path: file.name, reason }]]);
    });
});

describe("the offline page's file", () => {
  const PAGE = join(BINARY, "../crossfoot.html");
  before(() => build());

  it("is whole in itself, below 2.5 MB", () => {
    assert.ok(existsSync(PAGE) && statSync(PAGE).size < 2_500_000);
    const { elements } = parsed(readFileSync(PAGE, "utf8"));
    const loads = elements.filter(({ attrs }) => attrs.some(({ name }) => /^(?:src|href|style|on.*)$/.test(name)));
    assert.deepEqual(
      loads.map(({ tagName }) => tagName),
      [],
    );
  });

  it("has a policy that names its script and its style, and no address", () => {
    const page = shell({ script: "1", pdf: "", version: "0", hash: (text) => `sha256-${text.length}` });
    const meta = parsed(page).elements.find((element) => attribute(element, "http-equiv"));
    assert.match(
      (meta && attribute(meta, "content")) ?? "",
      /^default-src 'none'; script-src 'sha256-1'; style-src 'sha256-\d{4,}'; worker-src blob:; base-uri 'none'; form-action 'none'$/,
    );
  });
});
