import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv/dist/2020";
import { analyse } from "../../server/src/analysis";
import { Anchors } from "../../server/src/annotations/anchor";
import { annotate, ignoreFinding } from "../../server/src/annotations/build";
import { withAnnotation, withoutAnnotation } from "../../server/src/annotations/merge";
import { sourceIri } from "../../server/src/annotations/sidecar";
import { signedDigest } from "../../server/src/annotations/sign-offs";
import { changeSidecar, readSidecar, sidecarPath } from "../../server/src/cli/input/sidecar";
import { comment, stamp } from "../annotations/samples";
import { crossfoot, folder } from "./binary";
import { CLEAN, ERROR } from "./sentences";

const ROOT = join(__dirname, "../..");
const validator = (name: string) =>
  new Ajv({ strict: true, strictTypes: false, strictRequired: false, allErrors: true }).compile(
    JSON.parse(readFileSync(join(ROOT, "schema", name), "utf8")),
  );

/** A folder with a wrong report, whose finding somebody set aside. */
async function reviewed(text = ERROR): Promise<string> {
  const cwd = folder({ "报告.txt": text, "clean.txt": CLEAN });
  const place = { anchors: new Anchors(text), source: sourceIri("报告.txt") };
  for (const [n, finding] of analyse(text).findings.entries()) {
    const ignore = ignoreFinding(finding, "按会议口径统计", place, stamp(n));
    assert.equal(await changeSidecar(join(cwd, "报告.txt"), (now) => withAnnotation(now, ignore)), undefined);
  }
  return cwd;
}

describe("crossfoot check: the annotations beside a report", () => {
  it("keep a finding quiet, and are counted", async () => {
    const cwd = await reviewed();
    const { code, out, err } = crossfoot(["check", "报告.txt"], { cwd });
    assert.deepEqual([code, err], [0, ""]);
    assert.match(out, /set aside 1/);
    assert.match(crossfoot(["check", "报告.txt", "--lang", "zh-CN"], { cwd }).out, /已搁置1/);
    assert.equal(crossfoot(["check", "报告.txt", "--no-annotations"], { cwd }).code, 1);
  });

  it("follow their schema, and so does the JSON", async () => {
    const cwd = await reviewed();
    const sidecar = validator("annotations.schema.json");
    sidecar(JSON.parse(readFileSync(join(cwd, "报告.txt.annotations.json"), "utf8")));
    assert.deepEqual(sidecar.errors, null);
    const output = validator("report.schema.json");
    const { out } = crossfoot(["check", "报告.txt", "clean.txt", "--format", "json"], { cwd });
    output(JSON.parse(out));
    assert.deepEqual(output.errors, null);
    const { reports, summary } = JSON.parse(out);
    assert.equal(reports[0].annotations.ignored[0].text, "按会议口径统计");
    assert.deepEqual(summary.annotations, { ignored: 1, stale: 0, orphaned: 0 });
    assert.equal(reports[1].annotations, undefined);
  });

  it("that no longer hold are told, one line each", async () => {
    const cwd = await reviewed();
    writeFileSync(join(cwd, "报告.txt"), ERROR.replace("102%", "98%"));
    const { code, out } = crossfoot(["check", "报告.txt"], { cwd });
    assert.equal(code, 0);
    const flat = out.replace(/\s*\n\s*/g, " ");
    assert.match(
      flat,
      /报告\.txt: set aside for nothing, its finding has gone: “102%” \(张三 2024-11-05: 按会议口径统计\)/,
    );
  });

  it("that cannot be read are told, the report is checked, and nothing is written over", async () => {
    const cwd = await reviewed();
    const path = join(cwd, "报告.txt.annotations.json");
    const conflict = `<<<<<<< HEAD\n${readFileSync(path, "utf8")}`;
    writeFileSync(path, conflict);
    const { code, out, err } = crossfoot(["check", "报告.txt"], { cwd });
    assert.equal(code, 2);
    assert.equal(err, "crossfoot: 报告.txt.annotations.json: line 1, column 1: This is not valid JSON.\n");
    assert.match(out, /rate-over-100/);
    const fault = await changeSidecar(join(cwd, "报告.txt"), (now) => withAnnotation(now, comment(9)));
    assert.ok(fault);
    assert.equal(readFileSync(path, "utf8"), conflict);
  });

  it("are heeded by crossfoot test", async () => {
    const cwd = await reviewed();
    assert.equal(crossfoot(["test", "报告.txt"], { cwd }).code, 0);
    assert.equal(crossfoot(["test", "报告.txt", "--no-annotations"], { cwd }).code, 1);
  });
});

