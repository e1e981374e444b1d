/** What the page that needs neither network nor server says beside the reports. Both languages side by side; `{name}` is filled in. */
export const offlineWords = {
  "offline.title": { "zh-CN": "勾稽 Crossfoot", en: "Crossfoot 勾稽" },
  "offline.language": { "zh-CN": "语言", en: "Language" },
  "offline.language.name": { "zh-CN": "中文", en: "English" },
  "offline.lead": {
    "zh-CN": "核对报告中的数字：分项与合计、比率与分子分母、增减与前后两数等。对不上的列出算式，供核实。",
    en: "Checks the numbers of Chinese reports: parts and totals, rates and their counts, changes and their two figures. What does not meet is shown with its arithmetic.",
  },
  "offline.drop": { "zh-CN": "把报告拖到这里", en: "Drop reports here" },
  "offline.choose": { "zh-CN": "选择文件…", en: "Choose files…" },
  "offline.what": {
    "zh-CN": "文本（.txt、.md，UTF-8 或 GBK 等编码）、Word（.docx）、PDF、网页（.html），可一次选多份。",
    en: "Text (.txt, .md; UTF-8, GBK and others), Word (.docx), PDF or web pages (.html), several at once if you like.",
  },
  "offline.private": {
    "zh-CN": "文件只在这个浏览器窗口中读取，不上传，不联网。",
    en: "Files are read in this browser window only. Nothing is sent, and the page cannot use the network.",
  },
  "offline.noscript": {
    "zh-CN": "本页要用脚本来核对报告，请在浏览器中允许本页运行脚本。",
    en: "This page checks reports by its script; please allow scripts for it in the browser.",
  },
  "offline.at": {
    "zh-CN": "正在核对第{number}份，共{count}份：{name}",
    en: "Checking {number} of {count}: {name}",
  },
  "offline.done": {
    "zh-CN": "已核对{count}份：疑误{error}，存疑{warning}，提示{information}。",
    en: "Reports checked: {count}. Errors: {error}, warnings: {warning}, hints: {information}. ",
  },
  "offline.done.failed": { "zh-CN": "有{count}个文件未能核对：", en: "Files that could not be checked: {count}." },
  "offline.failed": { "zh-CN": "{path}：{reason}。", en: "{path}: {reason}." },
  "offline.save": { "zh-CN": "把核对结果存为网页", en: "Save this check as a page" },
  "offline.fault.pdf": {
    "zh-CN": "这个浏览器版本较旧，不能在本页读取 PDF；请换用较新的浏览器，或另存为 .docx",
    en: "this browser is too old to read PDF on this page; please use a newer one, or save it as .docx",
  },
  "offline.fault.worker": {
    "zh-CN": "本页在这个浏览器中未能完成核对（{what}），请换用较新的浏览器，或刷新后再试。",
    en: "The check broke off in this browser ({what}). Please try a newer browser, or load the page again.",
  },
} as const;
