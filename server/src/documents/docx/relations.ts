import type { Package } from "./package";
import { parse } from "./xml";

/** What a part refers to inside the package. */
export interface Relation {
  readonly id: string;
  /** The last segment of its type, the same in transitional and strict documents: `footnotes`. */
  readonly type: string;
  /** The type without that segment. */
  readonly vocabulary: string;
  /** A part's name, without a slash before it. */
  readonly target: string;
}

/** The part that holds the relations of a part; `""` is the package itself. */
export function relationsPart(name: string): string {
  const slash = name.lastIndexOf("/") + 1;
  return `${name.slice(0, slash)}_rels/${name.slice(slash)}.rels`;
}

/** The relations of a part, those to the outside left out. Throws Unfit. */
export async function relationsOf(files: Package, name: string): Promise<Relation[]> {
  const bytes = await files.part(relationsPart(name));
  if (!bytes) return [];
  return parse(bytes).root.children.flatMap(({ attributes }): Relation[] => {
    const { Id: id, Type: type, Target: to, TargetMode: mode } = attributes;
    if (id === undefined || type === undefined || to === undefined || mode === "External") return [];
    const slash = type.lastIndexOf("/") + 1;
    return [{ id, type: type.slice(slash), vocabulary: type.slice(0, slash), target: resolve(name, to) }];
  });
}

export const target = (relations: readonly Relation[], type: string): string | undefined =>
  relations.find((relation) => relation.type === type)?.target;

/** A target as seen from the part that names it. */
function resolve(from: string, to: string): string {
  const segments = to.startsWith("/") ? [] : from.split("/").slice(0, -1);
  for (const segment of to.split("/")) {
    if (segment === "..") segments.pop();
    else if (segment !== "" && segment !== ".") segments.push(segment);
  }
  return segments.join("/");
}
