import { stat } from "node:fs/promises";
import { join, relative } from "node:path";
import { message } from "../../l10n/message";
import { type Fault, faultOf } from "../fault";
import { findAll, STDIN, slashed } from "../input/paths";

/** What is to be compared with what. */
export interface FilePairs {
  readonly pairs: readonly { readonly old: string; readonly young: string }[];
  /** Files of one folder alone. */
  readonly unpaired: { readonly old: readonly string[]; readonly new: readonly string[] };
  readonly faults: readonly Fault[];
}

const NONE: FilePairs = { pairs: [], unpaired: { old: [], new: [] }, faults: [] };

/** Two files are a pair; of two folders, those with the same name below them. Never throws. */
export async function filePairs(old: string, young: string): Promise<FilePairs> {
  const [a, b] = [await isFolder(old), await isFolder(young)];
  const faults = [a, b].filter((answer) => typeof answer === "object");
  if (faults.length > 0) return { ...NONE, faults };
  if (a !== b) return { ...NONE, faults: [{ path: slashed(young), reason: message("cli.fault.not-alike") }] };
  if (!a) return { ...NONE, pairs: [{ old: slashed(old), young: slashed(young) }] };
  const [before, after] = [await findAll([old]), await findAll([young])];
  const names = (root: string, files: readonly string[]) =>
    new Map(files.map((file) => [slashed(relative(root, file)), file]));
  const [olds, news] = [names(old, before.files), names(young, after.files)];
  const pairs = [...olds].flatMap(([name, file]) => {
    const other = news.get(name);
    return other === undefined ? [] : [{ old: file, young: other }];
  });
  const found = [...before.faults, ...after.faults];
  if (pairs.length === 0 && found.length === 0)
    found.push({ path: slashed(join(young)), reason: message("cli.fault.no-pairs") });
  const alone = (own: ReadonlyMap<string, string>, others: ReadonlyMap<string, string>) =>
    [...own].filter(([name]) => !others.has(name)).map(([, file]) => file);
  return { pairs, unpaired: { old: alone(olds, news), new: alone(news, olds) }, faults: found };
}

async function isFolder(path: string): Promise<boolean | Fault> {
  if (path === STDIN) return false;
  try {
    return (await stat(path)).isDirectory();
  } catch (error) {
    return faultOf(slashed(path), error);
  }
}
