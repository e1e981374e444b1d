import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { analyse } from "../server/src/analysis";

const FOLDER = join(__dirname, "../../seeds");

/** The seeds, one after the other. */
export const seeds: readonly string[] = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".txt"))
  .map((name) => readFileSync(join(FOLDER, name), "utf8"));

/** Those in which nothing is found: a long report of them has few findings, as real ones have. */
const sound = seeds.filter((seed) => analyse(seed).findings.length === 0);

/**
 * A report of about so many characters: sound seeds again and again, every year moved on alike with each round, so that what met still
 * meets and no two rounds speak of one year.
 */
export const longReport = (length: number): string => repeated(sound, length);

/** The same of all seeds, with what is found in them. */
export const wholeReport = (length: number): string => repeated(seeds, length);

function repeated(texts: readonly string[], length: number): string {
  const parts: string[] = [];
  let made = 0;
  for (let round = 0; made < length; round++)
    for (const text of texts) {
      if (made >= length) break;
      const part = `${text.replace(/20(\d\d)(?=年)/g, (_, y: string) => `20${later(y, round)}`)}\n`;
      parts.push(part);
      made += part.length;
    }
  return parts.join("");
}

const later = (year: string, by: number): string => String((Number(year) + by) % 100).padStart(2, "0");
