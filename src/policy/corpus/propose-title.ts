import type { SourceText } from './read-file/source-file.js';

const titleEnd =
  /(?:方案|通知|办法|报告|意见|细则|规定|决定|公告|通告|公示|批复|答复|函|规划|计划|要点|条例|指南|须知|手册|措施|预案|标准|政策|解读|问答|总结|明白纸)(?:[(（《][^)）]{1,20}[)）])?$/;

/** True for a line that ends like the name of an official document. */
export function isTitleEnd(line: string): boolean {
  return titleEnd.test(line);
}

/** The document's title: a field, the line above "来源 … 时间 …", what the format declares, or the first title-like line. */
export function proposeTitle(
  source: SourceText,
  head: readonly string[],
  paragraphs: readonly string[],
): string | null {
  const field = head
    .map((line) => /^(?:标题|名称|文件名称)\s*[:：]\s*(.+)$/.exec(line)?.[1])
    .find((value) => value !== undefined);
  return field?.trim() ?? aboveSourceLine(head) ?? declaredTitle(source) ?? firstTitleLine(paragraphs);
}

function aboveSourceLine(head: readonly string[]): string | null {
  const fields = head.findIndex((line) => /(?:来源|來源|时间|時間|日期|发布机构|作者)\s*[:：]/.test(line));
  const title = head.slice(0, Math.max(fields, 0)).at(-1);
  return title !== undefined && title.length >= 4 && !/[:：>]$/.test(title) ? bare(title) : null;
}

/** The page's own title without the site's name behind it. */
function declaredTitle(source: SourceText): string | null {
  const title = source.title
    ?.replace(/\s*[-_|—–]+\s*[^-_|—–]{2,30}(?:政府|网|网站|门户|局|委员会|厅|部)\S{0,8}$/, '')
    .trim();
  return title !== undefined && title.length >= 4 ? title : null;
}

/** The first short line without a sentence; a title broken over two lines is put together. */
function firstTitleLine(paragraphs: readonly string[]): string | null {
  const lines = paragraphs.slice(0, 8).map(bare);
  for (const [i, line] of lines.entries()) {
    if (line.length < 4 || line.length > 80 || /[。；：:，]$/.test(line) || /〔\d{4}〕|^\d/.test(line))
      continue;
    const next = lines[i + 1] ?? '';
    if (isTitleEnd(line)) return line;
    if (next.length <= 40 && isTitleEnd(next) && !/[。，]/.test(line + next)) return line + next;
  }
  const first = lines[0] ?? '';
  return first.length >= 4 && first.length <= 40 && !/[。；：:，,]/.test(first) ? first : null;
}

function bare(line: string): string {
  return line.replace(/^#+\s+/, '').trim();
}
