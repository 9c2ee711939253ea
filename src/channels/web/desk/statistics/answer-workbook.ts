import type { SheetToWrite } from '../../../../hardship/sheets.js';
import type { Figure } from '../../../../hardship/statistics/figure.js';
import { shanghaiDay } from '../../../../shared/clock.js';
import { answerFile } from '../../answer-file.js';
import type { DeskParts } from '../desk-parts.js';
import type { DeskContext } from '../desk-routes.js';

/** A workbook to keep; its name says what and when, never who. */
export async function answerWorkbook(
  c: DeskContext,
  { oversight }: Pick<DeskParts, 'oversight'>,
  sheets: readonly SheetToWrite[],
  name: string,
): Promise<Response> {
  const bytes = await oversight.writeWorkbook(sheets);
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  return answerFile(c.web, { bytes, type }, `${name}-${shanghaiDay(c.now)}.xlsx`, 'attachment');
}

/** A figure a sheet. */
export const figureSheets = (figures: readonly Figure[]): SheetToWrite[] =>
  figures.map(({ title, columns, rows }) => ({ name: title.replace(/[\\/?*[\]:：]/g, ' '), columns, rows }));
