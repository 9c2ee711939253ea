import { findHanFont } from '../paper/han-font.js';
import { layOutSheet, type SheetFormat } from './lay-out-sheet.js';
import type { PrintedSheet } from './printed-sheet.js';

/** A file of a sheet, to be sent as it is. */
export interface SheetFile {
  bytes: Uint8Array;
  type: string;
}

/** A sheet as PDF; refused with the name of the package where no font has Chinese characters. */
export async function sheetPdf(sheet: PrintedSheet, format: SheetFormat, now: Date): Promise<SheetFile> {
  const { drawPdf } = await import('../paper/draw-pdf.js');
  const bytes = await drawPdf(layOutSheet(sheet, format), findHanFont(), now);
  return { bytes, type: 'application/pdf' };
}

/** The same as a picture to be sent in a chat. */
export async function sheetPng(sheet: PrintedSheet, format: SheetFormat): Promise<SheetFile> {
  const { drawPng } = await import('../paper/draw-png.js');
  return { bytes: await drawPng(layOutSheet(sheet, format), findHanFont()), type: 'image/png' };
}
