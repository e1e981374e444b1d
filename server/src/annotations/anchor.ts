import search from "approx-string-match";
import type { Range } from "../contract";
import { align, distance } from "./align";
import { digest } from "./digest";
import { behindBreak, behindPair, Offsets, outsidePair } from "./offsets";
import type { Searches } from "./search";
import type { Role, TextPosition, TextQuote, TextTarget } from "./types";

/** Characters of context on each side: as many as tell the place from every other one, within these bounds. */
const LEAST_CONTEXT = 32;
const MOST_CONTEXT = 256;
/** A longer quote is found unchanged or not at all. */
const LONGEST = 3000;
/** Characters on each side that speak for a place where the text was changed. */
const NEIGHBOURS = 8;
/** Changes that a place may have suffered, whatever its length; and as a share of it. */
const MOST_ERRORS = 64;
const ERROR_SHARE = 0.25;
/** For quotes that another program wrote, without a word on how alone they stand. */
const UNKNOWN_SHARE = 0.1;

/** What a target says beside its place. */
export interface TargetRole {
  readonly role?: Role;
  readonly sign?: 1 | -1;
}

/**
 * The places of annotations in one version of a text. A place is written down with so much context, and so small a tolerance, that the
 * most similar other place in the text is more than twice as far from it as any text in which it will be recognised: what has become
 * unlike is reported as lost, not found elsewhere.
 */
export class Anchors {
  #offsets: Offsets | undefined;
  #digest: string | undefined;

  /** `searches` remembers what was looked for in the version before. */
  constructor(
    readonly text: string,
    private readonly searches?: Searches,
  ) {}

  /** Looked for when first asked for: most texts have no annotations. */
  get offsets(): Offsets {
    this.#offsets ??= new Offsets(this.text);
    return this.#offsets;
  }

  get digest(): string {
    this.#digest ??= digest(this.text);
    return this.#digest;
  }

  /** A range of the text (UTF-16) as a target in the report `source`. */
  target({ start, end }: Range, source: string, role: TargetRole = {}): TextTarget {
    const { unified } = this.offsets;
    const from = outsidePair(unified, this.offsets.toUnified(start));
    const to = Math.max(from, behindPair(unified, this.offsets.toUnified(behindBreak(this.text, end))));
    const { prefix, suffix, nearest } = this.context(from, to);
    const exact = unified.slice(from, to);
    const length = prefix.length + exact.length + suffix.length;
    const free = nearest === undefined ? MOST_ERRORS : Math.floor((nearest - 1) / 2);
    return {
      type: "SpecificResource",
      source,
      ...role,
      selector: [
        { type: "TextQuoteSelector", exact, prefix, suffix },
        {
          type: "TextPositionSelector",
          start: this.offsets.toCodePoint(this.offsets.fromUnified(from)),
          end: this.offsets.toCodePoint(this.offsets.fromUnified(to)),
        },
      ],
      digest: this.digest,
      ...(free < 0 ? { repeated: true } : { tolerance: Math.min(free, Math.floor(length * ERROR_SHARE), MOST_ERRORS) }),
    };
  }

  /** Where a target's place is in this text (UTF-16), or undefined where it is lost. */
  find(target: TextTarget): Range | undefined {
    const quote = quoteOf(target);
    const position = positionOf(target);
    const { unified } = this.offsets;
    if (!quote) return position && target.digest === this.digest ? this.range(position) : undefined;
    const { prefix, exact, suffix } = unify(quote);
    const whole = prefix + exact + suffix;
    if (exact === "") return undefined;
    const before = position && this.offsets.toUnified(this.offsets.fromCodePoint(position.start)) - prefix.length;
    if (before !== undefined && before >= 0 && unified.startsWith(whole, before))
      return this.found(before + prefix.length, exact.length);
    if (target.repeated) return undefined;
    const same = nearestTo(before ?? 0, occurrences(unified, whole));
    if (same !== undefined) return this.found(same + prefix.length, exact.length);
    return this.likest([prefix, exact, suffix], target.tolerance ?? Math.floor(whole.length * UNKNOWN_SHARE));
  }

