import approximate, { type Match } from "approx-string-match";

/**
 * Remembers where places were looked for in the last version of a text. After an edit only the text around it is searched again: what is
 * lost would otherwise cost a search of the whole text on every keystroke. Gives what a search of the whole text would.
 */
export class Searches {
  #known = new Map<string, Known>();
  /** Those that were asked for of the current text, so that what nobody asks for is forgotten. */
  #current = new Map<string, Known>();
  #text = "";

  /** The matches of the pattern with the fewest errors, of at most `most`. */
  find(text: string, pattern: string, most: number): Match[] {
    this.#turnTo(text);
    const key = `${most} ${pattern}`;
    const done = this.#current.get(key);
    if (done) return done.matches;
    const before = this.#known.get(key);
    const matches = (before && again(before, text, pattern, most)) ?? approximate(text, pattern, most);
    this.#current.set(key, { text, matches });
    return matches;
  }

  #turnTo(text: string): void {
    if (text === this.#text) return;
    this.#text = text;
    if (this.#current.size > 0) this.#known = this.#current;
    this.#current = new Map();
  }
}

interface Known {
  readonly text: string;
  readonly matches: Match[];
}

/** The matches in a text that differs from the known one in one place; undefined where the whole of it must be searched. */
function again({ text: old, matches }: Known, text: string, pattern: string, most: number): Match[] | undefined {
  // A match depends on as much of the text before its end as it may be long.
  const reach = pattern.length + most;
  const same = shared(old, text);
  const behind = sharedBehind(old, text, same);
  const by = text.length - old.length;
  const left = matches.filter(({ end }) => end <= same);
  const right = matches.filter(({ end }) => end > old.length - behind + reach);
  const kept = [...left, ...right.map(({ start, end, errors }) => ({ start: start + by, end: end + by, errors }))];
  // The best were in what was changed: others, less good, may stand anywhere.
  if (matches.length > 0 && kept.length === 0) return undefined;
  const bound = kept[0]?.errors ?? most;
  const from = Math.max(0, same - reach);
  const to = Math.min(text.length, text.length - behind + reach);
  const near = approximate(text.slice(from, to), pattern, bound)
    .map(({ start, end, errors }) => ({ start: start + from, end: end + from, errors }))
    .filter(({ end }) => end > same);
  const best = Math.min(...kept.map(({ errors }) => errors), ...near.map(({ errors }) => errors));
  return [...kept, ...near].filter(({ errors }) => errors === best).sort((a, b) => a.end - b.end);
}

function shared(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let at = 0;
  while (at < most && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  return at;
}

function sharedBehind(a: string, b: string, before: number): number {
  const most = Math.min(a.length, b.length) - before;
  let at = 0;
  while (at < most && a.charCodeAt(a.length - 1 - at) === b.charCodeAt(b.length - 1 - at)) at++;
  return at;
}
