import type { Check, Draft, Judgement } from "../checks/types";
import type { Finding, Fix, Language, RelatedPlace, Section } from "../contract";
import { render } from "../l10n/message";
import { Lines } from "../lines";
import { toDocument } from "../report/place";
import type { Place } from "../report/types";
import { Fingerprints } from "./fingerprint";
import { placeWords } from "./place-words";

type DraftFix = NonNullable<Draft["fixes"]>[number];

/** The findings of one report, as the checks tell them: one for each place and check, one for each cause. */
export class Findings {
  private readonly findings: Finding[] = [];
  private readonly told = new Set<string>();
  private readonly caused = new Set<Place>();
  private readonly prints = new Fingerprints();
  private readonly lines: Lines;

  constructor(
    private readonly text: string,
    private readonly sections: readonly Section[],
    private readonly language: Language,
  ) {
    this.lines = new Lines(text);
  }

  /** In the order of the text. */
  sorted(): Finding[] {
    return this.findings.sort((a, b) => a.start - b.start || a.end - b.end);
  }

  /** What a judged relation tells, where no earlier one told of the same cause. */
  tellOf(check: Check, judgement: Judgement, relation: string): void {
    const { finding, result } = judgement;
    if (finding && !this.sameCause(judgement, finding)) this.tell(check, finding, finding.place ?? result, relation);
  }

  tell(check: Check, draft: Draft, place: Place, relation?: string): void {
    const { start } = toDocument(place.block, place);
    const key = `${start} ${check.id}`;
    if (this.told.has(key)) return;
    this.told.add(key);
    this.findings.push(this.finding(check, draft, place, relation));
  }

  /** One wrong number spoils every relation that it is in: the first that is told stands for them all. */
  private sameCause({ result, operands }: Judgement, { severity, suspect }: Draft): boolean {
    if (severity === "information") return false;
    if (this.caused.has(result) || operands.some((m) => this.caused.has(m))) return true;
    this.caused.add(suspect ?? result);
    return false;
  }

  private finding(check: Check, draft: Draft, place: Place, relation?: string): Finding {
    const { text, language } = this;
    const { start, end } = toDocument(place.block, place);
    const from = this.lines.at(start);
    const to = this.lines.at(end);
    const quote = text.slice(start, end);
    const slip = draft.slip && render(draft.slip, language);
    const words = render(draft.message, language);
    const related = (draft.related ?? []).map(
      (r): RelatedPlace => ({ ...toDocument(r.place.block, r.place), message: render(r.message, language) }),
    );
    const finding: Finding = {
      check: check.id,
      severity: draft.severity,
      start,
      end,
      line: from.line,
      column: from.column,
      endLine: to.line,
      endColumn: to.column,
      where: placeWords(this.sections, start, language),
      quote,
      message: slip ? `${words}${language === "en" ? " " : ""}${slip}` : words,
      related,
      fingerprint: this.prints.of(check.id, [quote, ...related.map((r) => text.slice(r.start, r.end))]),
    };
    if (relation !== undefined) finding.relation = relation;
    if (slip) finding.slip = slip;
    const fixes = (draft.fixes ?? []).filter((fix) => !this.tearsMarkup(fix)).map((fix) => this.fix(fix));
    if (fixes.length > 0) finding.fixes = fixes;
    return finding;
  }

  /** Does it replace markup that stands inside of a number, as in `52.6**%**`? */
  private tearsMarkup({ edits }: DraftFix): boolean {
    return edits.some(({ place }) => {
      const { start, end } = toDocument(place.block, place);
      return end - start > place.end - place.start && /[*_~`<[\]&\\]/.test(this.text.slice(start, end));
    });
  }

  private fix({ title, preferred, edits }: DraftFix): Fix {
    return {
      title: render(title, this.language),
      preferred,
      edits: edits.map(({ place, text }) => ({ ...toDocument(place.block, place), text })),
    };
  }
}
