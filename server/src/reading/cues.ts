/**
 * Characters without which a wording cannot stand, as bits: one look at a figure's words says which patterns are worth trying. A set bit
 * promises nothing; one that is not set rules the wording out.
 */
export const CUE = {
  /** 上年结转, 旧存, 往年未结, 年初存 */
  carried: 1,
  /** 年末余额, 现有, 在册, 库存 */
  closing: 1 << 1,
  /** 相抵, 轧差, 结余, 结转 */
  rest: 1 << 2,
  /** 剔除, 扣减, 减去 */
  removed: 1 << 3,
  /** 自然增长率, 顺差, 逆差, 核减 */
  difference: 1 << 4,
  /** 加, 加上 */
  adding: 1 << 5,
  /** 限额, 余额 */
  debt: 1 << 6,
  /** 其中, 包括, 分别为, （含, 构成, 主要是 */
  among: 1 << 7,
  /** 共计, 总计, 合计 */
  total: 1 << 8,
  /** 未结, 正在办理, 尚未, 待办, 剩余, 需长期坚持 */
  undone: 1 << 9,
  /** 全市, 市本级, 高新区 */
  scope: 1 << 10,
  /** 人均, 平均, 每亩, 单价, 单位产能 */
  average: 1 << 11,
  /** 去年, 上年同期, 年初, 2023年 */
  past: 1 << 12,
} as const;

const CHARACTERS: Readonly<Record<keyof typeof CUE, string>> = {
  carried: "存转遗未",
  closing: "末底现册实押存",
  rest: "抵轧余转",
  removed: "剔扣减",
  difference: "率差减",
  adding: "加",
  debt: "限余",
  among: "其包分含构主",
  total: "共计总",
  undone: "未正尚待剩余需须",
  scope: "全级区",
  average: "均每价单亩",
  past: "年期",
};

const bits = new Uint16Array(0x10000);
for (const cue of Object.keys(CHARACTERS) as (keyof typeof CUE)[])
  for (const c of CHARACTERS[cue]) {
    const code = c.charCodeAt(0);
    bits[code] = (bits[code] ?? 0) | CUE[cue];
  }

/** The bits of every character in [from, to). */
export function cuesIn(text: string, from: number, to: number): number {
  let found = 0;
  for (let i = from; i < to; i++) found |= bits[text.charCodeAt(i)] ?? 0;
  return found;
}
