import { divisionAmong } from "./divisions";
import { comparable, type Figure } from "./figures";
import { addsUp } from "./fit";
import { sentencesOf } from "./parts";
import type { Partition, Shares } from "./types";

/** Identities that a field's bookkeeping fixes. Each is a total and its signed terms. */
const REACH = 14;

export function readFormulas(figures: readonly Figure[]): Partition[] {
  return [
    ...caseFlows(figures),
    ...balances(figures),
    ...remainders(figures),
    ...deductions(figures),
    ...differences(figures),
    ...contributions(figures),
    ...complements(figures),
    ...sources(figures),
  ];
}

const CARRIED_IN =
  /(?:旧存|上(?:年度?|期)(?:结转|结存|未结|转入|遗留)|(?:往|历)年(?:结转|未结|遗留)|年初(?:结转|未结|存)|结转上年)/;
const CARRIED_OUT = /(?:未结|未审结|尚未审结|结转下(?:年|期)|转入下年|期末|年末未结|未办结|正在审理|正在办理|未执结)/;
const RECEIVED = /(?:新收|新受理|新立|本年受理|当年受理|收到|接收|受理|收案|立案)/;
const CLOSED = /(?:审结|办结|结案|审执结|执结)/;

/** 旧存 + 新收 = 审结 + 未结, where all four are printed. */
function caseFlows(figures: readonly Figure[]): Partition[] {
  const found: Partition[] = [];
  figures.forEach((carried, i) => {
    if (!plain(carried) || !CARRIED_IN.test(carried.lead)) return;
    const near = figures
      .slice(Math.max(0, i - 3), i + 7)
      .filter((f) => f !== carried && plain(f) && comparable(f, carried))
      .filter((f) => Math.abs(f.claim.sentence - carried.claim.sentence) <= 1)
      .sort((a, b) => distance(a, carried) - distance(b, carried));
    const one = (pattern: RegExp, not?: RegExp) => near.filter((f) => pattern.test(f.lead) && !not?.test(f.lead));
    const [out] = one(CARRIED_OUT);
    const [closed] = one(CLOSED, CARRIED_OUT);
    const [received] = one(RECEIVED, CLOSED).filter((f) => f !== out && f !== closed);
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

const plain = (f: Figure): boolean =>
  f.role === "level" || f.role === "past" || (f.role === "delta" && /新增/.test(f.lead));

/** 上年末余额 + 新增 − 还本 = 年末余额. */
function balances(figures: readonly Figure[]): Partition[] {
  const found: Partition[] = [];
  figures.forEach((closing, i) => {
    if (!plain(closing) || !/(?<!上)年末[^，；。]*余额/.test(closing.lead)) return;
    const before = figures
      .slice(Math.max(0, i - 8), i)
      .filter((f) => comparable(f, closing) && f.depth === 0 && closing.claim.sentence - f.claim.sentence <= 1);
    const opening = before.find((f) => /(?:上年末|年初|期初|上年底)[^，；。]*余额|上年(?:结转|结余)/.test(f.lead));
    if (!opening) return;
    const added = before.filter((f) => f !== opening && /(?:新增|增加|发行|收入)/.test(f.lead));
    const taken = before.filter(
      (f) => f !== opening && /(?:还本|偿还|归还|化解|核减|支出)/.test(f.lead) && !added.includes(f),
    );
    if (added.length === 0 || taken.length === 0) return;
    found.push({
      cue: "signed",
      candidates: [
        {
          whole: closing.claim,
          parts: [opening, ...added, ...taken].map((f) => f.claim),
          signs: [1, ...added.map(() => 1), ...taken.map(() => -1)],
          tie: "tied",
          why: "why.balance",
        },
      ],
      exhaustive: "reads-so",
    });
  });
  return found;
}

/** 收支相抵，结转下年…: what came in less what went out. */
function remainders(figures: readonly Figure[]): Partition[] {
  const found: Partition[] = [];
  figures.forEach((rest, i) => {
    if (!plain(rest) || !/(?:收支相抵|相抵|轧抵|收支轧差|结余|结转下年)/.test(rest.gap.slice(-40))) return;
    const before = figures.slice(Math.max(0, i - REACH), i).reverse();
    const spent = before.find(
      (f) => comparable(f, rest) && f.depth === 0 && /支出[^，；。]*(?:总计|总量|合计|共计)|总支出/.test(f.lead),
    );
    const came = before.find(
      (f) => comparable(f, rest) && f.depth === 0 && /收入[^，；。]*(?:总计|总量|合计|共计)|总收入/.test(f.lead),
    );
    if (!spent || !came || came.index > spent.index) return;
    const sure = /相抵|轧/.test(rest.gap.slice(-40));
    found.push({
      cue: "signed",
      candidates: [
        {
          whole: rest.claim,
          parts: [came.claim, spent.claim],
          signs: [1, -1],
          tie: sure ? "tied" : "open",
          why: "why.remainder",
        },
      ],
      exhaustive: sure ? "reads-so" : "no",
    });
  });
  return found;
}

/** `支出总计A亿元，剔除B亿元后，安排C亿元`; `收入A亿元，支出B亿元，收支结余C亿元`. */
function deductions(figures: readonly Figure[]): Partition[] {
  const found: Partition[] = [];
  figures.forEach((taken, i) => {
    const from = figures[i - 1];
    const rest = figures.slice(i + 1, i + 3).find((f) => plain(f) && f.depth === taken.depth);
    if (!from || !rest || !plain(taken) || !plain(from) || !comparable(from, taken) || !comparable(rest, taken)) return;
    if (from.claim.sentence !== taken.claim.sentence || rest.claim.sentence !== taken.claim.sentence) return;
    const removed =
      /(?:剔除|扣除|减去|扣减)[^；]*$/.test(taken.gap) && /^后|^之后/.test(rest.gap.replace(/^[，\s]+/, ""));
    const balance = /收入/.test(from.label) && /支出/.test(taken.label) && /收支(?:结余|相抵)|收支差额/.test(rest.lead);
    if (!removed && !balance) return;
    // 余额A，可补充B，减去C后余额为D
    const opening = figures[i - 2];
    const opened =
      removed &&
      opening &&
      plain(opening) &&
      comparable(opening, taken) &&
      opening.claim.sentence === taken.claim.sentence &&
      /(?:余额|结余|规模)/.test(opening.lead)
        ? [opening]
        : [];
    const parts = [...opened, from, taken].map((f) => f.claim);
    found.push({
      cue: "signed",
      candidates: [
        { whole: rest.claim, parts, signs: [...opened.map(() => 1), 1, -1], tie: "tied", why: "why.remainder" },
      ],
      exhaustive: "reads-so",
    });
  });
  return found;
}

/** 自然增长率 = 出生率 − 死亡率; 顺差 = 出口 − 进口. */
function differences(figures: readonly Figure[]): Partition[] {
  const found: Partition[] = [];
  const pairs: readonly (readonly [RegExp, RegExp, RegExp])[] = [
    [/自然增长率/, /出生率/, /死亡率/],
    [/顺差/, /出口/, /进口/],
    [/逆差/, /进口/, /出口/],
  ];
  figures.forEach((result, i) => {
    for (const [name, first, second] of pairs) {
      if (!name.test(result.lead)) continue;
      const before = figures.slice(Math.max(0, i - 8), i).reverse();
      const like = (f: Figure) =>
        f.claim.unit === result.claim.unit && (f.role === result.role || f.role === "level" || f.role === "rate");
      const plus = before.find((f) => like(f) && first.test(f.lead) && !second.test(f.lead));
      const minus = before.find((f) => like(f) && second.test(f.lead) && !first.test(f.lead));
      if (plus && minus)
        found.push({
          cue: "signed",
          candidates: [
            {
              whole: result.claim,
              parts: [plus.claim, minus.claim],
              signs: [1, -1],
              tie: "tied",
              why: "why.difference",
            },
          ],
          exhaustive: "reads-so",
        });
    }
  });
  return found;
}

/** 分别拉动增长0.4、2.3、2.5个百分点，生产总值增长5.2%. */
function contributions(figures: readonly Figure[]): Partition[] {
  const found: Partition[] = [];
  for (const sentence of sentencesOf(figures)) {
    const points = sentence.filter((f) => f.claim.unit === "个百分点" && (/拉动/.test(f.lead) || f.series));
    const growth = sentence.find(
      (f) => f.role === "change" && f.claim.unit === "%" && /(?:生产总值|总产值|GDP|总体|合计|全部)/.test(f.label),
    );
    if (points.length < 3 || !growth || !points.every((p) => p.series || /拉动/.test(p.lead))) continue;
    found.push({
      cue: "list",
      candidates: [
        { whole: growth.claim, parts: points.map((p) => p.claim), tie: "natural", why: "why.contributions" },
      ],
      exhaustive: "no",
    });
  }
  return found;
}

const HUNDRED_PAIRS: readonly (readonly [RegExp, RegExp])[] = [
  [/服判息诉率/, /上诉率/],
  [/城镇化率/, /乡村人口比重/],
];

/** `9.0：44.9：46.1`, `分别为33.3%、33.3%、33.3%`, `A类占70.1%、B类占25.3%、C类占4.6%`. */
export function readShares(figures: readonly Figure[]): Shares[] {
  const found: Shares[] = [];
  for (const sentence of sentencesOf(figures)) {
    for (let i = 0; i < sentence.length; i++) {
      const run = [sentence[i]];
      const first = run[0];
      if (first?.role !== "rate") continue;
      const colon = first.claim.unit === "";
      let k = i + 1;
      for (let f = sentence[k]; f && run.length < 24; f = sentence[++k]) {
        if (f.role === "rate" && f.claim.unit === first.claim.unit) {
          if (colon ? !/^[:：]$/.test(f.gap) : f.gap.includes("。")) break;
          run.push(f);
        } else if (colon || f.role !== "level") break;
      }
      const shares = run.filter((f): f is Figure => f !== undefined);
      if (shares.length >= (colon ? 2 : 3)) {
        const alike =
          colon ||
          shares.every((f, n) => (n > 0 && f.series) || /(?:占|比重|占比|比例|分别为)[^，；]{0,6}$/.test(f.lead));
        if (alike)
          found.push({
            shares: shares.map((f) => f.claim),
            tie: colon && shares.length >= 3 && /(?:结构|构成|比例|比重|占比)/.test(first.lead) ? "tied" : "open",
          });
        i += shares.length - 1;
      }
    }
    for (const [a, b] of HUNDRED_PAIRS) {
      const x = sentence.find((f) => f.role === "rate" && a.test(f.lead));
      const y = sentence.find((f) => f.role === "rate" && b.test(f.lead) && f !== x);
      if (x && y && x.claim.unit === y.claim.unit) found.push({ shares: [x.claim, y.claim], tie: "natural" });
    }
  }
  return found;
}

/** 税收收入 + 非税收入 = 一般公共预算收入, also where lists of single taxes stand between. Only the sum says to which total they belong. */
function complements(figures: readonly Figure[]): Partition[] {
  const found: Partition[] = [];
  figures.forEach((first, i) => {
    if (!plain(first)) return;
    const near = figures
      .slice(i, i + 1 + REACH)
      .filter((f) => plain(f) && comparable(f, first) && f.depth === first.depth);
    const division = divisionAmong(near);
    if (!division) return;
    const parts = division.map((f) => f.claim);
    const wholes = figures.slice(Math.max(0, i - 6), i).filter((f) => plain(f) && comparable(f, first));
    const fit = wholes.findLast((whole) => addsUp(whole.claim, parts));
    // The budget's revenue is taxes and the rest: nothing else.
    const revenue = /税收/.test(first.label)
      ? wholes.findLast((whole) => /公共预算收入|财政收入/.test(whole.label) && !/税/.test(whole.label))
      : undefined;
    const whole = fit ?? revenue;
    if (whole) {
      const candidate = {
        whole: whole.claim,
        parts,
        complete: "sure" as const,
        tie: "natural" as const,
        why: "why.division" as const,
      };
      found.push({ cue: "formula", candidates: [candidate], exhaustive: "no" });
    }
  });
  return found;
}

/** `A亿元，加B亿元、C亿元，减D亿元，预计可用财力R亿元`. */
function sources(figures: readonly Figure[]): Partition[] {
  const found: Partition[] = [];
  for (const sentence of sentencesOf(figures)) {
    const levels = sentence.filter((f) => plain(f) && f.depth === 0);
    const start = levels.findIndex((f) => /(?:^|[，；])加(?!强|快|大|工)/.test(f.gap));
    const head = levels[start - 1];
    if (!head) continue;
    let sign = 1;
    const terms: { figure: Figure; sign: number }[] = [{ figure: head, sign: 1 }];
    for (const f of levels.slice(start)) {
      if (!comparable(f, head)) break;
      if (/(?:^|[，；])(?:再)?加/.test(f.gap)) sign = 1;
      if (/(?:^|[，；])(?:再)?(?:减|扣除|剔除)(?!少)/.test(f.gap)) sign = -1;
      const closes =
        /(?:财力|总计|总量|合计|共计|余额|结余)[^，；]{0,4}$/.test(f.lead) && !/(?:^|[，；])(?:再)?[加减]/.test(f.gap);
      if (!closes) {
        terms.push({ figure: f, sign });
        continue;
      }
      if (terms.some((t) => t.sign < 0)) {
        found.push({
          cue: "signed",
          candidates: [
            {
              whole: f.claim,
              parts: terms.map((t) => t.figure.claim),
              signs: terms.map((t) => t.sign),
              tie: "tied",
              why: "why.total",
            },
          ],
          exhaustive: "reads-so",
        });
      }
      break;
    }
  }
  return found;
}
