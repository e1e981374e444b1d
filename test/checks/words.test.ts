import assert from "node:assert/strict";
import { analyse } from "../../server/src/analysis";
import { wrap } from "../helpers/check";
import { table } from "../helpers/table";

describe("the equation of a finding is printed in the scale of its numbers", () => {
  table(
    `
    罚没款356.2万元，其中罚款298.4万元、没收57.3万元。 | 298.4＋57.3＝355.7万元
    罚没款356.2万元，其中罚款298.4万元、没收57.8万元。
    全年收入500百万元，其中税收收入200百万元、非税收入100百万元。 | 200＋100＝300百万元
    全年收入300百万元，其中税收收入200百万元、非税收入100百万元。
    全年收入50千万元，其中税收收入20千万元、非税收入10千万元。 | 20＋10＝30千万元
    全年收入30千万元，其中税收收入20千万元、非税收入10千万元。
    # 千 of 千瓦 and 千克 is no scale
    总装机容量500千瓦，其中水电200千瓦、火电200千瓦、风电200千瓦。 | 200＋200＋200＝600千瓦
    总装机容量600千瓦，其中水电200千瓦、火电200千瓦、风电200千瓦。
    `,
    ({ subject, rest }) => {
      const equations = analyse(wrap(subject)).findings.map(({ message }) => /^[^，]*/.exec(message)?.[0]);
      assert.deepEqual(
        equations,
        rest.filter((cell) => cell !== ""),
      );
    },
  );
});