describe("the file of annotations", () => {
  it("is written by many at once, and nothing is lost", async () => {
    const cwd = folder({ "a.txt": CLEAN });
    const report = join(cwd, "a.txt");
    const writers = Array.from({ length: 12 }, (_, n) =>
      changeSidecar(report, (now) => withAnnotation(now, comment(n))),
    );
    assert.deepEqual(new Set(await Promise.all(writers)), new Set([undefined]));
    const read = await readSidecar(report);
    assert.ok(read && !("reason" in read));
    assert.equal(read.annotations.length, 12);
    assert.deepEqual(readdirSync(cwd).sort(), ["a.txt", "a.txt.annotations.json"]);
  });

  it("keeps what is deleted deleted", async () => {
    const report = join(folder({ "a.txt": CLEAN }), "a.txt");
    await changeSidecar(report, (now) => withAnnotation(now, comment(1)));
    await changeSidecar(report, (now) => withoutAnnotation(now, stamp(1).id, "2025-01-01T00:00:00Z"));
    await changeSidecar(report, (now) => withAnnotation(now, comment(1)));
    const read = await readSidecar(report);
    assert.ok(read && !("reason" in read));
    assert.deepEqual([read.annotations.length, read.deleted.length], [0, 1]);
  });

  it("is not begun where its folder is missing, and the fault is told", async () => {
    const report = join(folder({}), "none", "a.txt");
    assert.ok(await changeSidecar(report, (now) => withAnnotation(now, comment(1))));
    assert.equal(existsSync(sidecarPath(report)), false);
  });
});

