import { checks } from "../server/src/checks/registry";
import { checkTitle } from "../server/src/export/title";
import { CHECK_SETTINGS, LONGEST_LIST, LONGEST_PATTERN, LONGEST_WORD } from "../server/src/settings/settings";

/** JSON Schema of `crossfoot.json`, made from the checks' metadata. */
export function settingsSchema(): string {
  const schema = {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: "urn:crossfoot:settings:1",
    title: "crossfoot.json",
    description: "Settings of a folder of reports: they hold for the reports in it and below.",
    type: "object",
    additionalProperties: false,
    properties: {
      $schema: { description: "Where this schema is found.", type: "string" },
      checks: {
        description: "The severity of a check's findings, or off. Without a word here a check has its usual severity.",
        type: "object",
        additionalProperties: false,
        properties: Object.fromEntries(checks.map(({ id, severity }) => [id, setting(id, severity)])),
      },
      tags: {
        description: "Tags that editors offer for annotations. 批注可选的标签。",
        type: "array",
        items: { type: "string", maxLength: LONGEST_WORD, pattern: "\\S" },
      },
      lexicon: {
        description: "Words that are added to the tool's own, as they are printed: literals, never patterns.",
        type: "object",
        additionalProperties: false,
        properties: {
          units: words("Classifiers and units that count things. 量词、单位。"),
          partVerbs: words("Verbs that say what is done with what came in, as 办结 does. 表示办结的动词。"),
          wholeVerbs: words("Verbs that say what comes in, as 受理 does. 表示收进的动词。"),
          boundedRates: words("Rates that cannot exceed 100 %, by their names. 以全部为限的比率名称。"),
          customaryBases: {
            description:
              "Rates by their names, and words of the whole that each is of by custom here. 比率名称，及其在本地通行口径的分母用语。",
            type: "object",
            additionalProperties: words("Words that name the whole: 受理, 新收. 分母的用语。"),
            propertyNames: { pattern: WORD, maxLength: LONGEST_WORD },
            maxProperties: LONGEST_LIST,
          },
        },
      },
      ignore: {
        description:
          "Reports that are not checked: paths relative to this folder, as in .gitignore. 不核对的报告：相对于本文件夹的路径，写法同 .gitignore。",
        type: "array",
        maxItems: LONGEST_LIST,
        items: { type: "string", minLength: 1, maxLength: LONGEST_PATTERN },
      },
    },
  };
  return `${JSON.stringify(schema, null, 2).replace(ENUM, (list) => list.replace(/\s+/g, " ").replace(/([[]) | (])/g, "$1$2"))}\n`;
}

const WORD = "^[^\\s\\d]+$";

/** Short lists stand on one line, as the formatter has them. */
const ENUM = /\[\s+"error",[^\]]*\]/g;

const setting = (id: string, severity: string) => ({
  description: `${checkTitle(id, "en")}. ${checkTitle(id, "zh-CN")}。`,
  default: severity,
  enum: CHECK_SETTINGS,
});

const words = (description: string) => ({
  description,
  type: "array",
  maxItems: LONGEST_LIST,
  items: { type: "string", minLength: 1, maxLength: LONGEST_WORD, pattern: WORD },
});
