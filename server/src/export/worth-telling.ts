import type { Relation } from "../contract";

/** The relations without the parts' being below a total that they are added up to anyway. Linear in the operands. */
export function worthTelling(relations: readonly Relation[]): Relation[] {
  const added = new Map<string, Set<string>[]>();
  for (const { kind, result, operands } of relations) {
    if ((kind !== "sum" && kind !== "identity") || typeof result !== "string") continue;
    const terms = new Set(operands.filter((operand) => typeof operand === "string"));
    added.set(result, [...(added.get(result) ?? []), terms]);
  }
  const told = ({ result, operands }: Relation): boolean =>
    typeof result === "string" &&
    (added.get(result) ?? []).some((terms) => operands.every((part) => typeof part === "string" && terms.has(part)));
  return relations.filter((relation) => relation.kind !== "bound" || !told(relation));
}
