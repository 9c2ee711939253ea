/** The most a Telegram message holds. */
const longestMessage = 4096;

/** Cuts a text into messages, at the end of a line or sentence where there is one; blanks at the cuts go. */
export function splitText(text: string, limit = longestMessage): string[] {
  const parts: string[] = [];
  let rest = text.trim();
  while (rest.length > limit) {
    const at = cutPlace(rest, limit);
    parts.push(rest.slice(0, at).trimEnd());
    rest = rest.slice(at).trimStart();
  }
  if (rest !== '') parts.push(rest);
  return parts;
}

/** The last good place within the limit: a blank line, a line end, a sentence end, a lesser mark; else just the limit. */
function cutPlace(text: string, limit: number): number {
  const within = text.slice(0, limit);
  for (const mark of [/\n\s*\n/g, /\n/g, /[。！？!?；;…][”’」』）)\]】]*/g, /[，,、：: ]/g]) {
    const end = lastEnd(within, mark);
    // a cut in the first half would leave a stub
    if (end >= limit / 2) return end;
  }
  return /[\ud800-\udbff]$/.test(within) ? limit - 1 : limit;
}

function lastEnd(text: string, mark: RegExp): number {
  let end = 0;
  for (const match of text.matchAll(mark)) end = match.index + match[0].length;
  return end;
}
