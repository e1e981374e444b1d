import type { Direction } from "../contract";
import { Lexicon } from "./trie";

/** Words of change. Data: a new wording is a word here. */
const UP = `增长 上升 提高 提升 上涨 增加 增幅 涨幅 增速 升高 增多 扩大 回升 加快 攀升 增 升 涨 增收 多增 净增 净增加 高出 高于 多出 提速 上浮 上调 快于 超收 超支 改善 增长率
拉动 调高 翻 优于 好转 反弹 多收 多支 优化`;
const DOWN = `下降 减少 降低 压减 压缩 缩减 下滑 回落 下跌 降幅 跌幅 收窄 放缓 缩短 缩小 压降 减幅 递减 减 降 跌 少增 净减少 净减 低于 少于 精简 下调 减收 短收 核减 削减 负增长 慢于 下浮 调低 少收
压低 减亏 少支 下探 衰减 缩水`;
/** Longer words that merely look like a word of change, and changes *to* a level. */
const NEITHER = `增值 增强 增进 增效 增量 增添 增补 增设 增派 增容 增绿 增信 增至 增到 增加到 增加至 增长到 增长至 提高到 提高至 提升到 提升至 提升为 上升到 上升至 上升为 扩大到 扩大至 升至 升到 升级 升规 升旗 升学 升温 涨至 涨到 涨价 调高到 回升至 回升到 攀升至 攀升到 增收到 增加为 提高为
减免 减轻 减排 减税 减灾 减碳 减负 减量 减污 减刑 减贫 减至 减到 减震 减速 减租 减半 减值 减去 减持 降水 降雨 降本 降费 降息 降准 降碳 降至 降到 降为 降温 降解 降级 降尘 下降到 下降至 下降为 减少到 减少至 减少为 降低到 降低至 降低为 压减到 压减至 压缩到 压缩至 压缩为 缩短到 缩短至 缩短为 缩减到 缩减至 回落到 回落至 收窄到 收窄至 精简到 精简至 精简为 缩小到 缩小至 下调至 压降至 压降到 调减为 翻新 翻译 翻修 翻越 翻身 增减 升降 涨跌 增加值 自然增长率 增长极 增长点 增幅达到 增值税 新增 倍增 提升改 提升工程 提升行动 改善民生 优化营商 优化环境 上升通道 增收节支 增发 加上 上调出 上调入 审减 审增`;

const table = (list: string, value: Direction | "none"): [string, Direction | "none"][] =>
  list.split(/\s+/).map((word) => [word, value]);
const DIRECTIONS = new Lexicon([...table(UP, "up"), ...table(DOWN, "down"), ...table(NEITHER, "none")]);

export interface DirectionWord {
  readonly direction: Direction;
  readonly start: number;
  readonly end: number;
}

/** The last word of change in [from, to); a change *to* a level (`增加到`) takes the place of those before it. */
export function lastDirection(text: string, from: number, to: number): DirectionWord | undefined {
  let last: DirectionWord | undefined;
  for (let i = from; i < to; ) {
    const found = DIRECTIONS.match(text, i);
    if (!found || i + found.word.length > to) {
      i++;
      continue;
    }
    const end = i + found.word.length;
    last =
      found.value === "none"
        ? /[到至为]$/.test(found.word)
          ? undefined
          : last
        : { direction: found.value, start: i, end };
    i = end;
  }
  return last;
}
