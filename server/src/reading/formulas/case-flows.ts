import { CUE } from "../cues";
import { comparable, type Figure } from "../figures";
import { plain } from "../parts";
import type { Partition } from "../types";
import { holds, saysDone, saysPending, type Words } from "../words";

const CARRIED_IN =
  /(?:旧存|上(?:年度?|期)(?:结转|结存|未结|转入|遗留)|(?:往|历)年(?:结转|未结|遗留)|年初(?:结转|未结|存)|结转上年)/;

const CARRIED_OUT = /(?:未结|未审结|尚未审结|结转下(?:年|期)|转入下年|期末|年末未结|未办结|正在审理|正在办理|未执结)/;

const RECEIVED = /(?:新收|新受理|新立|本年受理|当年受理|收到|接收|受理|收案|立案)/;

const CLOSED = /(?:审结|办结|结案|审执结|执结|办理答复|予以答复)/;

/** 旧存 + 新收 = 审结 + 未结, where all four are printed. */
export function caseFlows(figures: readonly Figure[], { done, taken }: Words): Partition[] {
  const found: Partition[] = [];
  const pending = ({ lead }: Figure) => CARRIED_OUT.test(lead) || saysPending(lead, done);
  const isClosed = ({ lead }: Figure) => CLOSED.test(lead) || saysDone(lead, done);
  const isReceived = ({ lead }: Figure) => RECEIVED.test(lead) || holds(lead, taken);
  figures.forEach((carried, i) => {
    if (!(carried.cues & CUE.carried) || !plain(carried) || !CARRIED_IN.test(carried.lead)) return;
    // 受理300件，其中上年结转20件: a part of what came in.
    if (/其中|含|包括/.test(carried.gap)) return;
    const near = figures
      .slice(Math.max(0, i - 3), i + 7)
      .filter((f) => f !== carried && plain(f) && comparable(f, carried))
      .filter((f) => Math.abs(f.claim.sentence - carried.claim.sentence) <= 1)
      .sort((a, b) => distance(a, carried) - distance(b, carried));
    const out = near.find(pending);
    const closed = near.find((f) => isClosed(f) && !pending(f));
    const received = near.find((f) => isReceived(f) && !isClosed(f) && f !== out && f !== closed);
    if (!out || !closed || !received) return;
    found.push({
      cue: "flow",
      candidates: [
        {
          whole: closed.claim,
          parts: [carried.claim, received.claim, out.claim],
          signs: [1, 1, -1],
          tie: "tied",
          why: "why.flow",
        },
      ],
      exhaustive: "yes",
    });
  });
  return found;
}

/** Its own sentence before the next, then nearness. */
const distance = (f: Figure, from: Figure): number =>
  1000 * Math.abs(f.claim.sentence - from.claim.sentence) + Math.abs(f.index - from.index);
