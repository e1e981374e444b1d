import type { Options, Report, Said } from "../contract";
import { wordsWith } from "../reading/words";
import { Anchors } from "./anchor";
import { applyIgnores } from "./ignores";
import { locate } from "./places";
import { Quantities } from "./quantities";
import { Revision } from "./revision";
import { said } from "./said";
import { signOffs } from "./sign-offs";
import { applyStatement, inOrder } from "./statements";
import { type Sidecar, says } from "./types";

/**
 * The report of a text as people's annotations have it: their word overrides the machine's. `options` are those of the analysis.
 * Without annotations it is the same object. Only the blocks that a statement is about are read again. `anchors` are the text's own, where a caller has them.
 */
export function applyAnnotations(
  report: Report,
  text: string,
  sidecar: Sidecar | undefined,
  { language = "zh-CN", lexicon }: Options = {},
  anchors = new Anchors(text),
): Report {
  if (!sidecar || sidecar.annotations.length === 0) return report;
  const quantities = new Quantities(text, wordsWith(lexicon));
  const revision = new Revision(report, text, language, (range) => quantities.at(range));
  const { found, lost } = locate(sidecar, anchors);
  const stale: Said[] = [];
  for (const one of inOrder(found)) if (!applyStatement(one, revision, quantities)) stale.push(said(one.annotation));
  const ignores = applyIgnores(revision.findings, sidecar, anchors);
  const { claims, relations } = revision;
  return {
    ...report,
    claims,
    relations,
    findings: ignores.findings,
    coverage: { ...report.coverage, claims: claims.length, checked: relations.length },
    annotations: {
      ignored: [...revision.aside, ...ignores.ignored],
      stale: [...stale, ...ignores.stale],
      // An ignore whose place is lost is stale, or found by its numbers; a signature says itself that it is lost.
      orphaned: lost.filter((one) => !says(one, "Ignore") && !says(one, "SignOff")).map(said),
      signOffs: signOffs(text, report.sections, found, lost),
    },
  };
}
