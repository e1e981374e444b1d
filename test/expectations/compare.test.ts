import assert from "node:assert/strict";
import { analyse } from "../../server/src/analysis";
import { compare } from "../../server/src/expectations/compare";
import { readMarks } from "../../server/src/expectations/marks";
import { updated } from "../../server/src/expectations/update";
import { wrap } from "../helpers/check";
import { table } from "../helpers/table";

function compared(written: string, strict = false) {
  const fixture = readMarks(written);
  assert.deepEqual(fixture.faults, []);
  const report = analyse(fixture.text);
  const translations = [analyse(fixture.text, { language: "en" })];
  const comparison = compare({ fixture, report, translations, strict });
  const lines = comparison.differences.flatMap(({ start, end, missing, found, relations }) =>
    [
      ...missing.map((m) => ["−", m.outcome, m.check, m.words]),
      ...found.map((f) => ["+", f.severity, f.check]),
      ...relations.map((r) => ["+", r.verdict, r.check]),
    ].map((parts) => [...parts, `“${fixture.text.slice(start, end)}”`].filter((part) => part !== undefined).join(" ")),
  );
  return { fixture, comparison, lines };
}

const reads = (text: string, strict = false): void =>
  table(text, ({ subject, rest }) => assert.deepEqual(compared(wrap(subject), strict).lines, rest));

describe("marks and findings are compared", () => {
  reads(`
    # as marked
    保留152件、修改8件、废止27件、失效14件，共清理203件【疑误】。
    保留152件、修改8件、废止27件、失效14件，共清理203件【疑误 sum-mismatch】。
    保留152件、修改8件、废止27件、失效14件，共清理203件【疑误 sum-mismatch：相差2件】。
    保留152件、修改8件、废止27件、失效14件，共清理203件【疑误：less than the total】。
    保留152件、修改8件、废止27件、失效14件，共清理201件【✓】。
    保留152件、修改8件、废止27件、失效14件，共清理201件【相符 sum-mismatch：27件、8件、152件、14件】。
    诉求办结率达103.5%【疑误】，保留152件、修改8件、废止27件、失效14件，共清理203件【疑误】。
    保留152件、修改8件、废止27件、失效14件，共清理201件。
    # found, and not marked
    保留152件、修改8件、废止27件、失效14件，共清理203件。 | + error sum-mismatch “203件”
    规模以上企业48家，其中亿元以上214家。 | + warning part-exceeds-whole “48家”
    进京访25件次，同比下降43.48%。
    # marked, and not found
    保留152件、修改8件、废止27件、失效14件，共清理201件【疑误】。 | − error “201件”
    保留152件、修改8件、废止27件、失效14件【✓】，共清理201件。 | − consistent “14件”
    共计六十多【疑误】。 | − error “计六十多”
    # marked as something else
    保留152件、修改8件、废止27件、失效14件，共清理203件【存疑】。 | − warning “203件” | + error sum-mismatch “203件”
    保留152件、修改8件、废止27件、失效14件，共清理203件【疑误 case-flow】。 | − error case-flow “203件” | + error sum-mismatch “203件”
    保留152件、修改8件、废止27件、失效14件，共清理203件【疑误：相差3件】。 | − error 相差3件 “203件” | + error sum-mismatch “203件”
    保留152件、修改8件、废止27件、失效14件，共清理203件【✓】。 | − consistent “203件” | + error sum-mismatch “203件”
    保留152件、修改8件、废止27件、失效14件，共清理201件【✓：152件、49件】。 | − consistent 152件、49件 “201件” | + consistent sum-mismatch “201件”
    受理80件，办结64件，办结率80%【✓ sum-mismatch】。 | − consistent sum-mismatch “80%” | + consistent rate-mismatch “80%”
    进京访25件次，同比下降43.48%【存疑】。 | − warning “43.48%” | + information change-impossible “43.48%”
    # at another place
    保留152件【疑误】、修改8件、废止27件、失效14件，共清理203件。 | − error “152件” | + error sum-mismatch “203件”
    # one finding answers one mark
    保留152件、修改8件、废止27件、失效14件，共清理203件【疑误】【疑误 sum-mismatch】。 | − error “203件”
    保留152件、修改8件、废止27件、失效14件，共清理203件【疑误 sum-mismatch】【疑误】。 | − error “203件”
  `);

  describe("strictly", () => {
    reads(
      `
      进京访25件次，同比下降43.48%。 | + information change-impossible “43.48%”
      进京访25件次，同比下降43.48%【提示】。
      进京访25件次，同比下降43.18%。
      `,
      true,
    );
  });
});

describe("marks are brought up to date", () => {
  table(
    `
    保留152件、修改8件、废止27件、失效14件，共清理203件。 | 保留152件、修改8件、废止27件、失效14件，共清理203件【疑误 sum-mismatch】。
    保留152件、修改8件、废止27件、失效14件，共清理201件【疑误】。 | 保留152件、修改8件、废止27件、失效14件，共清理201件。
    保留152件、修改8件、废止27件、失效14件，共清理203件【存疑】。 | 保留152件、修改8件、废止27件、失效14件，共清理203件【疑误 sum-mismatch】。
    保留152件、修改8件、废止27件、失效14件，共清理203件 【疑误：相差2件】。诉求办结率达103.5%。 | 保留152件、修改8件、废止27件、失效14件，共清理203件 【疑误：相差2件】。诉求办结率达103.5%【疑误 rate-over-100】。
    保留152件、修改8件、废止27件、失效14件，共清理201件【✓】。诉求办结率达103.5%【存疑】。 | 保留152件、修改8件、废止27件、失效14件，共清理201件【✓】。诉求办结率达103.5%【疑误 rate-over-100】。
    进京访25件次，同比下降43.48%。 | 进京访25件次，同比下降43.48%。
    `,
    ({ subject, rest: [expected = ""] }) => {
      const written = wrap(subject);
      const now = updated(written, compared(written), "zh-CN");
      assert.equal(now.written, wrap(expected));
      assert.deepEqual(compared(now.written).lines, [], "and then nothing differs");
      assert.equal(now.marks, readMarks(now.written).marks.length);
    },
  );
});
