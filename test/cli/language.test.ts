import assert from "node:assert/strict";
import { spokenLanguage } from "../../server/src/cli/language";

describe("the language of messages", () => {
  const cases: readonly [string, string[], NodeJS.ProcessEnv, string][] = [
    ["nothing said", [], {}, "en"],
    ["LANG", [], { LANG: "zh_CN.UTF-8" }, "zh-CN"],
    ["another Chinese", [], { LANG: "zh_TW" }, "zh-CN"],
    ["another language", [], { LANG: "de_DE.UTF-8" }, "en"],
    ["LC_ALL over LANG", [], { LC_ALL: "C", LANG: "zh_CN.UTF-8" }, "en"],
    ["LC_MESSAGES over LANG", [], { LC_MESSAGES: "zh_CN", LANG: "C" }, "zh-CN"],
    ["an empty variable is none", [], { LC_ALL: "", LANG: "zh_CN" }, "zh-CN"],
    ["--lang over all", ["check", "--lang", "en"], { LC_ALL: "zh_CN" }, "en"],
    ["--lang=", ["--lang=zh-CN", "check"], {}, "zh-CN"],
    ["a language that is none", ["--lang", "fr"], { LANG: "zh_CN" }, "zh-CN"],
    ["after --, a path", ["check", "--", "--lang", "en"], { LANG: "zh_CN" }, "zh-CN"],
  ];
  for (const [name, args, environment, language] of cases) {
    it(name, () => assert.equal(spokenLanguage(args, environment), language));
  }
});
