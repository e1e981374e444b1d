import type { Said } from "../contract";
import { quoteOf } from "./anchor";
import { type Annotation, isPlace, kindOf, type Target, type TextTarget } from "./types";

/** An annotation as the Report tells of it. */
export function said(annotation: Annotation): Said {
  const { id, body, creator, created, target } = annotation;
  const kind = kindOf(annotation);
  const text = kind !== undefined && "value" in body ? body.value : undefined;
  return {
    id,
    kind: kind ?? "",
    creator: creator.name,
    created,
    quote: places(target)
      .map((place) => quoteOf(place)?.exact ?? "")
      .filter((quote) => quote !== "")
      .join("、"),
    ...(text === undefined || text === "" ? {} : { text }),
  };
}

/** The places in the text that a target names. */
export function places(target: Target): readonly TextTarget[] {
  if (typeof target === "string") return [];
  if (Array.isArray(target)) return target.filter(isPlace);
  return isPlace(target) ? [target] : [];
}