  private likest(parts: readonly [string, string, string], tolerance: number): Range | undefined {
    const pattern = parts.join("");
    if (pattern.length > LONGEST || tolerance <= 0) return undefined;
    const { unified } = this.offsets;
    const most = Math.min(tolerance, MOST_ERRORS);
    const matches = this.searches?.find(unified, pattern, most) ?? search(unified, pattern, most);
    const [first] = matches;
    if (!first) return undefined;
    // Ends that differ by a few characters are one place; two places that are equally like are none.
    const start = Math.min(...matches.map((match) => match.start));
    const end = Math.max(...matches.map((match) => match.end));
    if (end - start > pattern.length + 2 * MOST_ERRORS) return undefined;
    const aligned = align(unified.slice(start, end), parts);
    if (aligned.ambiguous || aligned.start === aligned.end) return undefined;
    const place = { start: start + aligned.start, end: start + aligned.end };
    return this.isKept(parts, place) ? this.found(place.start, place.end - place.start) : undefined;
  }

  /** The quote itself, with half of its neighbours on each side; or another in its place, half of it the same, between the same neighbours. */
  private isKept([prefix, exact, suffix]: readonly [string, string, string], { start, end }: Range): boolean {
    const { unified } = this.offsets;
    const now = unified.slice(start, end);
    const left = prefix.slice(-NEIGHBOURS);
    const right = suffix.slice(0, NEIGHBOURS);
    const before = unified.slice(Math.max(0, start - left.length), start);
    const behind = unified.slice(end, end + right.length);
    if (now === exact) return isHalf(left, before) && isHalf(right, behind);
    const isBetween = before.endsWith(left.slice(-NEIGHBOURS / 2)) && behind.startsWith(right.slice(0, NEIGHBOURS / 2));
    return isBetween && isHalf(exact, now);
  }

  /** As much context as tells the place apart, and how far the most similar other place is; undefined: so far that it does not matter. */
  private context(from: number, to: number): { prefix: string; suffix: string; nearest: number | undefined } {
    const { unified } = this.offsets;
    for (let size = LEAST_CONTEXT; ; size *= 2) {
      const start = outsidePair(unified, Math.max(0, from - size));
      const end = outsidePair(unified, Math.min(unified.length, to + size));
      const pattern = unified.slice(start, end);
      const enough = Math.min(MOST_ERRORS, Math.floor(pattern.length * ERROR_SHARE)) * 2 + 1;
      const nearest = pattern.length > LONGEST ? undefined : this.rival(pattern, from, to, enough);
      const isAlone = nearest === undefined || nearest * 4 >= enough;
      if (isAlone || size >= MOST_CONTEXT || (start === 0 && end === unified.length))
        return { prefix: unified.slice(start, from), suffix: unified.slice(to, end), nearest };
    }
  }

  /** The changes that would make another place like this one; undefined for more than `most`. */
  private rival(pattern: string, from: number, to: number, most: number): number | undefined {
    const { unified } = this.offsets;
    const all = [unified.slice(0, from), unified.slice(to)].flatMap((rest) => search(rest, pattern, most));
    return all.length === 0 ? undefined : Math.min(...all.map(({ errors }) => errors));
  }

  private range({ start, end }: TextPosition): Range {
    return { start: this.offsets.fromCodePoint(start), end: this.offsets.fromCodePoint(end) };
  }

  private found(at: number, length: number): Range {
    return { start: this.offsets.fromUnified(at), end: this.offsets.fromUnified(at + length) };
  }
}

export const quoteOf = ({ selector }: TextTarget): TextQuote | undefined =>
  selector.find((one): one is TextQuote => one.type === "TextQuoteSelector");
const positionOf = ({ selector }: TextTarget): TextPosition | undefined =>
  selector.find((one): one is TextPosition => one.type === "TextPositionSelector");

const unify = ({ prefix, exact, suffix }: TextQuote) => ({
  prefix: prefix.replaceAll("\r\n", "\n"),
  exact: exact.replaceAll("\r\n", "\n"),
  suffix: suffix.replaceAll("\r\n", "\n"),
});

function occurrences(text: string, pattern: string): number[] {
  const all: number[] = [];
  for (let at = text.indexOf(pattern); at >= 0; at = text.indexOf(pattern, at + 1)) all.push(at);
  return all;
}

const nearestTo = (place: number, all: readonly number[]): number | undefined =>
  [...all].sort((a, b) => Math.abs(a - place) - Math.abs(b - place))[0];

/** Are half of the characters the same, and in their order? */
export const isHalf = (was: string, now: string): boolean => distance(was, now) <= Math.ceil(was.length / 2);
