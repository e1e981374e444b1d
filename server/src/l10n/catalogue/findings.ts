/** What findings and hovers say. Both languages side by side; `{name}` is filled in. */
export const findingWords = {
  "sum-mismatch.above": {
    "zh-CN": "{equation}，比“{total}”多{apart}。可能有一项数字有误或重复计入，也可能总数未同步更新，请向报数单位核实。",
    en: "{equation}, which is {apart} more than the total “{total}”. One of the parts may be wrong or counted twice, or the total was not updated; please check with the unit that supplied the figures.",
  },
  "sum-mismatch.below": {
    "zh-CN": "{equation}，与“{total}”相差{apart}。可能漏列一项，也可能总数未同步更新，请向报数单位核实。",
    en: "{equation}, which is {apart} less than the total “{total}”. A part may be missing, or the total was not updated; please check with the unit that supplied the figures.",
  },
  "case-flow.finding": {
    "zh-CN": "上年结转、新收、办结与未结四个数不平：{equation}，与办结数“{closed}”相差{apart}。请核实其中哪个数有误。",
    en: "Carried over, received, closed and pending do not balance: {equation}, which is {apart} away from the closed “{closed}”. Please check which of the four is wrong.",
  },
  "part-exceeds-whole.finding": {
    "zh-CN": "“{part}”列为“{whole}”的其中数，却大于后者。请核实两数及其口径。",
    en: "“{part}” is given as a part of “{whole}” but is larger. Please check both figures and what they cover.",
  },
  "rate-mismatch.finding": {
    "zh-CN": "{equation}，与所列“{rate}”不符。请核实比率及其分子、分母。",
    en: "{equation}, which does not match the printed “{rate}”. Please check the rate, its part and its whole.",
  },
  "rate-over-100.finding": {
    "zh-CN": "“{name}”为“{rate}”，超过百分之百。此类比率以全部为限，请核实。",
    en: "“{name}” is given as “{rate}”, above 100 %. A rate of this kind cannot exceed the whole; please check it.",
  },
  "rate-impossible.finding": {
    "zh-CN": "以“{whole}”为分母，没有整数能得出“{rate}”（{below}，{above}）。如另有分母请注明，否则请核实。",
    en: "No whole count out of “{whole}” gives “{rate}” ({below}; {above}). Please name the base if it is another, or check the rate.",
  },
  "change-mismatch.finding": {
    "zh-CN": "{equation}，与所列“{change}”不符。请核实增减幅及前后数值。",
    en: "{equation}, which does not match the printed “{change}”. Please check the change and the figures it is computed from.",
  },
  "change-mismatch.times-down": {
    "zh-CN": "{equation}。下降、缩短的幅度不宜用“{change}”表述，请改用百分比并核实。",
    en: "{equation}. A fall is not expressed as “{change}”; please use a percentage and check the figure.",
  },
  "difference-mismatch.finding": {
    "zh-CN": "{equation}，与所列“{change}”不符。请核实增减额及前后数值。",
    en: "{equation}, which does not match the printed “{change}”. Please check the change and the two figures.",
  },
  "points-vs-percent.finding": {
    "zh-CN": "{equation}＝{points}，所列“{change}”宜作“{points}”。两个百分比之差以百分点计，请核实。",
    en: "{equation} is {points}; “{change}” should probably read “{points}”. The difference of two percentages is in percentage points; please check it.",
  },
  "points-vs-percent.wording": {
    "zh-CN": "“{change}”是比率的变动。如指两个比率之差，宜用“百分点”；如确为相对增减，可不改。",
    en: "“{change}” is a change of a rate. If the difference of two rates is meant, use percentage points (百分点); a relative change may stay as it is.",
  },
  "fix.change-to": { "zh-CN": "改为“{text}”", en: "Change to “{text}”" },
  "rate-base.finding": {
    "zh-CN": "“{rate}”以“{whole}”为分母；同类比率通常以“{base}”为分母（{custom}），宜注明口径。",
    en: "“{rate}” is of “{whole}”; a rate of this name is customarily of “{base}” ({custom}). Please name the base.",
  },
  "stale-year.finding": {
    "zh-CN":
      "本报告写{year}年，其他各句也以{year}年开头，此处却为“{printed}”且无对比用语。可能沿用了上年文本，请核对年份。",
    en: "The report is on {year} and its other statements open with that year; here “{printed}” is printed without a comparison. It may be left over from last year's text; please check the year.",
  },
  "habits.cut-off": {
    "zh-CN":
      "本报告的比率、增减幅似通行截尾取值：如“{printed}”计算为{computed}，这类数字共{count}处，未见进位的。已按此习惯判断，不再逐处提示；数值修约一般四舍五入。",
    en: "The rates and changes of this report seem to be cut off, not rounded: “{printed}” is {computed} when computed, and {count} numbers are of this kind while none is rounded up. They were judged by that habit and are not asked about one by one.",
  },
  "habits.adjusted": {
    "zh-CN":
      "所列各项比重合计恰为100，其中“{printed}”计算为{computed}，可能为凑足100作过调整。同类情形不再逐处提示，宜加注说明。",
    en: "The shares listed here make exactly 100, while “{printed}” is {computed} when computed: one may have been adjusted to reach 100. This is said once; a note would help.",
  },
  "part-exceeds-whole.limit": {
    "zh-CN": "债务余额“{part}”高于限额“{whole}”。政府债务余额应在限额以内，请核实两数及其口径。",
    en: "The debt “{part}” is above its limit “{whole}”. Please check both figures and what they cover.",
  },
  "change-impossible.finding": {
    "zh-CN": "现为“{current}”，没有整数的上期数能得出“{change}”（{below}，{above}）。请核实增减幅或注明口径。",
    en: "The present figure is “{current}”; no whole previous count gives “{change}” ({below}; {above}). Please check the change, or say what it compares.",
  },
  "shares-total.finding": {
    "zh-CN": "各项比重{equation}，不等于100。请核实各项比重。",
    en: "The shares {equation} do not add up to 100. Please check them.",
  },
  "numbering.gap": {
    "zh-CN": "“{previous}”之后是“{marker}”，缺“{wanted}”。可能漏列一项，也可能序号未更新，请核对。",
    en: "“{marker}” follows “{previous}”, so “{wanted}” is missing. An item may have been left out, or the numbers were not updated; please check.",
  },
  "numbering.repeat": {
    "zh-CN": "“{marker}”出现两次，此处依次应为“{wanted}”。请核对序号。",
    en: "“{marker}” occurs twice; here “{wanted}” would follow. Please check the numbers.",
  },
  "numbering.order": {
    "zh-CN": "“{previous}”之后是“{marker}”，依次应为“{wanted}”。请核对序号和次序。",
    en: "“{marker}” follows “{previous}”, where “{wanted}” would. Please check the numbers and the order.",
  },
  "numbering.start": {
    "zh-CN": "此处序号从“{marker}”开始，未见“{wanted}”。可能是自动编号在复制时丢失，供参考。",
    en: "The numbers begin at “{marker}” and “{wanted}” is not to be seen; an automatic number may have been lost in copying.",
  },
  "related.numbered-before": { "zh-CN": "前一序号", en: "the number before" },
  "restatement-conflict.finding": {
    "zh-CN": "“{second}”与前文“{first}”所指相同而数值不一。请核实以何者为准，并统一表述。",
    en: "“{second}” and the earlier “{first}” name the same figure but differ. Please check which one holds and use it in both places.",
  },
  "related.restated": { "zh-CN": "同一指标的另一处", en: "the same figure, printed elsewhere" },
  "slip.digit": {
    "zh-CN": "若“{printed}”应为“{mended}”，则各数相符（相差一位数字）。",
    en: "The figures would meet if “{printed}” were “{mended}” (one digit).",
  },
  "slip.swap": {
    "zh-CN": "若“{printed}”应为“{mended}”，则各数相符（相邻两位数字对调）。",
    en: "The figures would meet if “{printed}” were “{mended}” (two digits swapped).",
  },
  "slip.point": {
    "zh-CN": "若“{printed}”应为“{mended}”，则各数相符（小数点错位）。",
    en: "The figures would meet if “{printed}” were “{mended}” (the decimal point).",
  },
  "slip.scale": {
    "zh-CN": "若“{printed}”应为“{mended}”，则各数相符（单位）。",
    en: "The figures would meet if “{printed}” were “{mended}” (the unit).",
  },
  "related.part": { "zh-CN": "分项", en: "part" },
  "related.flow": { "zh-CN": "参与平衡的数", en: "part of the balance" },
  "related.rate-part": { "zh-CN": "分子", en: "part (numerator)" },
  "related.rate-whole": { "zh-CN": "分母", en: "whole (denominator)" },
  "related.current": { "zh-CN": "本期数", en: "current figure" },
  "related.previous": { "zh-CN": "上期数", en: "previous figure" },
  "related.delta": { "zh-CN": "增减额", en: "absolute change" },
  "related.customary-base": { "zh-CN": "通行口径的分母", en: "the customary whole" },
  "related.balance": { "zh-CN": "债务余额", en: "balance of the debt" },
  "related.cut-off": { "zh-CN": "同为截尾", en: "cut off likewise" },
  "related.share": { "zh-CN": "比重", en: "share" },
  "why.linked": { "zh-CN": "由人工指明", en: "named by a person" },
  "related.linked": { "zh-CN": "由人工指明", en: "named by a person" },
  "annotations.link.finding": {
    "zh-CN": "人工指明的关系不成立：“{result}”与{numbers}对不上，请核实。",
    en: "A relation that a person named does not hold: “{result}” does not meet {numbers}. Please verify it.",
  },
  "why.among": { "zh-CN": "“其中”所列", en: "listed after 其中" },
  "why.total": { "zh-CN": "合计之前所列", en: "listed before the total" },
  "why.list": { "zh-CN": "紧接总数所列", en: "listed right after the total" },
  "why.flow": { "zh-CN": "上年结转＋新收＝办结＋未结", en: "carried over + received = closed + pending" },
  "why.balance": { "zh-CN": "年初数＋增加－减少＝年末数", en: "opening + added − taken off = closing" },
  "why.remainder": { "zh-CN": "收支相抵", en: "income less expenditure" },
  "why.difference": { "zh-CN": "名称所示之差", en: "the difference that its name says" },
  "why.contributions": { "zh-CN": "各项拉动之和", en: "sum of the contributions" },
  "why.division": { "zh-CN": "完整的分类", en: "a division that leaves nothing out" },
  "why.structure": { "zh-CN": "与前列各项依次对应", en: "in the order of the parts before" },
  "why.last-year": { "zh-CN": "上年同一指标", en: "the same measure a year before" },
  "why.carried": { "zh-CN": "上年结转与新收之和", en: "carried over and received together" },
  "why.done": { "zh-CN": "已办与未办", en: "done and not done" },
  "why.verbs": { "zh-CN": "自定词语所指", en: "named by the folder's own words" },
  "why.disposed": { "zh-CN": "已结案件的处理结果", en: "how the closed cases ended" },
  "why.of": { "zh-CN": "“为……的”所指", en: "named by “为…的”" },
  "why.plan": { "zh-CN": "预算与完成数", en: "budget and outturn" },
  "why.share-of": { "zh-CN": "“占”字所指", en: "named by 占" },
  "why.near": { "zh-CN": "附近同单位的数", en: "near by, in the same unit" },
  "why.stem": { "zh-CN": "比率名称所指", en: "named by the rate" },
  "why.complement": { "zh-CN": "总数减去不合要求的部分", en: "the whole less what fell short" },
  "why.order": { "zh-CN": "总数、分项、比率依次排列", en: "whole, part and rate in this order" },
  "why.joint": { "zh-CN": "比率名称包含两项", en: "the rate names both counts" },
  "why.whole": { "zh-CN": "只列出分母", en: "only the whole is printed" },
  "why.table": { "zh-CN": "表中行列所示", en: "by the table's rows and columns" },
  "why.average": { "zh-CN": "总量与个数", en: "total and count" },
  "why.from-to": { "zh-CN": "由……至……", en: "from … to …" },
  "why.past": { "zh-CN": "括号内或文中所列上期数", en: "the previous figure as printed" },
  "why.delta": { "zh-CN": "余额与增减额", en: "level and absolute change" },
  "why.implied": { "zh-CN": "上期数未列出", en: "the previous figure is not printed" },
  "where.opening": { "zh-CN": "开头", en: "Opening" },
  "list-count.more": {
    "zh-CN": "此处写明“{count}”，所列为{items}，共{listed}项，多{apart}项。请核实是漏改了数目，还是多列了一项。",
    en: "“{count}” is printed, but {n} are listed ({items}), {difference} more. Please check whether the number was not updated or something was listed by mistake.",
  },
  "list-count.fewer": {
    "zh-CN": "此处写明“{count}”，所列为{items}，共{listed}项，少{apart}项。请核实是漏改了数目，还是漏列了一项。",
    en: "“{count}” is printed, but {n} are listed ({items}), {difference} fewer. Please check whether the number was not updated or something was left out.",
  },
  "announced-count.more": {
    "zh-CN":
      "此处写明“{count}”，随后列出“{first}”至“{last}”共{listed}项，多{apart}项。请核实是漏改了数目，还是多列了一项。",
    en: "“{count}” is announced, but {n} follow (“{first}” to “{last}”), {difference} more. Please check whether the number was not updated or something was listed by mistake.",
  },
  "announced-count.fewer": {
    "zh-CN":
      "此处写明“{count}”，随后列出“{first}”至“{last}”共{listed}项，少{apart}项。请核实是漏改了数目，还是漏列了一项。",
    en: "“{count}” is announced, but {n} follow (“{first}” to “{last}”), {difference} fewer. Please check whether the number was not updated or something was left out.",
  },
  "span-mismatch.years": {
    "zh-CN": "此处写明“{count}”，而{from}年至{to}年首尾都算共{calendar}年。请核实年数或起止年份。",
    en: "“{count}” is printed, but {from} to {to} are {n} years, the first and the last included. Please check the number or the years.",
  },
  "span-mismatch.months": {
    "zh-CN": "此处写明“{count}”，而所列起止月份首尾都算共{months}个月。请核实年数或起止时间。",
    en: "“{count}” is printed, but the months given are {months} months, the first and the last included. Please check the number or the dates.",
  },
  "malformed-number.point": {
    "zh-CN": "“{printed}”中的小数点书写有误，请核实数字并更正。",
    en: "The decimal point of “{printed}” is not written as one. Please check the number and correct it.",
  },
  "malformed-number.separator": {
    "zh-CN": "“{printed}”中的分隔号不在千分位上，也可能是小数点之误，请核实数字并更正。",
    en: "The comma in “{printed}” does not set off groups of three digits; a decimal point may have been meant. Please check the number.",
  },
  "malformed-number.double-sign": {
    "zh-CN": "“{printed}”的单位符号重复，请核实并更正。",
    en: "“{printed}” has its unit twice. Please check and correct it.",
  },
  "malformed-number.double-direction": {
    "zh-CN": "“{printed}”中有两个增减用词，无法判断是增是减，请核实。",
    en: "“{printed}” has two words of direction, so that the change cannot be told. Please check it.",
  },
  "malformed-number.double-bound": {
    "zh-CN": "“{printed}”重复使用概数或界限用词，建议只保留一个。",
    en: "“{printed}” qualifies the number twice; one word is enough.",
  },
  "date-impossible.month": {
    "zh-CN": "“{printed}”中的月份不存在，请核实日期。",
    en: "There is no such month as in “{printed}”. Please check the date.",
  },
  "date-impossible.day": {
    "zh-CN": "“{printed}”不存在，该月共{limit}天。请核实日期。",
    en: "There is no “{printed}”: the month has {limit} days. Please check the date.",
  },
  "date-impossible.weekday": {
    "zh-CN": "“{printed}”的日期与星期不符，按公历该日是“{expected}”。请核实。",
    en: "The date and the weekday of “{printed}” do not agree: by the calendar it is “{expected}”. Please check them.",
  },
  "date-impossible.reversed": {
    "zh-CN": "“{printed}”的终点早于起点，请核实起止时间。",
    en: "“{printed}” ends before it begins. Please check both dates.",
  },
  "related.item": { "zh-CN": "所列事项", en: "listed" },
  "related.first-year": { "zh-CN": "起始年份", en: "first year" },
  "related.last-year": { "zh-CN": "终止年份", en: "last year" },
} as const;
