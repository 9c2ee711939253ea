/** Width of a character in parts of its size, rather too wide than too narrow. */
const widthOf = (character: string): number => (character < '\u2000' ? 0.6 : 1);

export const textWidth = (text: string, size: number): number =>
  Array.from(text).reduce((sum, character) => sum + widthOf(character), 0) * size;

const mayNotBegin = /^[，。；：！？、）》”’」』】%,.;:!?)\]]/;
const mayNotEnd = /[（《“‘「『【[(]$/;
/** Latin words and numbers stay whole; everything else is a character of its own. */
const pieces = /[A-Za-z0-9.,/:@_-]+|[\s\S]/gu;

/** A text as lines no wider than `width`; one mark of punctuation may hang over. */
export function breakLines(text: string, size: number, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const [piece] of text.matchAll(pieces)) {
    const fits = textWidth(line + piece, size) <= width;
    if (line === '' || fits || mayNotBegin.test(piece)) {
      line += piece;
      continue;
    }
    const opening = mayNotEnd.exec(line)?.[0] ?? '';
    lines.push(line.slice(0, line.length - opening.length));
    line = opening + piece.trimStart();
  }
  return [...lines, line].filter((each) => each !== '').flatMap((each) => cutLong(each, size, width));
}

/** A word longer than a whole line, such as an address, is cut. */
function cutLong(line: string, size: number, width: number): string[] {
  if (textWidth(line, size) <= width + size) return [line];
  const most = Math.max(1, Math.floor(width / size / 0.6));
  return [line.slice(0, most), ...cutLong(line.slice(most), size, width)];
}
