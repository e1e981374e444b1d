/** What `crossfoot check` says of many files: options, outputs, the baseline. Both languages side by side. */
export const batchWords = {
  "batch.format": {
    "zh-CN":
      "输出格式：text、json、ndjson、sarif、github、junit、csv、xlsx、html，默认 text；写作“格式=文件”时写入该文件，可多次使用",
    en: "text (the default), json, ndjson, sarif, github, junit, csv, xlsx or html; FORMAT=FILE writes that file; may be repeated",
  },
  "batch.output-file": {
    "zh-CN": "写入该文件，而不是输出到屏幕；写完整才放到位",
    en: "write to this file instead of standard output, whole or not at all",
  },
  "batch.no-bom": {
    "zh-CN": "CSV 开头不加字节顺序标记（Excel 需要它）",
    en: "begin CSV without a byte-order mark (which Excel needs)",
  },
  "batch.max-findings": {
    "zh-CN": "最多列出这么多处发现；退出码仍按全部发现",
    en: "show no more findings than this; the exit code still tells of all",
  },
  "batch.check": { "zh-CN": "只运行这项检查，可多次使用", en: "run this check alone; may be repeated" },
  "batch.skip": { "zh-CN": "不运行这项检查，可多次使用", en: "leave this check out; may be repeated" },
  "batch.baseline": {
    "zh-CN": "基线文件：其中已有的发现不再列出，也不影响退出码",
    en: "a baseline: findings that it holds are known, neither shown nor counted",
  },
  "batch.write-baseline": {
    "zh-CN": "把本次的全部发现写成基线文件",
    en: "write all findings of this run as a baseline",
  },
  "batch.cache": {
    "zh-CN": "未变的文件不再重新核对，结果存于 .crossfoot-cache",
    en: "keep results in .crossfoot-cache, and check no unchanged file again",
  },
  "batch.cache-dir": { "zh-CN": "同 --cache，存于此文件夹", en: "the same, in this folder" },
  "batch.jobs": {
    "zh-CN": "同时核对的线程数，或 auto；默认 1。输出不变",
    en: "threads that check at a time, or auto; 1 by default. The output stays the same",
  },
  "batch.watch": { "zh-CN": "核对之后继续等候，文件一改即重新核对", en: "stay, and check again what changes" },
  "batch.tracked-changes": {
    "zh-CN": "Word 文档的修订：final 按接受修订后的文字核对，original 按修订前的原文核对",
    en: "tracked changes of Word documents: the text with them (final), or as it was before (original)",
  },
  "batch.files-from": {
    "zh-CN": "从文件（- 为标准输入）读取路径，每行一个，或以 NUL 分隔",
    en: "read paths from a file (- for standard input), one a line, or separated by NUL",
  },
  "batch.stdin-filename": {
    "zh-CN": "标准输入内容的文件名，据以判断类型、取用设置",
    en: "the name of what comes on standard input, for its kind and its settings",
  },
  "batch.misuse.file": {
    "zh-CN": "格式“{name}”要写入文件：--format {name}=文件。",
    en: "The format “{name}” needs a file: --format {name}=FILE.",
  },
  "batch.misuse.output-file": {
    "zh-CN": "各格式都已有自己的文件，“--output-file”无处可用。",
    en: "Every format has a file of its own, so nothing is left for “--output-file”.",
  },
  "batch.misuse.same-place": {
    "zh-CN": "不能把两种格式输出到同一处；请写作 --format 格式=文件。",
    en: "Two formats cannot go to the same place; use --format FORMAT=FILE.",
  },
  "batch.misuse.stdin": {
    "zh-CN": "标准输入只能用一次：“-”与“--files-from -”不能同时使用。",
    en: "Standard input is there once: “-” and “--files-from -” cannot be used together.",
  },
  "batch.misuse.watch": {
    "zh-CN": "“--watch”只能以 text 或 ndjson 输出到屏幕，不能与标准输入、--write-baseline 同时使用。",
    en: "“--watch” prints text or ndjson to standard output, and goes with neither standard input nor --write-baseline.",
  },
  "batch.no-baseline": { "zh-CN": "不是基线文件", en: "not a baseline" },
  "batch.stale": {
    "zh-CN": "{file}：基线中的这一处已不再出现：{path} {check} “{quote}”",
    en: "{file}: no longer found: {path} {check} “{quote}”",
  },
  "batch.stale.more": { "zh-CN": "{file}：另有{count}处已不再出现", en: "{file}: no longer found, besides: {count}" },
  "batch.baseline-written": {
    "zh-CN": "已写出基线 {file}，发现{count}处。",
    en: "The baseline {file} is written, findings {count}.",
  },
  "batch.hidden": {
    "zh-CN": "另有{count}处发现未列出（--max-findings）。",
    en: "Findings not shown, beyond --max-findings: {count}.",
  },
  "batch.passed-over": {
    "zh-CN": "文件夹中略过{count}个文件（{names}）：{reason}。",
    en: "Passed over in folders: {count} ({names}): {reason}.",
  },
  "batch.passed-over.several": {
    "zh-CN": "文件夹中略过{count}个文件（{names}等）：{reason}。",
    en: "Passed over in folders: {count} ({names} …): {reason}.",
  },
  "batch.no-figures": { "zh-CN": "网页中没有数据", en: "a web page without figures" },
  "batch.watching": { "zh-CN": "等候文件更改，按 Ctrl-C 结束。", en: "Waiting for changes; Ctrl-C ends." },
  "cli.outcome.known": { "zh-CN": "{all}，基线中已有{count}处", en: "{all}; known {count}" },
  "cli.fault.empty": { "zh-CN": "文件是空的", en: "an empty file" },
  "cli.fault.circle": { "zh-CN": "链接成环，不指向任何文件", en: "links that lead in a circle" },
  "findings.name": { "zh-CN": "发现一览表", en: "Findings" },
  "findings.sheet": { "zh-CN": "数据核对发现一览表", en: "Findings of the check" },
  "findings.path": { "zh-CN": "文件", en: "File" },
  "findings.line": { "zh-CN": "行", en: "Line" },
  "findings.column": { "zh-CN": "列", en: "Column" },
  "findings.page": { "zh-CN": "页", en: "Page" },
  "findings.paragraph": { "zh-CN": "段", en: "Paragraph" },
  "findings.check": { "zh-CN": "检查", en: "Check" },
  "findings.title": { "zh-CN": "检查内容", en: "What it says" },
  "findings.quote": { "zh-CN": "数字", en: "Number" },
  "findings.fingerprint": { "zh-CN": "指纹", en: "Fingerprint" },
  "findings.failed": { "zh-CN": "未能核对", en: "not checked" },
} as const;
