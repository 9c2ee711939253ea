import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SheetToWrite } from '../../../src/hardship/sheets.js';
import { workbooks } from '../../../src/storage/sheets/workbook.js';

const readSheet = (bytes: Uint8Array) => workbooks.readSheet(bytes);
const writeWorkbook = (sheets: readonly SheetToWrite[]) => workbooks.writeWorkbook(sheets);
const utf8 = (text: string) => new TextEncoder().encode(text);
/** 姓名,村 and 王桂花,新屯村 as Excel on Chinese Windows saves them. */
const gb18030 = Buffer.from('d0d5c3fb2cb4e50d0acdf5b9f0bba82cd0c2cdcdb4e50d0a', 'hex');
const twoRows = {
  kind: 'rows',
  rows: [
    ['姓名', '村'],
    ['王桂花', '新屯村'],
  ],
};

describe('sheets of other bureaus', () => {
  it('reads the same rows from .xlsx and from .csv in every usual encoding', async () => {
    const text = '姓名,村\r\n王桂花,新屯村\r\n';
    const wide = Buffer.concat([
      Buffer.from([0xff, 0xfe]),
      Buffer.from(text.replaceAll(',', '\t'), 'utf16le'),
    ]);
    for (const bytes of [utf8(text), utf8(`\uFEFF${text}`), gb18030, wide, utf8(text.replaceAll(',', ';'))]) {
      expect(await readSheet(bytes)).toEqual(twoRows);
    }
    const written = await writeWorkbook([
      { name: '名单', columns: ['姓名', '村'], rows: [['王桂花', '新屯村']] },
    ]);
    expect(await readSheet(written)).toEqual(twoRows);
  });

  it('reads what cells show: numbers, days, results of formulas, parts of texts, and merged titles once', async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('一');
    sheet.addRow(['预警名单']);
    sheet.mergeCells('A1:C1');
    sheet.getCell('A3').value = 12.5;
    sheet.getCell('B3').value = new Date('2024-03-05T00:00:00Z');
    sheet.getCell('C3').value = { formula: 'A3*2', result: 25 };
    sheet.getCell('E3').value = { richText: [{ text: '王' }, { text: '桂花' }] };
    const read = await readSheet(new Uint8Array(await book.xlsx.writeBuffer()));
    expect(read).toEqual({
      kind: 'rows',
      rows: [['预警名单', '', ''], [], ['12.5', '2024-03-05', '25', '', '王桂花']],
    });
  });

  it('gives fields with separators, quotes and line ends back as they were', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '户', ',', '"', '\n', ' ', ';') });
    return fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 8 }), async (rows) => {
        const quoted = (each: string) => `"${each.replaceAll('"', '""')}"`;
        const lines = [['姓名', '村'], ...rows].map((row) => row.map(quoted).join(',')).join('\r\n');
        expect(
          await readSheet(utf8(`甲,乙,丙,丁,戊,己,庚,辛,壬,癸,${','.repeat(200)}\n${lines}`)),
        ).toMatchObject({
          rows: [expect.anything(), ['姓名', '村'], ...rows],
        });
      }),
    );
  });

  it('says that it cannot read old .xls, pictures, empty files and broken workbooks', async () => {
    const broken = await writeWorkbook([{ name: '一', columns: ['甲'], rows: [] }]);
    for (const bytes of [
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.from('89504e470d0a1a0a0000000d', 'hex'),
      new Uint8Array(),
      broken.slice(0, broken.length - 40),
    ]) {
      expect(await readSheet(bytes)).toEqual({ kind: 'unreadable' });
    }
  });

  it('refuses a workbook that says it unpacks to more than a sheet can be', async () => {
    const bytes = await writeWorkbook([{ name: '一', columns: ['甲'], rows: [['乙']] }]);
    const list = Buffer.from(bytes).lastIndexOf(Buffer.from('504b0102', 'hex'));
    new DataView(bytes.buffer).setUint32(list + 24, 0x7fffffff, true);
    expect(await readSheet(bytes)).toMatchObject({ kind: 'too_large' });
  });

  it('writes nothing that a program would run as a formula, and leaves numbers numbers', async () => {
    const written = await writeWorkbook([
      {
        name: '导出',
        columns: ['说明', '数'],
        rows: [
          ["=cmd|'/c calc'!A0", -5],
          ['@x', 1.5],
          ['+1', null],
          ['平常', 0],
        ],
      },
    ]);
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(written.slice().buffer);
    const values = book.worksheets[0]!.getSheetValues().slice(2);
    expect(values).toEqual([
      [, "'=cmd|'/c calc'!A0", -5],
      [, "'@x", 1.5],
      [, "'+1"],
      [, '平常', 0],
    ]);
  });
});
