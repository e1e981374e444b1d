/** What the editor says. Both languages side by side; `{name}` is filled in. */
export const editorWords = {
  "editor.failed": {
    "zh-CN": "勾稽未能处理这一请求，详情见日志。",
    en: "Crossfoot could not do this. The log has the details.",
  },
  "editor.finding": { "zh-CN": "{where}：{text}", en: "{where}: {text}" },
  "editor.related": { "zh-CN": "第{line}行第{column}列：{what}", en: "Line {line}, column {column}: {what}" },

  "editor.kind.count": { "zh-CN": "计数", en: "count" },
  "editor.kind.money": { "zh-CN": "金额", en: "money" },
  "editor.kind.rate": { "zh-CN": "比率", en: "rate" },
  "editor.kind.change": { "zh-CN": "增减", en: "change" },
  "editor.kind.multiple": { "zh-CN": "倍数", en: "multiple" },
  "editor.kind.measure": { "zh-CN": "量值", en: "measure" },

  "editor.hover.value": { "zh-CN": "取值：{value}", en: "Value: {value}" },
  "editor.hover.interval": { "zh-CN": "区间：{value}", en: "Interval: {value}" },
  "editor.hover.subject": { "zh-CN": "所指：{value}", en: "Of: {value}" },
  "editor.hover.period": { "zh-CN": "时期：{value}", en: "Period: {value}" },
  "editor.hover.scope": { "zh-CN": "范围：{value}", en: "Scope: {value}" },
  "editor.hover.tried": { "zh-CN": "另试：{text}", en: "Also tried: {text}" },
  "editor.hover.alone": {
    "zh-CN": "没有可与之核对的数据，未作判断。",
    en: "No other number in the text can be checked against this one.",
  },
  "editor.heading.claims": { "zh-CN": "数据{count}处", en: "Numbers: {count}" },
  "editor.heading.passed": { "zh-CN": "校验关系{of}组，相符{count}组", en: "Relations that meet: {count} of {of}" },
  "editor.heading.findings": { "zh-CN": "发现{count}条", en: "Findings: {count}" },
  "editor.status.name": { "zh-CN": "勾稽", en: "Crossfoot" },
  "editor.status.clean": { "zh-CN": "未发现问题", en: "Nothing found" },
  "editor.status.found": {
    "zh-CN": "疑误{error}，存疑{warning}，提示{information}",
    en: "Errors: {error}, warnings: {warning}, hints: {information}",
  },
  "editor.status.detail": {
    "zh-CN": "识别数据{claims}处，校验关系{checked}组，相符{consistent}组，另有{uncheckable}组无法校验",
    en: "{claims} numbers read, {consistent} of {checked} relations meet, {uncheckable} more cannot be checked",
  },
  "editor.export.none": {
    "zh-CN": "请先打开一份报告，再导出。",
    en: "Please open a report first, then export.",
  },
  "editor.export.done": { "zh-CN": "已导出“{name}”。", en: "“{name}” was exported." },
  "editor.export.open": { "zh-CN": "打开", en: "Open" },
  "editor.export.failed": { "zh-CN": "未能导出：{what}", en: "The export failed: {what}" },
  "editor.status.problems": { "zh-CN": "查看问题", en: "Show problems" },
  "editor.compare.choose": { "zh-CN": "选择旧稿或上年报告", en: "Choose the old draft or last year's report" },
  "editor.compare.open": { "zh-CN": "与此比对", en: "Compare" },
  "editor.compare.nothing": {
    "zh-CN": "请先打开一份报告，或在资源管理器中选中两份报告。",
    en: "Open a report first, or select two in the explorer.",
  },
  "editor.compare.unreadable": {
    "zh-CN": "“{name}”无法作为文本打开，未作比对。",
    en: "“{name}” cannot be opened as text, so nothing was compared.",
  },
  "editor.compare.title": { "zh-CN": "数据比对：{old} ↔ {new}", en: "Numbers: {old} ↔ {new}" },
  "editor.open.title": { "zh-CN": "选择要作为报告打开的文档", en: "Choose the document to open as a report" },
  "editor.open.documents": { "zh-CN": "Word 文档、PDF、网页", en: "Word documents, PDF, web pages" },
  "editor.open.none": { "zh-CN": "勾稽未能启动", en: "Crossfoot could not be started" },
  "editor.open.large": {
    "zh-CN": "文件太大，请用命令行核对",
    en: "the file is too large here; please check it on the command line",
  },
  "editor.open.failed": {
    "zh-CN": "“{name}”未能作为报告打开：{what}。",
    en: "“{name}” could not be opened as a report: {what}.",
  },
  "editor.arithmetic.because": { "zh-CN": "{text}（{why}）", en: "{text} ({why})" },
  "editor.arithmetic.listed": { "zh-CN": "所列项数与“{printed}”一致", en: "as many are listed as “{printed}” says" },
  "editor.arithmetic.listed-but": { "zh-CN": "列出{count}项 ≠ {printed}", en: "{count} listed ≠ {printed}" },
  "editor.arithmetic.unlike": { "zh-CN": "所列项数 ≠ {printed}", en: "number listed ≠ {printed}" },
} as const;
