import type { Figure } from "../figures";

/**
 * Kinds that one person or case may be of at once, so that their numbers may come to more than the total. Data, by what a kind goes by:
 * kinds of one row exclude one another, kinds of two rows do not. A woman may be old, disabled and a migrant worker (the beneficiaries of
 * legal aid); party and administrative punishments are given together (监察法 11, 45), as are fines and confiscation (行政处罚法 9).
 */
const PERSONS: readonly RegExp[] = [
  /妇女|女性|女[教职干党]/,
  /老年|老人|未成年|青少年|儿童|青年|岁/,
  /残疾/,
  /农民工|务工/,
  /少数民族/,
  /党员/,
  /军人|军属|军队/,
  /低保|贫困|困难|脱贫/,
  /学历|本科|研究生|硕士|博士/,
  /职称/,
  /失业/,
  /毕业生|大学生/,
];
const PUNISHMENTS: readonly RegExp[] = [/党纪|党内/, /政务|政纪/, /组织处理|组织措施/, /移送|移交/];
/** Steps of one procedure, that one person goes through: 刑事诉讼法. */
const STEPS: readonly RegExp[] = [/刑事拘留|刑拘/, /逮捕|批捕/, /起诉|公诉/, /取保候审|监视居住/, /判[处决刑]/];
const PENALTIES: readonly RegExp[] = [/罚款|罚金/, /没收/, /吊销|暂扣/, /警告/, /拘留/, /责令/];

const kindOf = (rows: readonly RegExp[], { label }: Figure): number => rows.findIndex((row) => row.test(label));

/** May one of those counted be in two of the parts? Amounts of money are paid once. */
export const mayOverlap = (parts: readonly Figure[]): boolean =>
  parts[0]?.claim.kind === "count" &&
  [PERSONS, PUNISHMENTS, STEPS, PENALTIES].some((rows) => {
    const kinds = new Set(parts.map((part) => kindOf(rows, part)));
    kinds.delete(-1);
    return kinds.size >= 2;
  });
