import type { Range, Report, Section } from "../contract";
import { preorder } from "../export/sections";
import { type Message, message } from "../l10n/message";
import { sectionAt } from "../report/sections";
import { annotate, ignoreFinding, memberTargets, type Place, type Stamp } from "./build";
import { signedDigest } from "./sign-offs";
import { claimAt, wordsAt } from "./snap";
import type { Statement } from "./statement";
import { type Annotation, type Body, type Sidecar, says, type Target } from "./types";

/** What a statement is made about. */
export interface About {
  /** As people's statements have it so far. */
  readonly report: Report;
  readonly text: string;
  readonly place: Place;
  readonly sidecar: Sidecar;
}

/** The statement as an annotation, or why it cannot be made. */
export function make(statement: Statement<Range>, about: About, stamp: Stamp): Annotation | Message {
  const { report, text, place, sidecar } = about;
  const at = (body: Body, range: Range): Annotation | Message =>
    range.start < range.end
      ? annotate(body, place.anchors.target(range, place.source), stamp)
      : message("annotations.say.nothing");
  const ofClaim = (body: Body, range: Range): Annotation | Message => {
    const claim = claimAt(report, range);
    return claim ? at(body, claim) : message("annotations.say.no-claim");
  };
  switch (statement.type) {
    case "Comment": {
      const body: Body = { type: "TextualBody", purpose: "commenting", value: statement.value };
      if (isBlank(statement.value)) return message("annotations.say.words");
      return statement.at ? at(body, wordsAt(report, text, statement.at)) : annotate(body, whole(place), stamp);
    }
    case "Tag": {
      const value = statement.value.trim();
      if (value === "") return message("annotations.say.words");
      return at({ type: "TextualBody", purpose: "tagging", value }, wordsAt(report, text, statement.at));
    }
    case "Reply":
    case "Resolution": {
      const comment = sidecar.annotations.find(({ id }) => id === statement.to);
      if (!comment || !says(comment, "TextualBody")) return message("annotations.say.gone");
      if (statement.type === "Resolution")
        return annotate({ type: "Resolution", resolved: statement.resolved }, statement.to, stamp);
      if (isBlank(statement.value)) return message("annotations.say.words");
      return annotate({ type: "TextualBody", purpose: "replying", value: statement.value }, statement.to, stamp);
    }
    case "Confirmation":
    case "Dispute": {
      const { type, kind, at: places } = statement;
      const [result, ...operands] = places;
      const body: Body = { type, ...(kind ? { kind } : {}), ...valued(statement) };
      if (!result) return message("annotations.say.nothing");
      if (operands.length === 0) return ofClaim(body, result);
      return annotate(body, memberTargets(result, operands, place), stamp);
    }
    case "Correction":
      return ofClaim({ type: "Correction", claim: statement.claim, ...valued(statement) }, statement.at);
    case "NotAClaim":
      return ofClaim({ type: "NotAClaim", ...valued(statement) }, statement.at);
    case "AddedClaim":
      return at(
        { type: "AddedClaim", claim: statement.claim, ...valued(statement) },
        wordsAt(report, text, statement.at),
      );
    case "Link": {
      const { kind, result, operands } = statement;
      const member = (range: Range): Range => claimAt(report, range) ?? wordsAt(report, text, range);
      const members = operands.map(({ at: range, sign }) => {
        const { start, end } = member(range);
        return { start, end, ...(sign ? { sign } : {}) };
      });
      return annotate(
        { type: "Link", kind, ...valued(statement) },
        memberTargets(member(result), members, place),
        stamp,
      );
    }
    case "Base": {
      const { at: rate, base, parts = [] } = statement;
      const claim = claimAt(report, rate);
      if (!claim) return message("annotations.say.no-claim");
      const target = [
        ...memberTargets(claim, parts, place),
        place.anchors.target(claimAt(report, base) ?? base, place.source, { role: "base" }),
      ];
      return annotate({ type: "Base", ...valued(statement) }, target, stamp);
    }
    case "Ignore": {
      const finding = report.findings.find(({ fingerprint }) => fingerprint === statement.fingerprint);
      if (!finding || isBlank(statement.value)) return message("editor.ignore.gone");
      return ignoreFinding(finding, statement.value, place, stamp);
    }
    case "Supplier": {
      const { unit, confirmed } = statement;
      if (isBlank(unit)) return message("annotations.say.words");
      const body: Body = { type: "Supplier", unit: unit.trim(), confirmed, ...valued(statement) };
      // Of all the numbers in a selection.
      const several = statement.at.start < statement.at.end && claimAt(report, statement.at);
      return several ? at(body, widened(report, statement.at)) : ofClaim(body, statement.at);
    }
    case "SignOff": {
      const section = statement.at && innermost(report, statement.at);
      if (statement.at && !section) return message("annotations.say.no-section");
      if (!section) {
        const body: Body = { type: "SignOff", digest: signedDigest(text, all(text)), ...valued(statement) };
        return annotate(body, whole(place), stamp);
      }
      const { marker, title } = section;
      const heading = { start: section.start, end: Math.min(section.end, section.start + (marker + title).length) };
      const body: Body = { type: "SignOff", digest: signedDigest(text, section), section: marker + title };
      return at({ ...body, ...valued(statement) }, heading);
    }
  }
}

const isBlank = (words: string): boolean => words.trim() === "";
const valued = ({ value }: { readonly value?: string }): { value?: string } =>
  value === undefined || isBlank(value) ? {} : { value };
const all = (text: string): Range => ({ start: 0, end: text.length });
const whole = ({ source, anchors }: Place): Target => ({ type: "SpecificResource", source, digest: anchors.digest });

/** The selection, with the whole of the claims that it cuts. */
function widened({ claims }: Report, { start, end }: Range): Range {
  const own = claims.filter((claim) => claim.start < end && start < claim.end);
  return { start: own[0]?.start ?? start, end: own.at(-1)?.end ?? end };
}

/** The section that a person means by a place in it: the innermost with a heading line of its own, not an item in a paragraph. */
export function innermost({ sections }: Report, { start }: Range): Section | undefined {
  const index = sectionAt(sections, start);
  const ordered = preorder(sections);
  const inner = index === undefined ? undefined : ordered[index];
  if (!inner || inner.level <= HEADINGS) return inner;
  return ordered.findLast((one) => one.level <= HEADINGS && one.start <= start && start <= one.end);
}

/** Levels of GB/T 9704-2012 that have headings; deeper ones are items inside a paragraph. */
const HEADINGS = 4;
