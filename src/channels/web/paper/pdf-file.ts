import PDFDocument from 'pdfkit';
import type { HanFont } from './han-font.js';

export type Pdf = InstanceType<typeof PDFDocument>;

interface PdfFile {
  /** `A4`, or width and height in points. */
  size: 'A4' | [width: number, height: number];
  margin: number;
  /** Stands in the file: no personal data. */
  title: string;
  font: HanFont;
  /** Stands in the file as its date. */
  now: Date;
}

/** Writes a PDF; the one place that speaks to the library. */
export async function pdfFile(
  { size, margin, title, font, now }: PdfFile,
  write: (pdf: Pdf) => void,
): Promise<Uint8Array> {
  const pdf = new PDFDocument({
    size,
    margin,
    info: { Title: title, Creator: '明白人', CreationDate: now, ModDate: now },
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
  write(pdf);
  pdf.end();
  await ended;
  return Buffer.concat(chunks);
}
