/** A run of text on a PDF page: its words, place and size, as pdf.js gives them. */
export interface TextPiece {
  str: string;
  width: number;
  height: number;
  /** Matrix; the last two numbers are x and y of the run's left end. */
  transform: readonly number[];
}

interface Line {
  y: number;
  pieces: { x: number; end: number; size: number; text: string }[];
}

/** The lines of one page from top to bottom, an indented one beginning with "　　". */
export function pageLines(pieces: readonly TextPiece[]): string[] {
  const lines: Line[] = [];
  for (const piece of pieces) {
    if (piece.str.trim() === '') continue;
    const [x, y] = [piece.transform[4]!, piece.transform[5]!];
    const size = Math.abs(piece.transform[3]!) || piece.height || 10;
    let line = lines.findLast((known) => Math.abs(known.y - y) < size * 0.5);
    if (!line) lines.push((line = { y, pieces: [] }));
    line.pieces.push({ x, end: x + piece.width, size, text: piece.str });
  }
  lines.sort((a, b) => b.y - a.y);
  const left = leftMargin(lines);
  return lines.map((line) => {
    line.pieces.sort((a, b) => a.x - b.x);
    const first = line.pieces[0]!;
    const indent = first.x - left;
    const indented = indent > first.size * 1.2 && indent < first.size * 3.5;
    return (indented ? '　　' : '') + joinPieces(line).trim();
  });
}

function joinPieces(line: Line): string {
  let text = '';
  let end: number | null = null;
  for (const piece of line.pieces) {
    if (end !== null && piece.x - end > piece.size * 0.6) text += ' ';
    text += piece.text;
    end = piece.end;
  }
  return text;
}

/** Where most lines begin. */
function leftMargin(lines: readonly Line[]): number {
  const counts = new Map<number, number>();
  for (const line of lines) {
    const x = Math.round(Math.min(...line.pieces.map((piece) => piece.x)));
    counts.set(x, (counts.get(x) ?? 0) + 1);
  }
  const often = [...counts].filter(([, count]) => count >= Math.max(2, lines.length * 0.2)).map(([x]) => x);
  return Math.min(...(often.length > 0 ? often : counts.keys()));
}

/** Takes out lines that stand at the head or foot of most pages (numbers counted as equal). */
export function withoutRunningLines(pages: readonly string[][]): string[][] {
  if (pages.length < 3) return pages.map((page) => [...page]);
  const key = (line: string) => line.replace(/\d+/g, '#').replace(/\s/g, '');
  const seen = new Map<string, number>();
  for (const page of pages) {
    for (const line of new Set([page.at(0), page.at(-1)])) {
      if (line !== undefined) seen.set(key(line), (seen.get(key(line)) ?? 0) + 1);
    }
  }
  const runs = (line: string) => (seen.get(key(line)) ?? 0) >= Math.max(3, pages.length * 0.6);
  return pages.map((page) => page.filter((line, i) => !((i === 0 || i === page.length - 1) && runs(line))));
}
