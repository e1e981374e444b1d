import assert from "node:assert/strict";
import { analyse } from "../../../server/src/analysis";
import { readDocx } from "../../../server/src/documents/docx/read";
import { docx, p, paragraphs, run } from "../../helpers/docx";
import { seeds } from "../../helpers/seeds";

/** What is found, without the places, which blank lines move. */
const found = (text: string) => {
  const { findings, relations, claims, title, period, issuer } = analyse(text);
  return {
    ...{ title, period, issuer },
    findings: findings.map(({ check, severity, where, quote, message, fingerprint }) => ({
      check,
      severity,
      where,
      quote,
      message,
      fingerprint,
    })),
    relations: relations.map(({ kind, verdict }) => `${kind} ${verdict}`),
    claims: claims.map(({ text: own }) => own),
  };
};

/** Runs as Word leaves them after some editing: cut anywhere, and anew at every digit. */
const inPieces = (text: string): string =>
  text
    .split(/\r\n|[\n\r]/)
    .map((line) => p((line.match(/\d|\D{1,7}/g) ?? []).map((part, i) => run(part, i % 2 ? "<w:b/>" : "")).join("")))
    .join("");

describe("the seeds as Word documents", () => {
  for (const { name, text } of seeds) {
    it(`${name.slice(0, 3)} has the findings of the text`, async () => {
      const expected = found(text);
      assert.deepEqual(found((await readDocx(await docx(paragraphs(text)))).text), expected);
      assert.deepEqual(found((await readDocx(await docx(inPieces(text)))).text), expected);
    });
  }
});
