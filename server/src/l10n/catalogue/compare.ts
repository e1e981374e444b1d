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

  "compare.kind.ratio": { "zh-CN": "比率", en: "rate" },
  "compare.kind.sum": { "zh-CN": "合计", en: "sum" },
  "compare.kind.bound": { "zh-CN": "其中数", en: "part of a whole" },
  "compare.kind.change": { "zh-CN": "增减幅", en: "growth" },
  "compare.kind.difference": { "zh-CN": "增减额", en: "difference" },
  "compare.kind.share-sum": { "zh-CN": "比重合计", en: "sum of shares" },
  "compare.kind.enumeration": { "zh-CN": "列举", en: "list" },
  "compare.kind.span": { "zh-CN": "起止", en: "span" },
  "compare.kind.restatement": { "zh-CN": "重复表述", en: "restatement" },
  "compare.kind.average": { "zh-CN": "平均", en: "average" },
  "compare.kind.multiple": { "zh-CN": "倍数", en: "multiple" },
  "compare.kind.identity": { "zh-CN": "平衡", en: "balance" },

  "compare.heading.drafts": { "zh-CN": "{old} → {new}（两稿比对）", en: "{old} → {new} (two drafts)" },
  "compare.heading.years": { "zh-CN": "{old} → {new}（上年与本年比对）", en: "{old} → {new} (two years)" },
  "compare.row": { "zh-CN": "{place} 【{what}】{where}", en: "{place} {what}: {where}" },
  "compare.what.unfollowed": { "zh-CN": "未随之更改", en: "did not follow" },
  "compare.what.warning": { "zh-CN": "与上年报告不一致", en: "differs from last year's report" },
  "compare.what.information": { "zh-CN": "与上年报告略有出入", en: "differs a little from last year's report" },
  "compare.list.changed": { "zh-CN": "改动{count}处：", en: "Changed: {count}" },
  "compare.list.changed-years": {
    "zh-CN": "两年均有而数值不同{count}处：",
    en: "In both years, with other numbers: {count}",
  },
  "compare.list.appeared": { "zh-CN": "新增{count}处：", en: "Only in the new one: {count}" },
  "compare.list.vanished": { "zh-CN": "删去{count}处：", en: "Only in the old one: {count}" },
  "compare.list.appeared-years": { "zh-CN": "仅见于本年报告{count}处：", en: "Only in this year's report: {count}" },
  "compare.list.vanished-years": { "zh-CN": "仅见于上年报告{count}处：", en: "Only in last year's report: {count}" },
  "compare.list.more": {
    "zh-CN": "另有{count}处，可用 --format json 或 html 查看。",
    en: "And {count} more; --format json or html shows them.",
  },
  "compare.ambiguous": { "zh-CN": "（对应关系不明，未作比对）", en: " (could be several; not compared)" },
  "compare.relations": { "zh-CN": "勾稽：{relations}", en: "in: {relations}" },
  "compare.closing.drafts": {
    "zh-CN":
      "改动{changed}处，新增{appeared}处，删去{vanished}处，未变{stayed}处。随改动核对关系{checked}组：相符{agreed}，未随之更改{unfollowed}。",
    en: "Changed {changed}, only in the new one {appeared}, only in the old one {vanished}, unchanged {stayed}. Relations of what changed {checked}: agree {agreed}, did not follow {unfollowed}.",
  },
  "compare.closing.years": {
    "zh-CN":
      "两年均有{both}处，仅见于本年{appeared}处，仅见于上年{vanished}处。核对上年数{checked}处：相符{agreed}，不一致{conflicts}，略有出入{near}；其余无比对依据，未作判断，不代表正确。",
    en: "In both years {both}, only in this year's {appeared}, only in last year's {vanished}. Statements of last year checked {checked}: agree {agreed}, differ {conflicts}, differ a little {near}. The others have nothing to be compared with: they were not judged, which does not make them right.",
  },
  "compare.same": { "zh-CN": "两份报告的数据完全一致。", en: "The numbers of the two reports are the same." },
  "compare.unpaired.old": { "zh-CN": "仅旧文件夹有：{path}", en: "only in the old folder: {path}" },
  "compare.unpaired.new": { "zh-CN": "仅新文件夹有：{path}", en: "only in the new folder: {path}" },
  "compare.total": {
    "zh-CN": "共比对{count}对报告：未随之更改{unfollowed}处，与上年报告不一致{conflicts}处。",
    en: "Pairs compared {count}: did not follow {unfollowed}, differ from last year's report {conflicts}.",
  },
  "compare.sheet.questions": { "zh-CN": "比对发现", en: "Questions" },
  "compare.sheet.changes": { "zh-CN": "数值变动", en: "Changes" },
  "compare.sheet.alone": { "zh-CN": "仅见于一份", en: "Alone" },
  "compare.sheet.none": { "zh-CN": "无。", en: "None." },
  "compare.column.what": { "zh-CN": "类别", en: "Kind" },
  "compare.column.side": { "zh-CN": "所在报告", en: "Report" },
  "compare.html.title": { "zh-CN": "数据比对：{new}", en: "Comparison: {new}" },
  "compare.column.place": { "zh-CN": "位置", en: "Place" },
  "compare.column.old": { "zh-CN": "原", en: "Old" },
  "compare.column.new": { "zh-CN": "现", en: "New" },
  "compare.column.text": { "zh-CN": "原文", en: "Text" },
  "compare.column.relations": { "zh-CN": "勾稽关系", en: "Relations" },
  "compare.column.number": { "zh-CN": "数据", en: "Number" },
  "compare.html.line": { "zh-CN": "第{line}行", en: "line {line}" },
} as const;
