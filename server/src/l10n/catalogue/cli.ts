/** What the command line says. Both languages side by side; `{name}` is filled in. */
export const cliWords = {
  "cli.about": {
    "zh-CN": "读报告、标注数据、核对勾稽关系：数字是否对得上，一查便知。",
    en: "Reads Chinese reports, annotates their numeric claims, and finds numbers that do not meet.",
  },
  "cli.usage": { "zh-CN": "用法:", en: "Usage:" },
  "cli.options": { "zh-CN": "选项:", en: "Options:" },
  "cli.arguments": { "zh-CN": "参数:", en: "Arguments:" },
  "cli.commands": { "zh-CN": "命令:", en: "Commands:" },
  "cli.option.choices": { "zh-CN": "{about}（可选：{choices}）", en: "{about} (one of {choices})" },
  "cli.option.default": {
    "zh-CN": "{about}（可选：{choices}；默认：{value}）",
    en: "{about} (one of {choices}; default: {value})",
  },
  "cli.exit-codes": {
    "zh-CN":
      "退出码：0 没有达到 --fail-on 程度的发现；1 有；2 工具未能完成工作（文件读不了、参数有误等，其余文件照常核对）。",
    en: "Exit codes: 0 no finding at or above --fail-on; 1 there are some; 2 the tool could not do its job (a file that cannot be read, a wrong argument; the other files are still checked).",
  },
  "cli.option.version": { "zh-CN": "显示版本号", en: "print the version" },
  "cli.option.help": { "zh-CN": "显示帮助", en: "show this help" },
  "cli.option.lang": {
    "zh-CN": "输出的语言，默认随系统区域设置",
    en: "language of the messages, by default the locale's",
  },
  "cli.option.no-annotations": {
    "zh-CN": "不理会报告旁的批注文件（文件名.annotations.json）",
    en: "leave the annotations beside reports (NAME.annotations.json) out of account",
  },
  "cli.check.about": { "zh-CN": "核对报告中的数字", en: "check the numbers of reports" },
  "cli.check.paths": {
    "zh-CN": "文件、文件夹（其中的 .txt .text .md .report .docx .pdf .html）、通配符，或 - 表示标准输入",
    en: "files, folders (their .txt .text .md .report .docx .pdf .html files), globs, or - for standard input",
  },
  "cli.check.format": { "zh-CN": "输出格式", en: "output format" },
  "cli.check.fail-on": {
    "zh-CN": "出现这一程度及以上的发现时，以退出码 1 结束",
    en: "exit with 1 when there are findings of this severity or above",
  },
  "cli.explain.about": {
    "zh-CN": "说明某项检查查什么、何时可能误报",
    en: "tell what a check reads and when it may be wrong",
  },
  "cli.explain.check": { "zh-CN": "检查的名称，如 sum-mismatch", en: "a check's name, such as sum-mismatch" },
  "cli.explain.unknown": {
    "zh-CN": "没有名为“{check}”的检查。现有检查：{checks}。",
    en: "There is no check named “{check}”. The checks are: {checks}.",
  },
  "cli.test.about": {
    "zh-CN": "核对标有预期结果的报告，列出与标注不一致之处",
    en: "check reports whose expected findings are marked in the text, and show what differs",
  },
  "cli.test.strict": {
    "zh-CN": "未标注的提示也算不一致",
    en: "count information that is not marked as a difference, too",
  },
  "cli.test.update": {
    "zh-CN": "按核对结果改写各文件中的标注，不再列出不一致之处",
    en: "rewrite the marks in the files to agree with what was found, instead of showing differences",
  },
  "cli.test.exit-codes": {
    "zh-CN": "退出码：0 全部与标注一致（或已改写）；1 有不一致；2 有文件读不了、标注或设置写错，其余文件照常核对。",
    en: "Exit codes: 0 everything is as marked (or was rewritten); 1 something differs; 2 a file cannot be read, or a mark or a setting cannot be understood; the other files are still checked.",
  },
  "cli.test.as-marked": { "zh-CN": "标注{marks}处，全部一致", en: "marks {marks}, all met" },
  "cli.test.differs": {
    "zh-CN": "标注{marks}处，不一致{differences}处",
    en: "marks {marks}, differences {differences}",
  },
  "cli.test.updated": { "zh-CN": "已改写标注，现有{marks}处", en: "rewritten, marks now {marks}" },
  "cli.test.closing": {
    "zh-CN": "报告{fixtures}份：与标注一致{passed}，不一致{failed}。",
    en: "Reports {fixtures}: passed {passed}, failed {failed}.",
  },
  "cli.test.closing.faults": {
    "zh-CN": "报告{fixtures}份：与标注一致{passed}，不一致{failed}；另有{faults}个问题，见上。",
    en: "Reports {fixtures}: passed {passed}, failed {failed}. Problems told above: {faults}.",
  },
  "cli.test.nothing-found": { "zh-CN": "此处未发现问题", en: "nothing was found here" },
  "cli.test.no-relation": { "zh-CN": "此处没有校验出关系", en: "no relation was checked here" },
  "cli.comment.about": {
    "zh-CN": "复制 Word 文档，在每处发现的数字上加批注；原文件不动",
    en: "copy a Word document with a comment at each finding's number; the original stays as it is",
  },
  "cli.comment.draft": { "zh-CN": "要核对的 .docx 文档", en: "the .docx document to be checked" },
  "cli.comment.to": {
    "zh-CN": "副本的路径；已有同名文件的，将被替换",
    en: "the copy's path; a file of that name is replaced",
  },
  "cli.comment.exit-codes": {
    "zh-CN": "没有发现时也写出副本，与原文件逐字节相同。退出码：0 副本已写出；2 未能写出。",
    en: "Without findings the copy is written all the same, and is equal to the original byte for byte. Exit codes: 0 the copy is written; 2 it could not be.",
  },
  "cli.comment.done": {
    "zh-CN": "已写出 {path}，批注{count}条。",
    en: "Written to {path}, comments {count}.",
  },
  "cli.comment.none": {
    "zh-CN": "没有发现问题，已写出与原文件相同的 {path}，未加批注。",
    en: "No findings. Written to {path} without comments, the same as the original.",
  },
  "cli.comment.same": {
    "zh-CN": "副本不能是原文件；请另取路径",
    en: "the copy would be the original itself; please choose another path",
  },
  "cli.comment.not-word": {
    "zh-CN": "只能给 .docx 文档加批注",
    en: "comments can only be added to a .docx document",
  },
  "cli.compare.about": {
    "zh-CN": "比对两份报告的数据：两稿之间改了什么、什么没有随之更改；或本年报告所述上年数与上年报告是否一致",
    en: "compare the numbers of two reports: what changed between two drafts and what did not follow, or what this year's says of last year",
  },
  "cli.compare.old": {
    "zh-CN": "旧稿或上年报告（文件；或文件夹，按相对路径配对）",
    en: "the old draft, or last year's report (a file, or a folder whose files are paired by name)",
  },
  "cli.compare.new": { "zh-CN": "新稿或本年报告", en: "the new draft, or this year's report" },
  "cli.compare.years": {
    "zh-CN": "按上年与本年报告比对（默认按报告年份判断）",
    en: "compare as two years' reports (by default, the reports' periods decide)",
  },
  "cli.compare.drafts": { "zh-CN": "按两稿比对", en: "compare as two drafts" },
  "cli.compare.to": {
    "zh-CN": "写入文件，而不是输出到屏幕",
    en: "write to this file instead of standard output",
  },
  "cli.compare.sheet": {
    "zh-CN": "xlsx 须用 --to 指定文件，如 --to 比对.xlsx",
    en: "xlsx needs a file, such as --to comparison.xlsx",
  },
  "cli.compare.exit-codes": {
    "zh-CN": "退出码：0 没有未随之更改或不一致之处；1 有；2 有文件读不了或结果写不出。",
    en: "Exit codes: 0 everything followed and nothing contradicts; 1 something did not follow or contradicts; 2 something could not be read or written.",
  },
  "cli.fault.not-alike": {
    "zh-CN": "一个是文件，一个是文件夹，无法比对",
    en: "one is a file and the other a folder, which cannot be compared",
  },
  "cli.fault.no-pairs": { "zh-CN": "两个文件夹中没有同名的报告", en: "no reports of the same name in the two folders" },
  "cli.misuse.both": {
    "zh-CN": "选项“--years”和“--drafts”不能同时使用。",
    en: "“--years” and “--drafts” cannot be used together.",
  },
  "cli.lsp.about": { "zh-CN": "为其他编辑器提供语言服务", en: "serve other editors with the language server" },
  "cli.lsp.stdio": {
    "zh-CN": "经标准输入输出通信（唯一方式）",
    en: "talk over standard input and output (the only way)",
  },

  "cli.misuse": {
    "zh-CN": "crossfoot：{what}用 crossfoot --help 查看用法。",
    en: "crossfoot: {what} See crossfoot --help.",
  },
  "cli.misuse.option": { "zh-CN": "没有选项“{name}”。", en: "There is no option “{name}”." },
  "cli.misuse.command": { "zh-CN": "没有命令“{name}”。", en: "There is no command “{name}”." },
  "cli.misuse.value": {
    "zh-CN": "选项“{name}”不能取值“{value}”，可选：{choices}。",
    en: "“{value}” is no value of “{name}”; choose one of {choices}.",
  },
  "cli.misuse.option-argument": { "zh-CN": "选项“{name}”后面少了取值。", en: "The option “{name}” needs a value." },
  "cli.misuse.option-missing": { "zh-CN": "缺少选项“{name}”。", en: "The option “{name}” is missing." },
  "cli.misuse.argument": { "zh-CN": "缺少参数“{name}”。", en: "The argument “{name}” is missing." },
  "cli.misuse.excess": { "zh-CN": "参数太多。", en: "There are too many arguments." },

  "cli.aside": { "zh-CN": "按{settings}的设置，不予核对", en: "not checked, as {settings} says" },
  "cli.fault": { "zh-CN": "crossfoot：{path}：{reason}", en: "crossfoot: {path}: {reason}" },
  "cli.fault.missing": { "zh-CN": "文件或文件夹不存在", en: "no such file or folder" },
  "cli.fault.forbidden": { "zh-CN": "没有读取权限", en: "permission denied" },
  "cli.fault.folder": { "zh-CN": "这是文件夹，不是文件", en: "a folder, not a file" },
  "cli.fault.unreadable": { "zh-CN": "无法读取（{code}）", en: "cannot be read ({code})" },
  "cli.fault.unwritten": { "zh-CN": "结果无法写出（{code}）", en: "the results cannot be written ({code})" },
  "cli.fault.no-reports": {
    "zh-CN": "文件夹中没有报告（.txt、.text、.md、.report、.docx、.pdf、.html 文件）",
    en: "no reports in this folder (.txt, .text, .md, .report, .docx, .pdf or .html files)",
  },
  "cli.fault.no-match": { "zh-CN": "没有与之匹配的文件", en: "no file matches" },
  "cli.fault.binary": { "zh-CN": "不是文本文件", en: "not a text file" },
  "cli.fault.damaged": { "zh-CN": "文本已损坏，无法完整解码", en: "damaged text: some bytes cannot be decoded" },
  "cli.fault.damaged-at": {
    "zh-CN": "UTF-8 文本已损坏，从第{byte}个字节起无法解码",
    en: "damaged UTF-8 text: byte {byte} cannot be decoded",
  },
  "cli.fault.unknown": {
    "zh-CN": "编码无法识别（不是 UTF-8、UTF-16 或 GB 18030）；请另存为 UTF-8 后再核对",
    en: "unknown encoding (not UTF-8, UTF-16 or GB 18030); please save it as UTF-8 first",
  },
  "cli.fault.doubtful": {
    "zh-CN": "编码无法确定（可能是 Big5、西文编码，或混有多种编码），为免误报未作核对；请另存为 UTF-8 后再核对",
    en: "doubtful encoding (perhaps Big5, a Western one, or several in one file), so nothing was checked; please save it as UTF-8 first",
  },
  "cli.fault.no-main": {
    "zh-CN": "无法确定网页的正文在哪里，未作核对；请把正文复制到文本文件后再核对",
    en: "the page's main text cannot be told, so nothing was checked; please copy the text into a text file first",
  },
  "cli.fault.no-text": {
    "zh-CN": "PDF 中没有可读取的文字（可能是扫描件）；请先用 WPS 等软件作文字识别（OCR），另存为 .docx",
    en: "no text that can be read in this PDF (perhaps a scan); please recognise it (OCR) and save it as .docx first",
  },
  "cli.fault.broken-pdf": {
    "zh-CN": "不是完整的 .pdf 文档（已损坏或未传完）；请重新导出或下载",
    en: "not a whole .pdf document (damaged or cut off); please export or download it again",
  },
  "cli.fault.encrypted": {
    "zh-CN": "文档设有密码，无法读取；请去掉密码后另存",
    en: "protected by a password; please save it without one",
  },
  "cli.fault.broken": {
    "zh-CN": "不是完整的 .docx 文档（已损坏或未传完）",
    en: "not a whole .docx document (damaged or cut off)",
  },
  "cli.fault.no-word": {
    "zh-CN": "压缩包中没有 Word 文档",
    en: "a package without a Word document in it",
  },
  "cli.fault.entities": {
    "zh-CN": "文档中有 DOCTYPE 声明，为安全起见未读取；请在 Word 或 WPS 中另存为 .docx",
    en: "not read, to be safe: the document holds a DOCTYPE; please save it as .docx in Word or WPS",
  },
  "cli.fault.too-large": { "zh-CN": "文件太大，无法读入", en: "too large to be read" },
  "cli.fault.foreign": {
    "zh-CN": "不能读取 {format} 文件；请用生成它的软件打开，另存为 .docx 或 .pdf",
    en: "{format} files cannot be read; please open it in the program that made it and save it as .docx or .pdf",
  },
  "cli.fault.internal": {
    "zh-CN": "核对时出现内部错误（{what}），敬请反馈",
    en: "internal error while checking ({what}); please report it",
  },

  "cli.fault.at": { "zh-CN": "第{line}行第{column}列：{what}", en: "line {line}, column {column}: {what}" },
  "cli.fault.not-rewritten": {
    "zh-CN": "编码为 {encoding}，不能改写；请先另存为 UTF-8",
    en: "cannot be rewritten in {encoding}; please save it as UTF-8 first",
  },

  "cli.fault.not-rewritten-docx": {
    "zh-CN": "Word、PDF 文档和网页中的标注不能改写；请把报告另存为文本文件",
    en: "marks in a Word document, a PDF or a page cannot be rewritten; please save the report as a text file",
  },

  "mark.consistent": { "zh-CN": "相符", en: "✓" },
  "mark.unclosed": {
    "zh-CN": "标注“{mark}”没有在本行内以“】”结束。",
    en: "The mark “{mark}” has no “】” on its line.",
  },
  "mark.word": {
    "zh-CN": "标注“{mark}”应以下列词语之一开头：{words}。",
    en: "The mark “{mark}” should begin with one of {words}.",
  },
  "mark.excess": {
    "zh-CN": "标注“{mark}”中的“{excess}”多余；所引的话请写在“：”之后。",
    en: "“{excess}” is too much in the mark “{mark}”; words to be quoted follow “：”.",
  },

  "settings.syntax": { "zh-CN": "不是合格的 JSON。", en: "This is not valid JSON." },
  "settings.object": { "zh-CN": "“{name}”应为一个 JSON 对象。", en: "“{name}” should be a JSON object." },
  "settings.key": {
    "zh-CN": "没有名为“{key}”的设置。现有设置：{keys}。",
    en: "There is no setting named “{key}”. The settings are: {keys}.",
  },
  "settings.value": {
    "zh-CN": "“{key}”应取下列值之一：{choices}。",
    en: "“{key}” should be one of {choices}.",
  },
  "settings.tags": {
    "zh-CN": "“{key}”应为标签的列表，每个标签不超过20个字，不为空。",
    en: "“{key}” should be a list of tags, each of 20 characters at most and not empty.",
  },
  "settings.words": {
    "zh-CN": "“{key}”应为词语的列表（不超过200个），每个词语不超过20个字，不含空格和数字。",
    en: "“{key}” should be a list of 200 words at most, each of 20 characters at most, without spaces and digits.",
  },
  "settings.patterns": {
    "zh-CN": "“ignore”应为路径的列表（写法同 .gitignore，不超过200条，每条不超过200个字）。",
    en: "“ignore” should be a list of 200 paths at most, written as in .gitignore, each of 200 characters at most.",
  },
  "settings.twice": { "zh-CN": "“{key}”出现两次。", en: "“{key}” is there twice." },

  "cli.severity.error": { "zh-CN": "疑误", en: "error" },
  "cli.severity.warning": { "zh-CN": "存疑", en: "warning" },
  "cli.severity.information": { "zh-CN": "提示", en: "information" },
  "cli.heading": { "zh-CN": "{place} 【{severity}】{where}", en: "{place} {severity}: {where}" },
  "cli.page": { "zh-CN": "第{page}页", en: "page {page}" },
  "cli.paragraph": { "zh-CN": "第{paragraph}段", en: "paragraph {paragraph}" },
  "cli.related.more": { "zh-CN": "另有{count}处", en: "and {count} more" },

  "cli.figures": {
    "zh-CN": "识别数据{claims}处，校验关系{relations}组",
    en: "figures read {claims}, relations checked {relations}",
  },
  "cli.figures.short": {
    "zh-CN": "数据{claims}处，关系{relations}组",
    en: "figures {claims}, relations {relations}",
  },
  "cli.outcomes": { "zh-CN": "{figures}：{outcomes}", en: "{figures}: {outcomes}" },
  "cli.outcome.consistent": { "zh-CN": "相符{count}", en: "agree {count}" },
  "cli.outcome.error": { "zh-CN": "疑误{count}", en: "error {count}" },
  "cli.outcome.warning": { "zh-CN": "存疑{count}", en: "warning {count}" },
  "cli.outcome.information": { "zh-CN": "提示{count}", en: "info {count}" },
  "cli.outcome.and": { "zh-CN": "、", en: ", " },
  "cli.outcome.others": {
    "zh-CN": "{arithmetic}，编号、书写等问题{count}处",
    en: "{arithmetic}; numbering and writing {count}",
  },
  "cli.closing": {
    "zh-CN": "{figures}；其余数据无比对依据，未作判断，不代表正确。",
    en: "{figures}. The other figures have nothing to be compared with: they were not judged, which does not make them right.",
  },
  "cli.closing.none": {
    "zh-CN": "{figures}；这些数据均无比对依据，未作判断，不代表正确。",
    en: "{figures}. None of them has anything to be compared with: they were not judged, which does not make them right.",
  },
  "cli.closing.nothing": { "zh-CN": "没有读到数据，未作核对。", en: "No figures were read, so nothing was checked." },
  "cli.total": { "zh-CN": "{reports}份报告合计：{closing}", en: "All {reports} reports: {closing}" },
} as const;
