const wholeLines = new Set(
  (
    '打印 打印本页 打印页面 我要打印 分享 分享到 返回 返回列表 返回顶部 返回首页 关闭 关闭窗口 关闭本页 收藏 加入收藏 ' +
    '首页 网站首页 上一页 下一页 尾页 末页 无障碍 无障碍阅读 长者模式 登录 注册 搜索 网站地图 联系我们 关于我们 ' +
    '繁体 简体 手机版 扫一扫 微信 微博 大 中 小 纠错 我要纠错 点赞 政府信息公开 信息公开 Network'
  ).split(' '),
);

const patterns: readonly RegExp[] = [
  /^(?:当前|您(?:的|所在的?|现在的)?|你(?:的|所在的?)?|所在)位置[:：]/,
  /^(?:當前|您所在的?)位置[:：]/,
  /^(?:上一篇|下一篇|上一条|下一条|相关链接|相关阅读|友情链接)[:：]?/,
  /^(?:【|\[)?\s*(?:打印|关闭|字体|字号|收藏|分享|返回|大|中|小|\s|[:：【】[\]|/])+(?:】|\])?$/,
  /^(?:字体|字号|文字大小|字体大小)\s*[:：]?[\s\[【(（]*[大中小特][\s\S]{0,12}$/,
  /^(?:文字大小|字体大小|字号)\s*[:：]\s*$/,
  /^(?:浏览(?:量|次数)?|点击(?:数|量|率|次数)?|點擊|阅读(?:量|次数)?|访问量)\s*[:：]\s*\d*\s*次?$/,
  /^(?:责任编辑|责编|编辑|编审|审核|初审|复审|终审|校对|网络编辑)\s*[:：]\s*\S{0,20}$/,
  /^(?:扫一扫|分享到|用手机|手机扫)/,
  /(?:ICP备|公网安备|网站标识码|Copyright\s|©)/i,
  /^(?:版权所有|主办单位?|承办单位?|技术支持|网站维护)\s*[:：]/,
];

/** True for a line that belongs to the page around a document and never to a document. */
export function isFurniture(line: string): boolean {
  const text = line.trim();
  if (text === '' || text.length > 200) return false;
  if (wholeLines.has(text) || patterns.some((pattern) => pattern.test(text))) return true;
  return isMenu(text);
}

/** "首页 新闻 政务 图片 …": at least five short words after 首页, without any mark of a sentence. */
function isMenu(text: string): boolean {
  const words = text.split(/[\s|·>»]+/);
  return (
    /^(?:网站)?首页$/.test(words[0]!) &&
    words.length >= 5 &&
    words.every((word) => word.length <= 8 && !/[，。；]/.test(word))
  );
}

/** The first line of a notice about copyright that ends a page. */
export function isNoticeStart(line: string): boolean {
  return /^.{0,20}(?:版权与免责声明|版权声明|免责声明|免责申明)\s*[:：]?\s*$/.test(line.trim());
}
