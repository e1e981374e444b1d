import type { Finding, IgnoredFinding, Range, Said } from "../contract";
import { type Anchors, isHalf, quoteOf } from "./anchor";
import { said } from "./said";
import { type Annotation, type BodyOf, isPlace, type Sidecar, says } from "./types";

type Ignore = Annotation<BodyOf<"Ignore">>;

/** Findings that are set aside, those that remain, and what no longer sets anything aside. */
export interface Ignored {
  readonly findings: Finding[];
  readonly ignored: IgnoredFinding[];
  readonly stale: Said[];
}

/** Takes the findings that people set aside out of the report's. */
export function applyIgnores(findings: readonly Finding[], sidecar: Sidecar, anchors: Anchors): Ignored {
  const aside = new Map<Finding, Ignore>();
  const stale: Said[] = [];
  for (const ignore of sidecar.annotations) {
    if (!says(ignore, "Ignore")) continue;
    const finding = findingOf(ignore, findings, anchors);
    if (finding) aside.set(finding, later(aside.get(finding), ignore));
    else stale.push(said(ignore));
  }
  const ignored = [...aside].map(([finding, ignore]) => ({ ...said(ignore), finding }));
  return { findings: findings.filter((finding) => !aside.has(finding)), ignored, stale };
}

const later = (a: Ignore | undefined, b: Ignore): Ignore => (a && a.created >= b.created ? a : b);

/**
 * The finding of the same check at the place that was ignored. Where the place is lost, because the words around it were rewritten, the
 * one with the same numbers, if half of the words are still there: the same numbers in quite another sentence are another finding.
 */
function findingOf(ignore: Ignore, findings: readonly Finding[], anchors: Anchors): Finding | undefined {
  const { target, body } = ignore;
  if (!isPlace(target)) return undefined;
  const own = findings.filter(({ check }) => check === body.check);
  const same = own.find(({ fingerprint }) => fingerprint === body.fingerprint);
  const place = anchors.find(target);
  if (place) {
    const here = own.filter((finding) => overlaps(finding, place));
    return here.find((finding) => finding === same) ?? here.find((f) => f.start === place.start) ?? here[0];
  }
  return same && isAlike(target, same, anchors) ? same : undefined;
}

const overlaps = (a: Range, b: Range): boolean => a.start < b.end && b.start < a.end;

/** Is half of what stood before it, and of what stood behind it, still there? */
function isAlike(target: Parameters<typeof quoteOf>[0], { start, end }: Range, { offsets }: Anchors): boolean {
  const quote = quoteOf(target);
  if (!quote) return false;
  const near = (context: string): string => context.replaceAll("\r\n", "\n");
  const prefix = near(quote.prefix).slice(-CONTEXT);
  const suffix = near(quote.suffix).slice(0, CONTEXT);
  const { unified } = offsets;
  const from = offsets.toUnified(start);
  const to = offsets.toUnified(end);
  return (
    isHalf(prefix, unified.slice(Math.max(0, from - prefix.length), from)) &&
    isHalf(suffix, unified.slice(to, to + suffix.length))
  );
}

const CONTEXT = 32;
