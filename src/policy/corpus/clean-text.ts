import { isFurniture, isNoticeStart } from './page-furniture.js';
import { tidyCharacters } from './tidy-characters.js';
import { withoutPinyin } from './pinyin-artefacts.js';
import { unwrapLines } from './unwrap-lines.js';

/** A raw text split into what stands above the document's own words and those words. */
export interface CleanedText {
  /** Navigation, title and "来源 … 时间 …" lines above the body; read for metadata, then thrown away. */
  head: string[];
  /** The body in its own script: paragraphs with an empty line between them. */
  body: string;
}

/** How far down a page the line "来源 … 时间 …" may stand. */
const deepestHead = 60;

/** Raw text of a new file → its own words. What is thrown away is page furniture; when in doubt a line stays. */
export function cleanText(raw: string): CleanedText {
  const lines = withoutPageNumbers(tidyCharacters(raw).split('\n')).map((line) => line.trimEnd());
  const { head, rest } = cutHead(lines);
  const kept = cutNotice(rest).filter((line) => !isFurniture(line));
  const paragraphs = unwrapLines(kept)
    .map((line) => withoutPinyin(line.trim().replace(/[ \t\u00a0\u3000]+/g, ' ')))
    .filter((line) => line !== '');
  return {
    head: head.map((line) => withoutPinyin(line.trim())).filter((line) => line !== ''),
    body: paragraphs.join('\n\n'),
  };
}

/** "- 3 -", "第3页 共10页", and bare numbers when they count up by one. */
function withoutPageNumbers(lines: readonly string[]): string[] {
  const marked =
    /^\s*(?:[-—–－·]\s*\d{1,4}\s*[-—–－·]|第\s*\d{1,4}\s*页(?:\s*[,，/]?\s*共\s*\d{1,4}\s*页)?|Page \d+ of \d+|\d{1,4}\s*[/／]\s*\d{1,4})\s*$/i;
  const bare = lines.filter((line) => /^\s*\d{1,4}\s*$/.test(line)).map(Number);
  const counts = bare.length >= 2 && bare.every((value, i) => i === 0 || value === bare[i - 1]! + 1);
  return lines.filter((line) => !marked.test(line) && !(counts && /^\s*\d{1,4}\s*$/.test(line)));
}

const sourceLine = /(?:来源|來源|发布机构|發布機構|发布单位|信息来源|作者)\s*[:：]/;
const dateField = /(?:时间|時間|日期|发布日期|发布时间|成文日期)\s*[:：]\s*\d{4}/;
const headLabels =
  /(?:来源|來源|时间|時間|日期|作者|机构|機構|单位|编辑|编审|审核|浏览|点击|點擊|阅读|访问|字号|大小|字体|索引号|文号|字号|主题|分类|名称|标题|次数|量|率|数)$/;

/** A line that holds nothing but the fields of a page's head: 时间:…地点:… of a meeting is none. */
function isSourceLine(line: string): boolean {
  if (line.length > 160) return false;
  const labels = line.match(/[\p{Script=Han}]{1,8}(?=\s*[:：])/gu) ?? [];
  if (!labels.every((label) => headLabels.test(label))) return false;
  return dateField.test(line) || (sourceLine.test(line) && /\d{4}-\d/.test(line));
}

/** Everything down to the line "来源 … 时间 …" is head, when nothing above it reads like a sentence. */
function cutHead(lines: readonly string[]): { head: string[]; rest: string[] } {
  const filled = lines.map((line, at) => ({ line, at })).filter(({ line }) => line.trim() !== '');
  const found = filled.slice(0, deepestHead).findIndex(({ line }) => isSourceLine(line));
  if (found === -1) return { head: [], rest: [...lines] };
  const above = filled.slice(0, found);
  if (above.some(({ line }) => /[。；]/.test(line) || line.length > 120))
    return { head: [], rest: [...lines] };
  let end = filled[found]!.at + 1;
  // The fields may stand on several short lines.
  for (const { line, at } of filled.slice(found + 1, found + 8)) {
    if (line.length > 60 || !(sourceLine.test(line) || dateField.test(line) || isFurniture(line))) break;
    end = at + 1;
  }
  return { head: lines.slice(0, end), rest: lines.slice(end) };
}

/** A copyright notice at the end, with all that follows it. */
function cutNotice(lines: readonly string[]): string[] {
  const at = lines.findIndex((line) => isNoticeStart(line));
  const after = lines.slice(at).filter((line) => line.trim() !== '');
  return at > 0 && after.length <= 15 ? lines.slice(0, at) : [...lines];
}
