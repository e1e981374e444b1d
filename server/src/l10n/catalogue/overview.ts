/** What the overview in the editor says: view, panel, status, check of a workspace. Both languages side by side; `{name}` is filled in. */
export const overviewWords = {
  "overview.show.all": { "zh-CN": "全部", en: "Everything" },
  "overview.show.found": { "zh-CN": "只看有疑问的", en: "Findings only" },
  "overview.show.open": { "zh-CN": "只看未作判断的", en: "Numbers that were not judged" },
  "overview.show.title": { "zh-CN": "总览中显示哪些内容", en: "What the overview shows" },
  "overview.empty": { "zh-CN": "没有读到数据。", en: "No numbers were read." },
  "overview.empty.show": {
    "zh-CN": "没有这样的内容。可用上方的筛选按钮改为显示全部。",
    en: "There is nothing of this kind. The filter above shows everything again.",
  },
  "panel.title": { "zh-CN": "勾稽：{name}", en: "Crossfoot: {name}" },
  "panel.waiting": { "zh-CN": "正在核对……", en: "Checking…" },
  "panel.none": {
    "zh-CN": "打开一份报告，这里就会显示它的数据、校验关系和发现的问题。",
    en: "Open a report, and its numbers, relations and findings appear here.",
  },
  "panel.filter": { "zh-CN": "筛选", en: "Filter" },
  "panel.filter.hint": { "zh-CN": "数字、单位或词语", en: "a number, a unit, a word" },
  "panel.filter.count": { "zh-CN": "显示{shown}项，共{count}项", en: "{shown} of {count} shown" },
  "status.too-large": { "zh-CN": "文本太长，未作核对", en: "Too large to be checked" },
  "status.too-large.detail": {
    "zh-CN": "超过{characters}字的文本不核对。请拆分后再打开。",
    en: "Texts of more than {characters} characters are not checked. Please split the file.",
  },
  "status.time": { "zh-CN": "{counts}；用时{milliseconds}毫秒", en: "{counts}; {milliseconds} ms" },
  "status.panel": { "zh-CN": "打开面板", en: "Open panel" },
  "workspace.title": { "zh-CN": "勾稽：核对工作区中的报告", en: "Crossfoot: checking the reports of the workspace" },
  "workspace.at": { "zh-CN": "{done}/{count} {name}", en: "{done}/{count} {name}" },
  "workspace.none": {
    "zh-CN": "工作区中没有找到报告（.txt、.text、.md、.report 文件，内容须像中文报告）。",
    en: "There are no reports in this workspace (.txt, .text, .md or .report files that look like Chinese reports).",
  },
  "workspace.no-folder": {
    "zh-CN": "请先打开一个文件夹，再核对其中的报告。",
    en: "Please open a folder first; its reports can then be checked.",
  },
  "workspace.done": {
    "zh-CN": "核对了{reports}份报告，用时{seconds}秒：疑误{error}，存疑{warning}，提示{information}。",
    en: "{reports} reports checked in {seconds} s: errors {error}, warnings {warning}, hints {information}.",
  },
  "workspace.failed": {
    "zh-CN": "另有{count}个文件未能核对，详情见输出。",
    en: "{count} files could not be checked; the output has the details.",
  },
  "workspace.cancelled": { "zh-CN": "已取消，核对了{reports}份报告。", en: "Cancelled after {reports} reports." },
  "workspace.problems": { "zh-CN": "查看问题", en: "Show problems" },
  "workspace.output": { "zh-CN": "查看输出", en: "Show output" },
  "workspace.fault": { "zh-CN": "{path}：{reason}", en: "{path}: {reason}" },
  "workspace.fault.large": { "zh-CN": "文件太大，未作核对", en: "too large to be checked" },
  "workspace.fault.text": { "zh-CN": "不是可以读懂的文本", en: "no text that can be read" },
} as const;
