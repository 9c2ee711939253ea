import PDFDocument from 'pdfkit';
import type { HanFont } from './han-font.js';
import type { Paper, PaperBlock } from './paper.js';

const margin = 64;
const sizes = { title: 20, text: 12.5, table: 11.5 };
const cellPadding = 6;

/** A4 pages as PDF; the one place that speaks to the library. `now` stands in the file as its date. */
export async function writePaper(paper: Paper, font: HanFont, now: Date): Promise<Uint8Array> {
  const pdf = new PDFDocument({
    size: 'A4',
    margin,
    info: { Title: paper.title, Creator: '明白人', CreationDate: now, ModDate: now },
    lang: 'zh-CN',
  });
  const chunks: Buffer[] = [];
  const ended = new Promise<void>((resolve, reject) => {
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', resolve);
    pdf.on('error', reject);
  });
  if (font.face === null) pdf.font(font.file);
  else pdf.font(font.file, font.face);
  for (const block of paper.blocks) write(pdf, block);
  pdf.end();
  await ended;
  return Buffer.concat(chunks);
}

type Pdf = InstanceType<typeof PDFDocument>;

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
