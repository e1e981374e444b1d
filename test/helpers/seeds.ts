import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const FOLDER = join(__dirname, "../../seeds");

/** The five reports as decoded text, in the order of their names. */
export const seeds: readonly { readonly name: string; readonly text: string }[] = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".txt"))
  .sort()
  .map((name) => ({ name, text: readFileSync(join(FOLDER, name), "utf8").replace(/^\uFEFF/, "") }));

/** The seed whose name begins so. */
export function seed(number: string): string {
  const found = seeds.find(({ name }) => name.startsWith(number));
  if (!found) throw new Error(`no seed ${number}`);
  return found.text;
}
