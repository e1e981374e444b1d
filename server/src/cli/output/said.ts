import type { Language, Report, Said } from "../../contract";
import { shorten } from "../../export/excerpt";
import { visible } from "../../export/visible";
import { type MessageKey, message, render } from "../../l10n/message";

/** Columns of the quote and of the words that one line shows. */
const QUOTED = 24;
const WORDS = 40;

/** One line for each annotation that no longer holds: a stale ignore, a lost place. */
export function lostLines({ path, annotations }: Report, language: Language): string[] {
  if (!annotations) return [];
  const { stale, orphaned } = annotations;
  return [
    ...stale.map((said) => sentence("cli.annotations.stale", path, said, language)),
    ...orphaned.map((said) => sentence("cli.annotations.orphaned", path, said, language)),
  ];
}

function sentence(key: MessageKey, path: string, said: Said, language: Language): string {
  const words = said.text ?? kindName(said.kind, language);
  return render(
    message(key, {
      path: visible(path),
      quote: shorten(said.quote, QUOTED),
      creator: visible(said.creator),
      date: said.created.slice(0, 10),
      words: shorten(words, WORDS),
    }),
    language,
  );
}

const KINDS: ReadonlyMap<string, MessageKey> = new Map([
  ["TextualBody", "annotations.kind.TextualBody"],
  ["Confirmation", "annotations.kind.Confirmation"],
  ["Dispute", "annotations.kind.Dispute"],
  ["Correction", "annotations.kind.Correction"],
  ["AddedClaim", "annotations.kind.AddedClaim"],
  ["NotAClaim", "annotations.kind.NotAClaim"],
  ["Link", "annotations.kind.Link"],
  ["Base", "annotations.kind.Base"],
  ["Ignore", "annotations.kind.Ignore"],
  ["Supplier", "annotations.kind.Supplier"],
  ["SignOff", "annotations.kind.SignOff"],
  ["Resolution", "annotations.kind.Resolution"],
]);

/** What a statement is called. */
export function kindName(kind: string, language: Language): string {
  const key = KINDS.get(kind);
  return key ? render(message(key), language) : visible(kind);
}
