import { darkRuns, inks, type Drawing, type Mark } from './drawing.js';
import type { HanFont } from './han-font.js';
import { pdfFile, type Pdf } from './pdf-file.js';

/** A drawing as PDF, its text as text. `now` stands in the file as its date. */
export const drawPdf = (
  { title, width, height, pages }: Drawing,
  font: HanFont,
  now: Date,
): Promise<Uint8Array> =>
  pdfFile({ size: [width, height], margin: 0, title, font, now }, (pdf) => {
    pages.forEach((marks, page) => {
      if (page > 0) pdf.addPage();
      for (const mark of marks) put(pdf, mark);
    });
  });

function put(pdf: Pdf, mark: Mark): void {
  switch (mark.kind) {
    case 'text':
      pdf
        .fontSize(mark.size)
        .fillColor(inks[mark.ink])
        .text(mark.text, mark.x, mark.y, { lineBreak: false, baseline: 'alphabetic' });
      return;
    case 'bar':
      pdf.rect(mark.x, mark.y, mark.width, mark.height).fill(inks[mark.ink]);
      return;
    case 'code':
      for (const { x, y, width, height } of darkRuns(mark)) pdf.rect(x, y, width, height);
      pdf.fill('#000000');
      return;
    default:
      mark satisfies never;
  }
}
