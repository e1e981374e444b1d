import type { Line } from "./lines";

/** A line of page furniture is no longer than this. */
const LONGEST = 160;

const BREADCRUMB =
  /^(?:当前位置|您?现?在?的?位置|您(?:现在)?(?:所在)?的?位置|所在位置|首页)(?:[：> »|]|$)|首页 ?(?:>|»|-->|\/)|(?: >+ .*){2}|-->>/;
/** What a page says of its article, as `名称：…`. */
const LABELLED =
  /(?:^|[ 【[|])(?:日期|时间|标 {0,4}题|关 {0,4}键 {0,4}字|发文字号|责任部门|责任单位|内容概述|概述|概 {0,4}要|分类|发布日期|发布时间|发文日期|成文日期|生成日期|公开日期|更新时间|来源|信息来源|文章来源|稿件来源|出处|作者|编辑|责编|责任编辑|美编|审核|校对|浏览量|浏览次数|浏览|点击数|点击量|点击率|点击|阅读|阅读量|阅读次数|访问量|访问次数|字体|字号|文字大小|字体大小|索引号|文号|发布机构|发文机关|发布单位|公开方式|公开范围|公开目录|公开时限|信息分类|主题分类|体裁分类|组配分类|主题词|关键词|标签|有效性|时效性|服务对象|分享|分享到|扫一扫|上一篇|下一篇|上一条|下一条|版权所有|主办单位|主办|承办单位|承办|协办|技术支持|网站标识码|政府网站标识码|备案号|ICP备案号|ICP证号|联系电话|联系我们|电话|热线|传真|邮编|邮箱|电子邮箱|地址|联系地址|网址|本站域名|选择区域|E-mail|Email) ?：/i;
/** Buttons and footers, as a line of their own. */
const BUTTON =
  /^[【[]?(?:打印|分享|分享到|收藏|返回|返回列表|返回首页|返回顶部|关闭|关闭窗口|关闭本页|打印本页|打印 关闭|保存|下载|搜索|登录|注册|纠错|扫一扫|大中小|大 中 小|特大|上一篇|下一篇|上一页|下一页|网站地图|联系我们|关于我们|隐私声明|网站声明|无障碍|长者模式|相关(?:链接|阅读|附件|文档|文章|新闻|统计公报)|友情链接|政府部门网站|用户登录|我要咨询)[】\]]?(?:[ 】[|：].{0,30})?$/;
const FOOTER =
  /^扫一扫|版权所有|公网安备|ICP备|ICP证|公安备案|网站标识码|^Copyright|^©|^声明：|^发布于 ?\d|^(?:发布日期|生成日期|浏览次数|浏览量|阅读量) ?\d|^扫描二维码|^正在阅读：|未经授权|了解更多政策信息|分享到：?$/i;
const CONTACT = /^(?:https?：?\/\/|www\.)\S+$|^\S+@\S+\.\S+$|^(?:\(?0\d{2,3}[-）)]?)?\d{7,8}$/i;
/** `—8—`, `- 8 -`, `第8页 共20页`, `8 / 20`. */
const PAGE_NUMBER =
  /^(?:[—–-]{1,2} ?\d{1,3} ?[—–-]{1,2}|第 ?\d{1,3} ?页(?:[ ，]*共 ?\d{1,3} ?页)?|\d{1,3} ?\/ ?\d{1,3}|[·•] ?\d{1,3} ?[·•])$/;

/** A printed page number with its dashes. */
export const isPageNumber = (text: string): boolean => text.length <= 16 && PAGE_NUMBER.test(text);

/** Navigation, counters, buttons, provenance: what the page adds to the report. No line with a sentence is. */
export function isFurniture(line: Line): boolean {
  line.furniture ??= looksLikeFurniture(line);
  return line.furniture;
}

function looksLikeFurniture({ text }: Line): boolean {
  if (text.length > LONGEST || text.includes("。") || text.includes("；")) return false;
  return (
    isPageNumber(text) ||
    BREADCRUMB.test(text) ||
    (text.includes("：") && LABELLED.test(text)) ||
    BUTTON.test(text) ||
    FOOTER.test(text) ||
    CONTACT.test(text)
  );
}

/** Furniture that stands below the article: after it, short lines are links and labels. */
export const endsArticle = (text: string): boolean => BUTTON.test(text) || FOOTER.test(text);
