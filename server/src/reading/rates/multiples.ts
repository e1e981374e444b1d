import { movedBefore } from "../changes/compared";
import { comparable, type Figure } from "../figures";
import type { Rate } from "../types";
import { pair } from "./rate-pairs";

/** 是上年同期428件的, 为五年前的: of what the level is a multiple. */
const OF = /(?:是|为|达到?|相当于)([^，；。]{0,16})的$/;
const EARLIER = /(?:年|同期|期初|[一二三四五六七八九十]年前)$/;

/** `受理1284件，是上年同期428件的3倍`; `由24亿元增长到96亿元，是五年前的4倍`. */
export function multipleOf(figure: Figure, sentence: readonly Figure[]): Rate | undefined {
  const i = sentence.indexOf(figure);
  const [previous, current] = [sentence[i - 1], sentence[i - 2]];
  const moved = EARLIER.test(OF.exec(figure.gap)?.[1] ?? "") ? movedBefore(figure, sentence, i) : undefined;
  if (moved) return ratio(figure, moved.current, moved.previous);
  if (!previous || !current || figure.gap !== "的" || !comparable(current, previous)) return undefined;
  if (current.role !== "level" || !/^[，、]?(?:是|为|相当于)[^，；。]{0,12}$/.test(previous.gap)) return undefined;
  return ratio(figure, current, previous);
}

const ratio = (figure: Figure, part: Figure, whole: Figure): Rate => ({
  claim: figure.claim,
  stem: figure.label,
  form: "quotient",
  customary: false,
  pairs: [pair(part, whole, "tied", "why.of")],
});
