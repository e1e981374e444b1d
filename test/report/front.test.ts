import assert from "node:assert/strict";
import { segment } from "../../server/src/report/blocks";
import { frontMatter } from "../../server/src/report/front";
import type { FrontMatter } from "../../server/src/report/types";

function front(title: string, text: string, expected: FrontMatter): void {
  it(title, () => assert.deepEqual(frontMatter(segment(text)), expected));
}

describe("front matter", () => {
  front(
    "issuer and year in the title",
    "当前位置: 首页 > 报告\n青山县人民政府2024年法治政府建设情况的报告\n2025年,全县\n一、做法\n",
    {
      title: "青山县人民政府2024年法治政府建设情况的报告",
      period: "2024",
      issuer: "青山县人民政府",
    },
  );
  front(
    "a title in two lines, the issuer below",
    "关于青山市2024年预算执行情况和\n2025年预算草案的报告\n青山市财政局\n一、情况\n",
    {
      title: "关于青山市2024年预算执行情况和2025年预算草案的报告",
      period: "2024",
      issuer: "青山市财政局",
    },
  );
  front(
    "the site's name behind the page's title",
    "关于青山市2024年财政决算的报告_青山市人民政府\n各位代表：\n一、情况\n",
    {
      title: "关于青山市2024年财政决算的报告",
      period: "2024",
    },
  );
  front("no title: the year of the text", "2022年，我旗认真落实各项任务。\n一、做法\n", { period: "2022" });
  front("a year in Han digits", "二〇二三年度法治建设工作总结\n一、做法\n", {
    title: "二〇二三年度法治建设工作总结",
    period: "2023",
  });
  front("the publishing unit of the page", "2024年法治建设工作报告\n发布机构：青山县司法局 浏览次数：3\n一、做法\n", {
    title: "2024年法治建设工作报告",
    period: "2024",
    issuer: "青山县司法局",
  });
  front("a signature", "法治建设工作总结\n一、做法\n全年受理12件。\n青山县司法局\n2025年1月3日\n", {
    title: "法治建设工作总结",
    issuer: "青山县司法局",
  });
  front("nothing", "", {});
  front("a sentence is no title", "全年各项工作情况良好，现报告如下。\n一、做法\n", {});
});
