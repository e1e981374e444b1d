import assert from "node:assert/strict";
import { analyse } from "../../../server/src/analysis";
import { type Document, open } from "../../../server/src/documents/open";
import { encoderOf } from "../../helpers/encode";
import { seeds } from "../../helpers/seeds";

async function read(source: string | Uint8Array): Promise<Document> {
  const opened = await open(typeof source === "string" ? Buffer.from(source) : source, "a.html");
  assert.ok("text" in opened, "fault" in opened ? opened.fault : "");
  return opened;
}
const lines = async (source: string): Promise<string[]> =>
  (await read(source)).text.split("\n").filter((line) => line !== "");

const TEXT = "全年受理案件68件，办结29件，办结率42.6%。";
const LINKS = ["首页", "政务公开", "法定主动公开内容", "政府工作报告", "互动交流"]
  .map((t) => `<li><a href="#">${t}</a></li>`)
  .join("");
/** As a content management system makes them: nothing says what is what. */
const SITE = (content: string): string => `<!DOCTYPE html><html><head><title>某县2024年工作报告_某县人民政府</title>
  <style>p { width: 68% }</style><script>var views = "99件";</script></head><body>
  <form id="page"><div class="top"><ul>${LINKS}</ul><input value="搜索68件"><select><option>2024年</option></select></div>
  <div class="crumb">您的位置：<a href="#">首页</a> &gt; <a href="#">政务公开</a></div>
  <div class="box"><div class="left"><ul>${LINKS}</ul></div>
  <div class="right"><h1>某县2024年工作报告</h1><div>发布日期：2025-01-02　浏览次数：<span>123</span></div>
  <div class="text">${content}</div><div>上一篇：<a href="#">某县2023年工作报告全文及解读</a></div></div></div>
  <div class="foot">主办：某县人民政府　备案号：12345678　<a href="#">网站地图</a></div></form></body></html>`;

