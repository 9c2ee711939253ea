import ExcelJS from 'exceljs';
import type { SheetRead, SheetToWrite, Workbooks } from '../../hardship/sheets.js';
import { decodeSheetText, readCsv } from './read-csv.js';
import { unpackedSize } from './unpacked-size.js';

const rowsAtMost = 50_000;
const columnsAtMost = 100;
const longestCell = 4000;
/** What a packed workbook may unpack to, in bytes. */
const unpackedAtMost = 300_000_000;
const longestName = 31;

/** Reads and writes .xlsx; the one place that does. */
export const workbooks: Workbooks = { readSheet, writeWorkbook };

async function readSheet(bytes: Uint8Array): Promise<SheetRead> {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return readXlsx(bytes);
  // the old binary format of Excel and WPS
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) return { kind: 'unreadable' };
  const text = decodeSheetText(bytes);
  if (text === null || text.trim() === '') return { kind: 'unreadable' };
  return limited(readCsv(text, rowsAtMost));
}

async function readXlsx(bytes: Uint8Array): Promise<SheetRead> {
  const size = unpackedSize(bytes);
  if (size === null) return { kind: 'unreadable' };
  if (size > unpackedAtMost) return { kind: 'too_large', rowsAtMost };
  const book = new ExcelJS.Workbook();
  try {
    await book.xlsx.load(bytes.slice().buffer);
  } catch {
    return { kind: 'unreadable' };
  }
  const sheet = book.worksheets.find(
    ({ state, actualRowCount }) => state === 'visible' && actualRowCount > 0,
  );
  if (sheet === undefined) return { kind: 'unreadable' };
  if (sheet.rowCount > rowsAtMost) return { kind: 'too_large', rowsAtMost };
  const rows: string[][] = Array.from({ length: sheet.rowCount }, () => []);
  sheet.eachRow((row, number) => {
    const cells = rows[number - 1]!;
    row.eachCell((cell, column) => {
      if (column > columnsAtMost) return;
      while (cells.length < column - 1) cells.push('');
      // a cell merged into another says what that one says; once is enough
      cells[column - 1] =
        cell.isMerged && cell.master !== cell ? '' : textOf(cell.value).slice(0, longestCell);
    });
  });
  return limited(rows);
}

function limited(rows: string[][]): SheetRead {
  if (rows.length > rowsAtMost) return { kind: 'too_large', rowsAtMost };
  return rows.some((row) => row.some((cell) => cell.trim() !== ''))
    ? {
        kind: 'rows',
        rows: rows.map((row) => row.slice(0, columnsAtMost).map((cell) => cell.slice(0, longestCell))),
      }
    : { kind: 'unreadable' };
}

/** A cell as a person reads it. */
function textOf(value: ExcelJS.CellValue): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  if ('text' in value) return textOf(value.text);
  if ('result' in value) return textOf(value.result);
  return '';
}

async function writeWorkbook(sheets: readonly SheetToWrite[]): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  for (const { name, columns, rows } of sheets) {
    const sheet = book.addWorksheet(name.replace(/[*?:\\/[\]]/g, ' ').slice(0, longestName), {
      views: [{ state: 'frozen', ySplit: 1 }],
    });
    sheet.addRow(columns.map(safeCell)).font = { bold: true };
    for (const row of rows) sheet.addRow(row.map(safeCell));
    sheet.columns.forEach((column, i) => {
      column.width = Math.min(40, Math.max(8, 2 * (columns[i] ?? '').length + 4));
    });
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** Programs take a text that begins like this for a formula, also when the sheet is saved as .csv. */
const formula = /^[=+\-@\t\r\n＝＋－＠]/;

const safeCell = (cell: string | number | null): string | number | null =>
  typeof cell === 'string' && formula.test(cell) ? `'${cell}` : cell;
