/** A sentence longer than this is cut at a lesser mark, so that any passage can hold it. */
const longest = 500;

/**
 * Cuts text after 。！？；!?; and line ends, closing quotes and brackets staying with their sentence.
 * Joined without a separator the sentences are the text.
 */
export function splitSentences(text: string, limit = longest): string[] {
  const sentences: string[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    if (!endsSentence(text, at)) continue;
    let end = at + 1;
    while (
      end < text.length &&
      /[。！？；!?;…”’」』》〉）)\]】"\n]/.test(text[end]!) &&
      !opensQuote(text, end)
    )
      end++;
    while (end < text.length && /[ \t\u3000]/.test(text[end]!)) end++;
    sentences.push(text.slice(start, end));
    start = end;
    at = end - 1;
  }
  if (start < text.length) sentences.push(text.slice(start));
  return sentences.flatMap((sentence) => cutLong(sentence, limit));
}

function endsSentence(text: string, at: number): boolean {
  const mark = text[at]!;
  if ('。！？；\n'.includes(mark)) return true;
  // Half-width marks may belong to a name, a link or code: they end a sentence only beside Chinese or at the end.
  if (!'!?;'.includes(mark)) return false;
  return at + 1 >= text.length || !/[a-z0-9/&=]/i.test(text[at + 1]!);
}

/** A straight quote after a closed sentence opens the next one when another follows within the line. */
function opensQuote(text: string, at: number): boolean {
  if (text[at] !== '"') return false;
  const line = text.slice(text.lastIndexOf('\n', at) + 1, at);
  return (line.match(/"/g)?.length ?? 0) % 2 === 0;
}

function cutLong(sentence: string, limit: number): string[] {
  const pieces: string[] = [];
  let rest = sentence;
  while (rest.length > limit) {
    const at = lastMark(rest, limit);
    pieces.push(rest.slice(0, at));
    rest = rest.slice(at);
  }
  if (rest !== '') pieces.push(rest);
  return pieces;
}

/** The best place to cut within the limit: after ；, then ，, then any other mark, else just before the limit. */
function lastMark(text: string, limit: number): number {
  for (const marks of ['；;', '，,：:', '、|)）”》 ']) {
    for (let at = limit - 1; at >= limit / 3; at--) if (marks.includes(text[at]!)) return at + 1;
  }
  const splitsPair = /[\ud800-\udbff]/.test(text[limit - 1]!);
  return splitsPair ? limit - 1 : limit;
}
