/** Settings and annotations nest less than ten deep. What reads and writes JSON calls itself for each level, and a stranger's file may have any number of them. */
const DEEPEST = 100;

/** Is a text of JSON, whole or broken, nested deeper than any file of ours? Linear in the text. */
export function isTooDeep(text: string): boolean {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    if (sign === '"') at = endOfString(text, at);
    else if (sign === "[" || sign === "{") {
      if (++depth > DEEPEST) return true;
    } else if (sign === "]" || sign === "}") depth--;
  }
  return false;
}

function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text.charAt(at) !== '"' && text.charAt(at) !== "\n")
    at += text.charAt(at) === "\\" ? 2 : 1;
  return at;
}
