/** The id of the node above, as the ids of the overview are made; undefined for a root. */
export function parentOf(id: string): string | undefined {
  const cut = id.lastIndexOf("/");
  return cut < 0 ? undefined : id.slice(0, cut);
}
