import { type Annotation, changedAt, type Sidecar, says } from "./types";

/** A comment with what was answered, and whether it was settled: the last word counts. */
export interface Thread {
  readonly comment: Annotation;
  readonly replies: readonly Annotation[];
  readonly isResolved: boolean;
}

/** The comments of a report, in the order in which they were made. */
export function threads({ annotations }: Sidecar): Thread[] {
  const ordered = [...annotations].sort((a, b) => changedAt(a) - changedAt(b));
  const about = (id: string): Annotation[] => ordered.filter(({ target }) => target === id);
  return ordered
    .filter((one) => says(one, "TextualBody") && typeof one.target !== "string" && one.body.purpose !== "tagging")
    .map((comment): Thread => {
      const own = about(comment.id);
      const last = own.filter((one) => says(one, "Resolution")).at(-1);
      return {
        comment,
        replies: own.filter((one) => says(one, "TextualBody")),
        isResolved: last !== undefined && says(last, "Resolution") && last.body.resolved,
      };
    });
}

export const openThreads = (sidecar: Sidecar): number =>
  threads(sidecar).filter(({ isResolved }) => !isResolved).length;