describe("crossfoot annotate and import", () => {
  it("a comment goes to brat and back, as it was", async () => {
    const cwd = await reviewed();
    const before = readFileSync(join(cwd, "报告.txt.annotations.json"), "utf8");
    const out = crossfoot(["annotate", "报告.txt", "clean.txt", "--format", "brat", "--to", "out"], { cwd });
    assert.deepEqual([out.code, out.err, out.out], [0, "", ""]);
    assert.deepEqual(readdirSync(join(cwd, "out")).sort(), ["clean.ann", "clean.txt", "报告.ann", "报告.txt"]);
    const { code, out: told } = crossfoot(["import", "out/报告.ann", "--for", "报告.txt", "--by", "李四"], { cwd });
    assert.equal(code, 0);
    assert.equal(told, "报告.txt.annotations.json: annotations read 1, new 0\n");
    assert.equal(readFileSync(join(cwd, "报告.txt.annotations.json"), "utf8"), before);
  });

  it("to Label Studio and back into another copy", async () => {
    const cwd = await reviewed();
    const { out } = crossfoot(["annotate", ".", "--format", "label-studio", "--layer", "human"], { cwd });
    writeFileSync(join(cwd, "tasks.json"), out);
    writeFileSync(join(cwd, "copy.txt"), ERROR);
    assert.equal(JSON.parse(out).length, 2);
    const { code, out: told } = crossfoot(["import", "tasks.json", "--for", "copy.txt"], { cwd });
    assert.deepEqual([code, told], [0, "copy.txt.annotations.json: annotations read 1, new 1\n"]);
    assert.equal(crossfoot(["check", "copy.txt"], { cwd }).code, 0);
  });

  it("of another copy of the report are merged, once", async () => {
    const cwd = await reviewed();
    const copy = await reviewed();
    await changeSidecar(join(copy, "报告.txt"), (now) => withAnnotation(now, comment(7)));
    const theirs = join(copy, "报告.txt.annotations.json");
    const args = ["import", theirs, "--for", "报告.txt"];
    for (const added of [1, 0]) {
      const { code, out } = crossfoot(args, { cwd });
      assert.deepEqual([code, out], [0, `报告.txt.annotations.json: annotations read 2, new ${added}\n`]);
    }
    assert.equal(readFileSync(join(cwd, "报告.txt.annotations.json"), "utf8"), readFileSync(theirs, "utf8"));
  });

  it("never writes over a report, nor one report's file over another's", async () => {
    const cwd = await reviewed();
    const here = crossfoot(["annotate", "clean.txt", "--format", "brat", "--to", "."], { cwd });
    assert.deepEqual(
      [here.code, here.err],
      [2, "crossfoot: clean.txt: not written: clean.txt is a report, or another report's file; name another folder\n"],
    );
    assert.deepEqual(readdirSync(cwd).sort(), ["clean.txt", "报告.txt", "报告.txt.annotations.json"]);
    const two = folder({ "a/x.txt": CLEAN, "b/x.txt": ERROR });
    const { code, err } = crossfoot(["annotate", "a", "b", "--format", "csv", "--to", "out"], { cwd: two });
    assert.equal(code, 2);
    assert.match(err, /^crossfoot: b\/x\.txt: not written: out\/x\.txt\.csv /);
    assert.match(readFileSync(join(two, "out/x.txt.csv"), "utf8"), /a\/x\.txt/);
  });

  const formats: readonly [string, RegExp][] = [
    ["csv", /^\uFEFFreport,layer,.*\r\n报告\.txt,machine,claim,/],
    ["jsonl", /^\{"report":"报告\.txt","layer":"machine"/],
    ["web-annotation", /^\{\n"@context":\["http:\/\/www\.w3\.org\/ns\/anno\.jsonld"/],
  ];
  for (const [format, expected] of formats) {
    it(`prints ${format}`, async () => {
      const { code, out } = crossfoot(["annotate", "报告.txt", "--format", format], { cwd: await reviewed() });
      assert.equal(code, 0);
      assert.match(out, expected);
    });
  }

  const wrong: readonly [string[], string][] = [
    [
      ["annotate", ".", "--format", "brat"],
      "crossfoot: brat: this format is a file for each report; name a folder with --to\n",
    ],
    [
      ["annotate", ".", "--format", "csv", "--to", "clean.txt"],
      "crossfoot: clean.txt: this is no folder, and none can be made\n",
    ],
    [["import", "none.ann", "--for", "clean.txt"], "crossfoot: none.ann: no such file or folder\n"],
    [["import", "clean.txt", "--for", "clean.txt"], "crossfoot: clean.txt: This is not valid JSON.\n"],
    [["import", "clean.txt"], "crossfoot: The option “--for” is missing. See crossfoot --help.\n"],
  ];
  for (const [args, expected] of wrong) {
    it(`${args.join(" ")}: ${expected.trim()}`, async () => {
      const { code, err } = crossfoot(args, { cwd: await reviewed() });
      assert.deepEqual([err, code], [expected, 2]);
    });
  }
});

describe("crossfoot review --status", () => {
  it("tells what is signed, and what changed since", async () => {
    const cwd = await reviewed();
    const report = join(cwd, "报告.txt");
    const digest = signedDigest(ERROR, { start: 0, end: ERROR.length });
    const whole = { type: "SpecificResource", source: "x" } as const;
    await changeSidecar(report, (now) =>
      withAnnotation(withAnnotation(now, comment(7)), annotate({ type: "SignOff", digest }, whole, stamp(8, "王五"))),
    );
    const status = () => crossfoot(["review", "--status", "."], { cwd }).out;
    const counts = "findings 0, set aside 1, open comments 1, stale or lost 0";
    assert.equal(
      status(),
      `clean.txt  not signed\n  findings 0, set aside 0, open comments 0, stale or lost 0\n报告.txt  signed\n  ${counts}\n  王五 2024-11-05 signed the whole report: unchanged since\n`,
    );
    writeFileSync(report, `${ERROR}又及。`);
    assert.match(
      status(),
      /报告\.txt {2}changed since it was signed\n.*\n {2}王五 2024-11-05 signed the whole report: changed since\n/,
    );
  });
});
