import type { Annotated, Report } from "../contract";
import { Anchors } from "./anchor";
import { applyIgnores } from "./ignores";
import { places, said } from "./said";
import { type Sidecar, says } from "./types";

/** The report of a text as people's annotations have it. Without annotations it is the same object. */
export function applyAnnotations(report: Report, text: string, sidecar: Sidecar | undefined): Report {
  if (!sidecar || sidecar.annotations.length === 0) return report;
  const anchors = new Anchors(text);
  const { findings, ignored, stale } = applyIgnores(report, sidecar, anchors);
  const gone = new Set(stale.map(({ id }) => id));
  const annotations: Annotated = {
    ignored,
    stale,
    orphaned: sidecar.annotations
      .filter((one) => !gone.has(one.id) && !says(one, "Ignore"))
      .filter(({ target }) => places(target).some((place) => anchors.find(place) === undefined))
      .map(said),
  };
  return { ...report, findings, annotations };
}
