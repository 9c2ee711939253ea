import { drawingAsPng } from '../../../shared/picture.js';
import { inks, pathOf, type Drawing, type Mark } from './drawing.js';
import type { HanFont } from './han-font.js';

/** The first page of a drawing as PNG, two pixels for each point. */
export const drawPng = (drawing: Drawing, font: HanFont): Promise<Uint8Array> =>
  drawingAsPng(svgOf(drawing, font), 2);

function svgOf({ width, height, pages }: Drawing, { family }: HanFont): string {
  const size = `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`;
  const marks = (pages[0] ?? []).map(put).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} font-family="${family}"><rect width="100%" height="100%" fill="#ffffff"/>${marks}</svg>`;
}

function put(mark: Mark): string {
  switch (mark.kind) {
    case 'text':
      return `<text x="${mark.x}" y="${mark.y}" font-size="${mark.size}" fill="${inks[mark.ink]}">${escaped(mark.text)}</text>`;
    case 'bar':
      return `<rect x="${mark.x}" y="${mark.y}" width="${mark.width}" height="${mark.height}" fill="${inks[mark.ink]}"/>`;
    case 'code':
      return `<path d="${pathOf(mark)}" fill="#000000"/>`;
    default:
      return mark satisfies never;
  }
}

/** Control characters are no XML; everything else is written as it is. */
const escaped = (text: string): string =>
  text
    .replace(/\p{Cc}/gu, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
