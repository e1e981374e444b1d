import { randomUUID } from "node:crypto";
import { basename } from "node:path";
import type { Anchors } from "../../annotations/anchor";
import { annotationId, ignoreFinding, person } from "../../annotations/build";
import { withAnnotation } from "../../annotations/merge";
import { sourceIri } from "../../annotations/sidecar";
import { type Sidecar, says } from "../../annotations/types";
import type { Finding } from "../../contract";
import type { Fault } from "../fault";
import { changeSidecar } from "../input/sidecar";

/** A finding that somebody decided to leave as it is. */
export interface Settled {
  readonly finding: Finding;
  readonly reason: string;
  readonly who: string;
}

/** Notes in the report's annotations, in one step, that these findings are set aside; how many were noted now, and how many before. */
export async function setAside(
  report: string,
  settled: readonly Settled[],
  anchors: Anchors,
): Promise<{ readonly added: number; readonly before: number } | Fault> {
  const source = sourceIri(basename(report));
  const created = new Date().toISOString();
  let added = 0;
  const fault = await changeSidecar(report, (now) => {
    const fresh = settled.filter((one) => !isNoted(now, one));
    added = fresh.length;
    return fresh.reduce((sidecar, { finding, reason, who }) => {
      const stamp = { id: annotationId(randomUUID()), creator: person(who), created };
      return withAnnotation(sidecar, ignoreFinding(finding, reason, { anchors, source }, stamp));
    }, now);
  });
  return fault ?? { added, before: settled.length - added };
}

const isNoted = ({ annotations }: Sidecar, { finding, reason, who }: Settled): boolean =>
  annotations.some(
    (one) =>
      says(one, "Ignore") &&
      one.body.check === finding.check &&
      one.body.fingerprint === finding.fingerprint &&
      one.body.value === reason &&
      one.creator.name === who,
  );
