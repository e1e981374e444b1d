import assert from "node:assert/strict";
import { join } from "node:path";
import { build, crossfoot, folder } from "../cli/binary";
import { Wire } from "./wire";

const MANY = 10_000;
const LINES = Array.from({ length: MANY }, (_, k) => `第${k + 2}县行政机关负责人出庭应诉率达到${102 + (k % 800)}%。`);
const TEXT = `2024年报告\n\n一、做法\n${LINES.join("\n")}\n`;

describe("ten thousand findings", () => {
  before(build);

  it("are told by the command line, each of them", () => {
    const cwd = folder({ "a.txt": TEXT });
    const { code, out, err } = crossfoot(["check", "a.txt", "--format", "ndjson"], { cwd });
    assert.deepEqual([code, err], [1, ""]);
    const [report = ""] = out.split("\n");
    assert.equal(JSON.parse(report).findings.length, MANY);
  });

  it("are told by the built server, which answers what comes behind them", async () => {
    const wire = new Wire([join(__dirname, "../../dist/server.js"), "--stdio"]);
    const textDocument = { uri: "untitled:a.report", languageId: "report", version: 1, text: TEXT };
    const capabilities = { textDocument: { diagnostic: { relatedInformation: true, dataSupport: true } } };
    wire.request(1, "initialize", { processId: null, rootUri: null, capabilities });
    wire.notify("textDocument/didOpen", { textDocument });
    wire.request(2, "textDocument/diagnostic", { textDocument });
    wire.request(3, "textDocument/hover", { textDocument, position: { line: 4, character: 20 } });
    const { result } = await wire.answered(2);
    assert.equal(Object(result).items.length, MANY);
    assert.ok((await wire.answered(3)).result);
    assert.equal(wire.err, "");
    wire.server.kill();
  });
});
