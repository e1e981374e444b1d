import type { ClaimKind } from "../contract";
import { Lexicon } from "./trie";

/** Units and classifiers, by the kind of claim that they make. Data: a new unit is a word here. */
const COUNTS = `件 起 宗 例 案 个 项 条 次 人 人次 名 户 户次 家 家次 件次 场 场次 期 部 份 册 卷 张 处 所 站 支 批 批次 座 台 台次 辆 辆次 架 架次
艘 艘次 套 枚 块 栋 幢 间 头 只 羽 株 棵 尾 匹 篇 幅 面 组 队 班 班次 车次 人份 剂 剂次 针次 盒 瓶 箱 标箱 标准箱 袋 包 笔 单 票 桩 门 门次
类 种 款 位 员 床 档 本 封 集 轮 列 列次 航次 省 市 县 区 镇 乡 村 国 校 标准量 组次 标箱次 对 双 把 盏 副
节 堂 堂课 节课 课 课次 期次 点次 处次 只次 头次 卷次 篇次 条次 项次 起次 例次 张次 份次 册次 套次 标台 标辆 泊位 床位 座次 席 人头 盆`;
const MEASURES = `亩 公顷 千公顷 平方米 平方公里 平方千米 立方米 立方 方 公里 千米 米 延米 海里 厘米 毫米 吨 公斤 千克 克 斤 担 吨公里 人公里 吨标准煤 吨标煤
千瓦 千瓦时 千瓦小时 度 兆瓦 兆瓦时 吉瓦 吉瓦时 千伏安 千伏 小时 个小时 分钟 秒 天 个月 个工作日 工作日 个季度 学时 个学时 课时 个课时 升 千升 毫升 公升 ℃ 摄氏度 分 分贝
重量箱 载重吨 总吨 综合吨 吨次 平方 立方千米 人年 人天 人日 毫克 微克 车公里 换算吨公里 标立方米 亩次 株次 平米 件套 自然日 个自然日 公里次 米次 箱公里 TEU 千字 万字 标准平方米 床日 折标吨 纳米 微米 kg km m MW GW kW kWh GWh MWh TB PB GB`;
const MONEY = "元 美元 欧元 日元 港元 港币 英镑 卢布 韩元 元人民币 澳元 新元";

const words = (list: string, kind: ClaimKind): [string, ClaimKind][] => list.split(/\s+/).map((word) => [word, kind]);

const ENTRIES: readonly [string, ClaimKind][] = [
  ...words(COUNTS, "count"),
  ...words(MEASURES, "measure"),
  ...words(MONEY, "money"),
  ["%", "rate"],
  ["‰", "rate"],
  ["个百分点", "change"],
  ["百分点", "change"],
  ["个千分点", "change"],
  ["倍", "multiple"],
];
const PRINTED = new Lexicon<ClaimKind>(ENTRIES);

/** Words that begin like a unit and are none: 5家庭, 3分之一, 2025年度, 8度电. */
const NO_UNIT = new Lexicon<true>(
  "个亿 个万 分之 分成 人大 人民 人均 人才 人口 人工 人社 人力 人行 人员 项目 家庭 部门 市场 市级 市本级 市民 市区 市直 市政 市委 区域 区间 区级 区划 县级 县域 县市 县乡 省级 省内 省委 省政府 乡镇 乡村 村级 村民 村庄 村居 国家 国有 国际 国内 国庆 国道 校园 期间 期货 期末 组织 组成 类似 种植 种子 种业 位于 位居 位列 条例 条件 次日 次年 面积 面向 面对 面上 对外 对口 对照 对标 对比 对于 对接 对全 本级 本市 本年 本区 本县 本省 本报 本站 本网 所属 所有 所在 所得 站点 点位 处理 处罚 处置 处于 双方 双随机 双向 双碳 单位 单独 单项 单元 包括 包含 车站 课题 路线 路段 集中 集体 集团 级别 局部 连续 连锁 营业 营商 营收 节能 节约 节目 节点 门槛 门类 座谈 分别 分布 分局 分类 分行 分析 分区 度假 度夏 方面 方案 方式 方向 方便 担保 担当 克服 米以 兆头 天津 天然 天气 秒批 套期 家用 家具 家电 头部 只要 只有 口岸 口径 口袋 把握 眼科 扇区 顶层 副省 副市 副县 副主任 员工 床边 档案 封闭 轮胎 轮换 列入 列为 列车 航次 标准化 张家 部分 部省 间接 间隔 队伍 班子 班组 盒子 瓶颈 箱体 袋装 票据 票房 门诊 款项 款待 位次 例如 案卷 案例 案件 案由 起诉 起草 起步 起点 宗旨 宗教 名单 名录 名义 名列 名称 户籍 户外 户均 场所 场地 场馆 份额 册子 卷烟 支出 支持 支付 支撑 支队 支行 支农 支部 批准 批发 批复 台账 台风 台湾 架构 架空 套餐 块状 栋梁 根据 根本 羽毛 头羊 局长 路桥 元旦 元件 元素 元器件 元宵 方舱 节气 处长 名次"
    .split(" ")
    .map((word) => [word, true]),
);

export interface Unit {
  readonly text: string;
  readonly kind: ClaimKind;
  readonly end: number;
}

/** The units that are read: the tool's own, and those of a user, which win over what merely looks like another word. */
export interface UnitWords {
  readonly printed: Lexicon<ClaimKind>;
  readonly own: ReadonlySet<string>;
}

export const STANDARD_UNITS: UnitWords = { printed: PRINTED, own: new Set() };

/** The tool's units and these, each of which counts things. */
export function unitsWith(own: readonly string[] = []): UnitWords {
  const added = own.filter((word) => word !== "");
  if (added.length === 0) return STANDARD_UNITS;
  return {
    printed: new Lexicon([...ENTRIES, ...added.map((word): [string, ClaimKind] => [word, "count"])]),
    own: new Set(added),
  };
}

/** May a unit begin with this code unit? */
export const beginsUnit = (code: number, { printed }: UnitWords = STANDARD_UNITS): boolean => printed.starts(code);

/** The unit printed at `at`, with a unit of reference behind a slash (`微克/立方米`, `元/人`). */
export function readUnit(text: string, at: number, units: UnitWords = STANDARD_UNITS): Unit | undefined {
  const found = units.printed.match(text, at);
  if (!found) return undefined;
  const clash = units.own.has(found.word) ? undefined : NO_UNIT.match(text, at);
  // 家庭 outweighs 家, but not 人次 before 人次数
  if (clash && clash.word.length > found.word.length) return undefined;
  let end = at + found.word.length;
  const last = found.word.charCodeAt(found.word.length - 1);
  if (last < 128 && last !== 37 && /[A-Za-z0-9]/.test(text.charAt(end))) return undefined;
  let printed = found.word;
  if (text.charAt(end) === "/" && found.value !== "rate") {
    const scale = text.charAt(end + 1) === "万" || text.charAt(end + 1) === "亿" ? 1 : 0;
    const below = units.printed.match(text, end + 1 + scale);
    if (below && below.value !== "rate") {
      end += 1 + scale + below.word.length;
      printed = text.slice(at, end);
    }
  }
  return { text: printed === "百分点" ? "个百分点" : printed, kind: found.value, end };
}
