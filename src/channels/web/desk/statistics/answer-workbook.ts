import type { SheetToWrite } from '../../../../hardship/sheets.js';
import type { Figure } from '../../../../hardship/statistics/figure.js';
import { shanghaiDay } from '../../../../shared/clock.js';
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
  return c.web.body(Buffer.from(bytes), 200, {
    'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'Content-Disposition': `attachment; filename="${name}-${shanghaiDay(c.now)}.xlsx"`,
  });
}

/** A figure a sheet. */
export const figureSheets = (figures: readonly Figure[]): SheetToWrite[] =>
  figures.map(({ title, columns, rows }) => ({ name: title.replace(/[\\/?*[\]:：]/g, ' '), columns, rows }));
