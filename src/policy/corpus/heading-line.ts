/** What the beginning of a line says about sections. */
export interface HeadingLine {
  /** Smaller is wider: Markdown # first, then 编 章 节 条, 一、 (一) 1. (1). */
  rank: number;
  /** What the section is called, marker included. */
  name: string;
  /**
   * `line`: the line is only the heading. `glued`: the line is the first paragraph of its section too.
   * `item`: a numbered sentence, a heading only where its neighbours show it. `none`: a numbered paragraph.
   */
  form: 'line' | 'glued' | 'item' | 'none';
}

const numeral = '[一二三四五六七八九十百零〇两]{1,4}';
const markers: readonly [rank: number, pattern: RegExp][] = [
  [7, new RegExp(`^第(?:${numeral}|\\d{1,3})[编篇部](?:分)?(?=[\\s\\u3000：:、]|\\p{Script=Han}|$)`, 'u')],
  [8, new RegExp(`^第(?:${numeral}|\\d{1,3})章`, 'u')],
  [9, new RegExp(`^第(?:${numeral}|\\d{1,3})节`, 'u')],
  [10, new RegExp(`^第(?:${numeral}|\\d{1,3})条(?:之${numeral})?`, 'u')],
  [11, new RegExp(`^${numeral}[、．.]`, 'u')],
  [12, new RegExp(`^(?:[（(]\\s*${numeral}\\s*[)）]|${numeral}[)）])[、.．]?`, 'u')],
  // What is left of (五) when a converter lost the numeral.
  [12, /^[)）](?=\p{Script=Han})/u],
  [13, /^\d{1,2}(?:[、．]|\.(?!\d))/],
  [14, /^(?:[（(]\s*\d{1,2}\s*[)）]|\d{1,2}[)）])/],
];

/** A bare heading is at most this long, marker left out. */
const longestHeading = 42;
const longestGluedHeading = 32;

/** Reads the marker of a line; null when it has none. Articles (第×条) keep their words as text. */
export function headingLine(line: string): HeadingLine | null {
  const markdown = /^(#{1,6})\s+(.+?)\s*#*$/.exec(line);
  if (markdown) return { rank: markdown[1]!.length, name: markdown[2]!, form: 'line' };
  for (const [rank, pattern] of markers) {
    const marker = pattern.exec(line)?.[0];
    if (marker === undefined) continue;
    return numbered(line, marker, rank);
  }
  return null;
}

function numbered(line: string, marker: string, rank: number): HeadingLine {
  const rest = line.slice(marker.length).trim();
  if (rank === 10) return articleHeading(line, marker, rest);
  const first = /^[^。！？；!?;]*[。！？；!?;]?/.exec(rest)![0];
  const closed = /[。！？；!?;]$/.test(first);
  if (first.length === rest.length) {
    if (rest.length > longestHeading || /[:：,，；;]$/.test(rest)) return { rank, name: line, form: 'none' };
    // "1.实施项目21个。" states something; "一、有志想做,内生动力持续增强。" only announces.
    const states = closed && (rank >= 13 || /\d/.test(rest));
    return { rank, name: line.trim(), form: states ? 'item' : 'line' };
  }
  if (first.length > longestGluedHeading || /[；;]$/.test(first)) return { rank, name: line, form: 'none' };
  return { rank, name: (marker + first).trim(), form: 'glued' };
}

/** 第三条 土地补偿 …: the article's number names the section, its words are the passage. */
function articleHeading(line: string, marker: string, rest: string): HeadingLine {
  const title = /^[【［[]([^】］\]]{1,20})[】］\]]/.exec(rest)?.[0] ?? '';
  const bare = rest.length > 0 && rest.length <= 20 && !/[。；;：:]$/.test(rest);
  return { rank: 10, name: bare ? line.trim() : marker + title, form: bare ? 'line' : 'glued' };
}

/** "强化资金保障。保持…": an unnumbered sibling of a glued heading, when its first sentence is a short call. */
export function unnumberedHeading(line: string): string | null {
  const first = /^[^。！？；!?;，,、:：]{4,10}。/.exec(line)?.[0];
  return first !== undefined && first.length < line.length ? first : null;
}
