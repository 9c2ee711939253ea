import { headingLine } from '../heading-line.js';
import { tidyCharacters } from '../tidy-characters.js';

/** A run of text on a PDF page: its words, place and size, as pdf.js gives them. */
export interface TextPiece {
  str: string;
  width: number;
  height: number;
  /** Matrix; the last two numbers are x and y of the run's left end. */
  transform: readonly number[];
}

/** A line of a page, with what its place on the page tells about paragraphs. */
export interface PageLine {
  text: string;
  /** It is indented, or stands apart from the line above. */
  begins: boolean;
  /** It reaches the right margin. */
  full: boolean;
}

interface Line {
  y: number;
  size: number;
  pieces: { x: number; end: number; text: string }[];
}

/** The lines of one page from top to bottom. */
export function pageLines(pieces: readonly TextPiece[]): PageLine[] {
  const lines: Line[] = [];
  for (const piece of pieces) {
    if (piece.str.trim() === '') continue;
    const [x, y] = [piece.transform[4]!, piece.transform[5]!];
    const size = Math.abs(piece.transform[3]!) || piece.height || 10;
    let line = lines.findLast((known) => Math.abs(known.y - y) < size * 0.5);
    if (!line) lines.push((line = { y, size, pieces: [] }));
    line.pieces.push({ x, end: x + piece.width, text: piece.str });
  }
  lines.sort((a, b) => b.y - a.y);
  for (const line of lines) line.pieces.sort((a, b) => a.x - b.x);
  const left = leftMargin(lines);
  const right = Math.max(...lines.map((line) => line.pieces.at(-1)!.end));
  const gap = usualGap(lines);
  return lines.map((line, i) => {
    const indent = (line.pieces[0]!.x - left) / line.size;
    const apart = i > 0 && lines[i - 1]!.y - line.y > gap * 1.6;
    return {
      text: tidyCharacters(joinPieces(line)).trim(),
      begins: indent > 1.2 || apart,
      full: right - line.pieces.at(-1)!.end < line.size * 2,
    };
  });
}

/** Pages → paragraphs: a line that reaches the margin goes on in the next one, over a page's end too. */
export function joinLines(pages: readonly (readonly PageLine[])[]): string[] {
  const paragraphs: string[] = [];
  let open = false;
  for (const line of pages.flat()) {
    if (open && !line.begins && headingLine(line.text) === null) {
      const before = paragraphs.at(-1)!;
      const space = /[A-Za-z0-9]$/.test(before) && /^[A-Za-z]/.test(line.text) ? ' ' : '';
      paragraphs[paragraphs.length - 1] = before + space + line.text;
    } else paragraphs.push(line.text);
    open = line.full;
  }
  return paragraphs;
}

/** Takes out lines that stand at the head or foot of most pages (numbers counted as equal). */
export function withoutRunningLines(pages: readonly (readonly PageLine[])[]): PageLine[][] {
  const key = (line: PageLine) => line.text.replace(/\d+/g, '#').replace(/\s/g, '');
  const seen = new Map<string, number>();
  for (const page of pages) {
    const edges = new Set([page.at(0), page.at(-1)].filter((line) => line !== undefined).map(key));
    for (const edge of edges) seen.set(edge, (seen.get(edge) ?? 0) + 1);
  }
  const often = Math.max(3, pages.length * 0.6);
  const runs = (line: PageLine) =>
    (seen.get(key(line)) ?? 0) >= often || /^[-—–－·\s]*\d{1,4}[-—–－·\s]*$/.test(line.text);
  return pages.map((page) => page.filter((line, i) => !((i === 0 || i === page.length - 1) && runs(line))));
}

function joinPieces(line: Line): string {
  let text = '';
  let end: number | null = null;
  for (const piece of line.pieces) {
    if (end !== null && piece.x - end > line.size * 0.6) text += ' ';
    text += piece.text;
    end = piece.end;
  }
  return text;
}

/** Where most lines begin. */
function leftMargin(lines: readonly Line[]): number {
  const counts = new Map<number, number>();
  for (const line of lines) {
    const x = Math.round(line.pieces[0]!.x);
    counts.set(x, (counts.get(x) ?? 0) + 1);
  }
  const often = [...counts].filter(([, count]) => count >= Math.max(2, lines.length * 0.2)).map(([x]) => x);
  return Math.min(...(often.length > 0 ? often : counts.keys()));
}

/** The middle distance between two lines. */
function usualGap(lines: readonly Line[]): number {
  const gaps = lines.slice(1).map((line, i) => lines[i]!.y - line.y);
  return gaps.sort((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? Infinity;
}
