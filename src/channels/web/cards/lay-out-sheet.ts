import { breakLines } from '../paper/break-lines.js';
import type { Drawing, Ink, Mark } from '../paper/drawing.js';
import { qrModules } from '../paper/qr-modules.js';
import type { PrintedSheet } from './printed-sheet.js';

/** A kind of page, in points; letters are no larger than `largest` and no smaller than `smallest`. */
export interface SheetFormat {
  width: number;
  /** Null: as high as it needs, one page. */
  height: number | null;
  margin: number;
  columns: number;
  largest: number;
  smallest: number;
}

const a4 = { width: 595.28, height: 841.89, margin: 40 };
const a5 = { width: 419.53, height: 595.28, margin: 28 };

export const cardFormats = {
  a4: { ...a4, columns: 1, largest: 17, smallest: 12 },
  a5: { ...a5, columns: 1, largest: 13, smallest: 10 },
  /** For a chat: as wide as a phone. */
  png: { width: 540, height: null, margin: 28, columns: 1, largest: 19, smallest: 19 },
} as const satisfies Record<string, SheetFormat>;

export const leafletFormats = {
  a4: { ...a4, margin: 30, columns: 2, largest: 13, smallest: 9 },
  a5: { ...a5, margin: 24, columns: 1, largest: 10, smallest: 9 },
  png: cardFormats.png,
} as const satisfies Record<string, SheetFormat>;

interface Line {
  text: string;
  size: number;
  ink: Ink;
  indent: number;
  /** A green bar before a heading. */
  heading: boolean;
}

/** Lines that stay together, with the space above them. */
interface Block {
  above: number;
  lines: readonly Line[];
}

const leading = 1.42;
const heightOf = ({ above, lines }: Block): number =>
  lines.reduce((sum, { size }) => sum + size * leading, above);

/**
 * Everything of a sheet at its place: on as few pages as the smallest letters allow, in the largest letters that need
 * no more of them.
 */
export function layOutSheet(sheet: PrintedSheet, format: SheetFormat): Drawing {
  // the same in letters of any size
  const code = qrModules(sheet.code.address);
  const shortest = layOutAt(sheet, code, format, format.smallest);
  for (let size = format.largest; size > format.smallest; size -= 0.5) {
    const drawing = layOutAt(sheet, code, format, size);
    if (drawing.pages.length <= shortest.pages.length) return drawing;
  }
  return shortest;
}

function layOutAt(sheet: PrintedSheet, code: boolean[][], format: SheetFormat, size: number): Drawing {
  const { width, margin, columns } = format;
  const gap = size * 1.6;
  const columnWidth = (width - 2 * margin - gap * (columns - 1)) / columns;
  const head = drawHead(sheet, code, format, size);
  const bottom = (format.height ?? Number.POSITIVE_INFINITY) - margin;
  const pages: Mark[][] = [head.marks];
  let column = 0;
  let top = head.bottom;
  let y = top;
  for (const block of blocksOf(sheet, size, columnWidth)) {
    if (y + heightOf(block) > bottom && y > top) {
      column += 1;
      if (column === columns) {
        column = 0;
        top = margin;
        pages.push([]);
      }
      y = top;
    }
    const left = margin + column * (columnWidth + gap);
    y += y === top ? 0 : block.above;
    for (const line of block.lines) {
      y += line.size * leading;
      pages.at(-1)!.push(...marksOf(line, left, y - line.size * 0.36));
    }
  }
  numberPages(pages, format, size * 0.72);
  const ends = Math.max(y, head.bottom) + margin;
  return { title: sheet.title, width, height: format.height ?? Math.ceil(ends), pages };
}

function numberPages(pages: Mark[][], { width, height, margin }: SheetFormat, size: number): void {
  if (pages.length === 1 || height === null) return;
  pages.forEach((marks, i) => {
    const text = `第${i + 1}页，共${pages.length}页`;
    marks.push({ kind: 'text', x: width / 2 - size * 4, y: height - margin * 0.45, size, ink: 'soft', text });
  });
}

/** Title and code, over the whole width. */
function drawHead(sheet: PrintedSheet, modules: boolean[][], { width, margin }: SheetFormat, size: number) {
  const side = Math.max(96, Math.min(size * 9, 150));
  const left = width - margin - side;
  const room = left - margin - size;
  const title = size * 2.2;
  const marks: Mark[] = [
    { kind: 'code', x: left, y: margin, side, modules },
    { kind: 'text', x: margin, y: margin + title, size: title, ink: 'green', text: sheet.title },
  ];
  let y = margin + title * 1.25;
  for (const text of sheet.lead.flatMap((each) => breakLines(each, size, room))) {
    y += size * leading;
    marks.push({ kind: 'text', x: margin, y, size, ink: 'black', text });
  }
  const small = size * 0.72;
  let under = margin + side;
  for (const text of breakLines(sheet.code.says, small, side - small)) {
    under += small * leading;
    marks.push({ kind: 'text', x: left + small, y: under, size: small, ink: 'soft', text });
  }
  const bottom = Math.max(y, under) + size * 0.8;
  marks.push({ kind: 'bar', x: margin, y: bottom, width: width - 2 * margin, height: 1.5, ink: 'green' });
  return { marks, bottom: bottom + size * 0.5 };
}

function blocksOf(sheet: PrintedSheet, size: number, width: number): Block[] {
  const small = size * 0.78;
  const text = (words: string, at: number, ink: Ink, indent = 0): Line[] =>
    breakLines(words, at, width - indent).map((line) => ({
      text: line,
      size: at,
      ink,
      indent,
      heading: false,
    }));
  const heading = (words: string): Line => ({
    ...{ text: words, size: size * 1.15, ink: 'green' as const },
    ...{ indent: size * 0.6, heading: true },
  });
  const part = (words: string, lines: Line[][]): Block[] =>
    lines.map((each, i) =>
      i === 0 ? { above: size * 0.9, lines: [heading(words), ...each] } : { above: size * 0.3, lines: each },
    );
  const parts = sheet.parts.flatMap(({ heading: words, says, items }) =>
    part(words, [
      ...items.map((item) => [
        ...text(item.head, size, 'black'),
        ...item.lines.flatMap((line) => text(line, size * 0.88, 'soft', size)),
      ]),
      ...(says === undefined ? [] : [text(says, size * 0.88, 'soft')]),
    ]),
  );
  return [
    ...parts,
    ...part('有事打电话', [sheet.call.flatMap((line) => text(line, size, 'black'))]),
    ...part('依据的文件', [sheet.sources.flatMap((line) => text(line, small, 'soft'))]),
    { above: size * 0.5, lines: sheet.notes.flatMap((line) => text(line, small, 'soft')) },
  ].filter(({ lines }) => lines.length > 0);
}

function marksOf({ text, size, ink, indent, heading }: Line, left: number, y: number): Mark[] {
  const mark: Mark = { kind: 'text', x: left + indent, y, size, ink, text };
  if (!heading) return [mark];
  return [{ kind: 'bar', x: left, y: y - size * 0.86, width: size * 0.28, height: size, ink: 'green' }, mark];
}