describe("the text of a page", () => {
  const cases: readonly [string, string, readonly string[]][] = [
    ["paragraphs", `<p>一、总体</p><p>${TEXT}</p>`, ["一、总体", TEXT]],
    ["text in divisions", `<div>一、总体<div>${TEXT}</div>结束。</div>`, ["一、总体", TEXT, "结束。"]],
    ["breaks", `<div>一、总体<br>　　${TEXT}</div>`, ["一、总体", `　　${TEXT}`]],
    [
      "numbers in pieces",
      "<p>受理<b>6</b><i>8</i>件，<span>办结</span>\n  <a href='#'>29件</a>。</p>",
      ["受理68件，办结 29件。"],
    ],
    [
      "line ends of the source",
      "<p>全年受理案件，\n      办结案件，\n 共计68件。</p>",
      ["全年受理案件，办结案件，共计68件。"],
    ],
    [
      "entities",
      "<p>受理&#54;8件，&ldquo;办结&rdquo;29件&hellip;&hellip;&lt;50%。</p>",
      ["受理68件，“办结”29件……<50%。"],
    ],
    [
      "what is not shown",
      `<p>${TEXT}<span style="display: none">99件</span><del>98件</del><i hidden>97件</i></p>`,
      [TEXT],
    ],
    [
      "what runs",
      `<p>${TEXT}</p><script>document.write("99件。")</script><noscript>98件。</noscript><!-- 97件。 -->`,
      [TEXT],
    ],
    [
      "what a form asks for",
      `<form><p>${TEXT}</p><label>数量</label><input value="99件"><button>提交98件</button></form>`,
      [TEXT, "数量"],
    ],
    [
      "parts by their names",
      `<header><nav>一，二，三，99件。</nav></header><main><p>${TEXT}</p></main><aside>相关：98件。</aside><footer>97件。</footer>`,
      [TEXT],
    ],
    [
      "parts by their roles",
      `<div role="navigation">一，99件。</div><div role="main"><p>${TEXT}</p></div><div role="contentinfo">98件。</div>`,
      [TEXT],
    ],
    ["lists", `<ol><li>一是${TEXT}</li><li>二是移送8件。</li></ol>`, [`一是${TEXT}`, "二是移送8件。"]],
    ["headings that are links", `<h2><a href="#">一、总体情况</a></h2><p>${TEXT}</p>`, ["一、总体情况", TEXT]],
    ["text with line ends of its own", `<pre>一、总体\n${TEXT}</pre>`, ["一、总体", TEXT]],
    ["a title from the head", `<title>某县2024年工作报告</title><p>${TEXT}</p>`, ["某县2024年工作报告", TEXT]],
    ["broken markup", `<p>一、总体<p>${TEXT}</div></b></td>`, ["一、总体", TEXT]],
    [
      "a table",
      `<p>${TEXT}</p><table><caption>表1</caption><thead><tr><th>单位<th>件数<th>其中</thead><tr><td rowspan=2>甲局<td>10<td>9<tr><td>8<td>&nbsp;<tr><td>合计<td><b>1</b>8<td>9</table>`,
      [TEXT, "表1", "| 单位 | 件数 | 其中 |", "| 甲局 | 10 | 9 |", "| 甲局 | 8 | - |", "| 合计 | 18 | 9 |"],
    ],
    [
      "a page laid out as a table",
      `<table><tr><td><a href="#">首页</a><td><p>一、总体</p><p>${TEXT}</p></table>`,
      ["一、总体", TEXT],
    ],
    [
      "an unmarked page",
      SITE(`<p>一、总体</p><p>${TEXT}</p>`),
      ["某县2024年工作报告", "发布日期：2025-01-02　浏览次数：123", "一、总体", TEXT],
    ],
  ];
  for (const [name, source, expected] of cases) {
    it(`has ${name}`, async () => {
      const own = await lines(source);
      if (name === "an unmarked page") for (const line of expected.slice(2)) assert.ok(own.includes(line), line);
      else assert.deepEqual(own, expected);
    });
  }

  it("has no number of what stands around it", async () => {
    const { text } = await read(SITE(`<p>一、总体</p><p>${TEXT}</p>`));
    assert.deepEqual(
      analyse(text).claims.map((claim) => claim.text),
      ["68件", "29件", "42.6%"],
    );
    assert.equal(analyse(text).title, "某县2024年工作报告");
  });

  it("says the paragraph of each place; a table is one", async () => {
    const { text, paragraphAt } = await read(
      `<p>一、总体</p><p> </p><table><tr><td>甲<td>1<tr><td>乙<td>2</table><p>${TEXT}</p>`,
    );
    assert.deepEqual(
      ["一、总体", "| 甲", "| 乙", TEXT].map((part) => paragraphAt?.(text.indexOf(part))),
      [1, 2, 2, 3],
    );
  });

  const gb = encoderOf("gb18030");
  const big5 = encoderOf("big5");
  const PAGE = `<p>${TEXT}</p>`;
  const encodings: readonly [string, Uint8Array][] = [
    ["GBK that it names", Buffer.concat([Buffer.from('<meta charset="gb2312">'), gb(PAGE)])],
    [
      "GBK as of old",
      Buffer.concat([Buffer.from('<meta http-equiv="Content-Type" content="text/html; charset=GBK">'), gb(PAGE)]),
    ],
    ["GBK that it does not name", gb(PAGE)],
    ["UTF-8 that it takes for GBK", Buffer.from(`<meta charset="gbk">${PAGE}`)],
    ["GBK that it takes for UTF-8", Buffer.concat([Buffer.from('<meta charset="utf-8">'), gb(PAGE)])],
    ["UTF-16", Buffer.from(`\ufeff${PAGE}`, "utf16le")],
    ["the encoding of its XML", Buffer.concat([Buffer.from('<?xml version="1.0" encoding="GB18030"?>'), gb(PAGE)])],
  ];
  for (const [name, file] of encodings) {
    it(`is read in ${name}`, async () => assert.match((await read(file)).text, /全年受理案件68件/));
  }
  it("is read in Big5 that it names, which is not guessed", async () => {
    const text = big5("<p>全年受理案件數量與去年相比，辦結率有所提高，總體平穩。</p>");
    assert.match((await read(Buffer.concat([Buffer.from("<meta charset=big5>"), text]))).text, /辦結率有所提高/);
    assert.deepEqual(await open(text, "a.html"), { fault: "doubtful" });
  });

  const faults: readonly [string, string | Uint8Array, string][] = [
    ["a page of links", `<ul>${LINKS}${LINKS}</ul><p>2024年1月2日</p>`, "no-main"],
    ["a page of several articles", `<article><p>${TEXT}</p></article><article><p>${TEXT}</p></article>`, "no-main"],
    ["a page without text", "<script>1，2，3。</script>", "no-main"],
    ["nothing", "", "no-main"],
    ["a page as deep as a well", "<div>".repeat(20_000) + TEXT, "too-large"],
    ["a picture", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0), "binary"],
  ];
  for (const [name, source, fault] of faults) {
    it(`cannot be told in ${name}`, async () =>
      assert.deepEqual(await open(typeof source === "string" ? Buffer.from(source) : source, "a.html"), { fault }));
  }

  it("is told by its first bytes where its name says nothing", async () => {
    for (const begin of ["<!DOCTYPE html>", "\ufeff<html lang=zh>", '<?xml version="1.0"?>\n<html>']) {
      const opened = await open(Buffer.from(`${begin}<p>${TEXT}</p>`), "-");
      assert.ok("text" in opened && opened.encoding === "html", begin);
    }
    const text = await open(Buffer.from(`<html><p>${TEXT}</p>`), "a.txt");
    assert.ok("text" in text && text.encoding === "utf-8");
  });

  it("takes time in proportion to its length", async () => {
    const start = performance.now();
    await open(Buffer.from(`<p>${TEXT}</p>`.repeat(20_000)), "a.html");
    await open(Buffer.from(`<table>${"<tr><td rowspan=9 colspan=9>1，<td>2".repeat(5000)}</table>`), "a.html");
    await open(Buffer.from("<b><p>1，".repeat(300)), "a.html");
    assert.ok(performance.now() - start < 8000);
  });
});

const entity = (c: string): string => `&#${c.codePointAt(0)};`;

describe("the seeds as pages", () => {
  const gb = encoderOf("gb18030");
  const found = (text: string) => {
    const { findings, relations, claims } = analyse(text);
    return [
      findings.map(({ check, where, quote, message, fingerprint }) => ({ check, where, quote, message, fingerprint })),
      relations.map(({ kind, verdict }) => `${kind} ${verdict}`),
      claims.map((claim) => claim.text),
    ];
  };
  for (const { name, text } of seeds) {
    it(`${name.slice(0, 3)} has the findings of the text`, async () => {
      const own = text.split(/\r\n|[\n\r]/).map((line) => line.replaceAll("&", "&amp;").replaceAll("<", "&lt;"));
      const paragraphs = own.map((line) => `<p>${line}</p>`).join("\n");
      assert.deepEqual(found((await read(`<html><body>${paragraphs}`)).text), found(text));
      assert.deepEqual(found((await read(SITE(own.join("<br/>\n")))).text), found(text));
      const inGb = Buffer.concat([
        Buffer.from("<html><meta charset=gb2312><body>"),
        gb(paragraphs.replace(/[^\n -~\u3000-\u303f\u4e00-\u9fff\uff00-\uffef“”‘’…—·×]/gu, entity)),
      ]);
      assert.deepEqual(found((await read(inGb)).text), found(text));
    });
  }
});
