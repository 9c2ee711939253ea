import type { HanFont } from './han-font.js';
import type { Paper, PaperBlock } from './paper.js';
import { pdfFile, type Pdf } from './pdf-file.js';

const margin = 64;
const sizes = { title: 20, text: 12.5, table: 11.5 };
const cellPadding = 6;

/** A4 pages as PDF. `now` stands in the file as its date. */
export const writePaper = (paper: Paper, font: HanFont, now: Date): Promise<Uint8Array> =>
  pdfFile({ size: 'A4', margin, title: paper.title, font, now }, (pdf) => {
    for (const block of paper.blocks) write(pdf, block);
  });

function write(pdf: Pdf, block: PaperBlock): void {
  switch (block.kind) {
    case 'title':
      room(pdf, 80);
      pdf.moveDown(0.4).fontSize(sizes.title).text(block.text, margin, pdf.y, { align: 'center' });
      pdf.moveDown(0.7);
      return;
    case 'text':
      pdf
        .fontSize(sizes.text)
        .text(block.text, margin, pdf.y, { lineGap: 5, indent: block.indent === true ? 25 : 0 });
      pdf.moveDown(0.4);
      return;
    case 'right':
      room(pdf, 24);
      pdf.fontSize(sizes.text).text(block.text, margin, pdf.y, { align: 'right', lineGap: 5 });
      return;
    case 'space':
      pdf.moveDown(block.lines);
      return;
    case 'table':
      writeTable(pdf, block.columns, block.rows);
      return;
    default:
      block satisfies never;
  }
}

/** Begins a page when less than this is left of the one at hand. */
function room(pdf: Pdf, height: number): void {
  if (pdf.y + height > pdf.page.height - margin) pdf.addPage();
}

function writeTable(pdf: Pdf, columns: readonly string[], rows: readonly (readonly string[])[]): void {
  pdf.fontSize(sizes.table);
  const width = (pdf.page.width - 2 * margin) / columns.length;
  for (const row of [columns, ...rows]) {
    const inner = { width: width - 2 * cellPadding };
    const height = Math.max(...row.map((cell) => pdf.heightOfString(cell, inner))) + 2 * cellPadding;
    room(pdf, height);
    const top = pdf.y;
    row.forEach((cell, index) => {
      const left = margin + index * width;
      pdf.rect(left, top, width, height).lineWidth(0.6).stroke('#555555');
      pdf.fillColor('#000000').text(cell, left + cellPadding, top + cellPadding, inner);
    });
    pdf.x = margin;
    pdf.y = top + height;
  }
  pdf.moveDown(0.6);
}
