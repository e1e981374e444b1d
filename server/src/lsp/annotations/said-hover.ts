import type { Note } from "../../annotations/notes";
import type { Range } from "../../contract";
import { message, render } from "../../l10n/message";
import type { Analysed } from "../documents";
import { escaped, type Paragraphs } from "../paragraphs";
import { notesOf } from "./requests";

/** What people said of the words at an offset, and where. */
export function saidAt(analysed: Analysed, offset: number): { readonly paragraphs: Paragraphs; readonly at?: Range } {
  const here = notesOf(analysed).filter(({ places }) => places.some((place) => holds(place, offset)));
  const at = here[0]?.places.find((place) => holds(place, offset));
  return { paragraphs: here.map((note) => paragraph(note, analysed)), ...(at ? { at } : {}) };
}

const holds = ({ start, end }: Range, offset: number): boolean => start <= offset && offset < end;

/** A paragraph a statement, its answers below it. */
function paragraph({ creator, at, label, text, state, replies }: Note<Range>, { language }: Analysed): string {
  const say = (who: string, when: string, what: string): string =>
    render(
      message("annotations.said", { creator: escaped(who), date: escaped(when.slice(0, 10)), what: escaped(what) }),
      language,
    );
  const settled =
    state === "holds" || state === "open" ? "" : ` · ${render(message(`review.state.${state}`), language)}`;
  const lines = replies.map((reply) => `↳ ${say(reply.creator, reply.at, reply.text)}`);
  return [say(creator, at, text ? `${label} · ${text}` : label) + settled, ...lines].join("  \n");
}
