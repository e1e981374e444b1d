/** What a comparison of two reports says. Both languages side by side; `{name}` is filled in. */
export const compareWords = {
  "compare.and": { "zh-CN": "、", en: ", " },
  "compare.quoted": { "zh-CN": "“{text}”", en: "“{text}”" },
  "compare.span": { "zh-CN": "{from}至{to}", en: "{from} to {to}" },
  "compare.change": { "zh-CN": "“{old}”改为“{new}”", en: "“{old}” became “{new}”" },
  "compare.addition": { "zh-CN": "新增“{new}”", en: "“{new}” was added" },
  "compare.result-kept": {
    "zh-CN": "{changes}，由其得出的{kept}未随之更改。原稿：{before}；现稿：{after}。请一并核对。",
    en: "{changes}, and {kept}, which follows from it, stayed as it was. Old draft: {before}; new draft: {after}. Please check them together.",
  },
  "compare.parts-kept": {
    "zh-CN": "{changes}，与之相关的{kept}未随之更改。原稿：{before}；现稿：{after}。请一并核对。",
    en: "{changes}, and {kept}, which it is computed from, stayed as it was. Old draft: {before}; new draft: {after}. Please check them together.",
  },
  "compare.all-changed": {
    "zh-CN": "{changes}，改后对不上。原稿：{before}；现稿：{after}。请一并核对。",
    en: "{changes}, and they no longer meet. Old draft: {before}; new draft: {after}. Please check them together.",
  },
  "compare.broken": {
    "zh-CN": "{changes}，有关数字未同步更新。原稿：{before}；现稿：{after}。请一并核对。",
    en: "{changes}, and the numbers around it were not updated. Old draft: {before}; new draft: {after}. Please check them together.",
  },
  "compare.dropped": {
    "zh-CN": "原稿的一项数字已删去，有关数字未同步更新。原稿：{before}；现稿：{after}。请一并核对。",
    en: "A number of the old draft was dropped, and those around it were not updated. Old draft: {before}; new draft: {after}. Please check them together.",
  },
  "compare.growth-kept": {
    "zh-CN":
      "{changes}，而增减幅“{kept}”未改：上年数按原稿推算为{before}，按现稿推算为{after}。上年数一般不会变动，请核对增减幅是否应同步更新。",
    en: "{changes}, and its change “{kept}” stayed as it was: the year before was {before} by the old draft and is {after} by the new one. As the past does not change, please check whether the change should have been updated.",
  },
  "compare.level-kept": {
    "zh-CN":
      "{changes}，而“{kept}”未改：上年数按原稿推算为{before}，按现稿推算为{after}。上年数一般不会变动，请核对两数。",
    en: "{changes}, and “{kept}” stayed as it was: the year before was {before} by the old draft and is {after} by the new one. As the past does not change, please check both numbers.",
  },
  "compare.past.growth": {
    "zh-CN":
      "本年报告{where}：“{text}”，由“{level}”和“{change}”推算，上年应为{implied}；上年报告{oldWhere}为“{printed}”（“{oldText}”），两者不一致。可能是上年数据后有修订或口径不同，也可能其中一数有误，烦请核实。",
    en: "This year's report, {where}: “{text}”. “{level}” and “{change}” imply {implied} for last year; last year's report, {oldWhere}, printed “{printed}” (“{oldText}”). Last year's figure may have been revised or cover something else, or one of the numbers is wrong; please check.",
  },
  "compare.past.previous": {
    "zh-CN":
      "本年报告{where}所列上年数为“{level}”（“{text}”）；上年报告{oldWhere}为“{printed}”（“{oldText}”），两者不一致。可能是上年数据后有修订或口径不同，也可能其中一数有误，烦请核实。",
    en: "This year's report, {where}, gives “{level}” for last year (“{text}”); last year's report, {oldWhere}, printed “{printed}” (“{oldText}”). Last year's figure may have been revised or cover something else, or one of the numbers is wrong; please check.",
  },
  "compare.past.carried": {
    "zh-CN":
      "本年报告{where}所列上年结转为“{level}”（“{text}”）；上年报告{oldWhere}年末未结为“{printed}”（“{oldText}”），两者不一致。可能口径不同，也可能其中一数有误，烦请核实。",
    en: "This year's report, {where}, carries “{level}” over from last year (“{text}”); last year's report, {oldWhere}, left “{printed}” open (“{oldText}”). They may cover different things, or one of the numbers is wrong; please check.",
  },
  "compare.past.near": {
    "zh-CN": "{what}两数相差不到百分之一，常见于执行数与决算数、初步数与核实数之别。",
    en: "{what} The two differ by less than one percent, as preliminary and final figures often do.",
  },
} as const;
