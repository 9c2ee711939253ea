import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import {
  cardFormats,
  layOutSheet,
  leafletFormats,
  type SheetFormat,
} from '../../../../src/channels/web/cards/lay-out-sheet.js';
import { sheetPdf, sheetPng } from '../../../../src/channels/web/cards/sheet-files.js';
import { sheetOfCard, sheetOfLeaflet } from '../../../../src/channels/web/cards/sheet-of-card.js';
import { quietZone } from '../../../../src/channels/web/paper/drawing.js';
import { breakLines, textWidth } from '../../../../src/channels/web/paper/break-lines.js';
import { checkHousehold } from '../../../../src/eligibility/check-household.js';
import { householdCard } from '../../../../src/eligibility/household-card.js';
import { villageLeaflet } from '../../../../src/eligibility/village-leaflet.js';
import { real } from '../../../eligibility/real-benefits.js';
import { containsPlace, inventedBenefits, inventedTitle, yunxi } from '../../../fakes/invented-benefits.js';
import { pageSizes, pdfPicture, pdfText } from './pdf-picture.js';
import { readCode } from './seen-code.js';

const now = new Date('2026-06-01T02:00:00Z');
const asked = { region: yunxi, date: '2026-06-01' };
const address = `https://mingbai.example/?region=${encodeURIComponent(`${yunxi}八宝镇`)}&status=1`;
const card = householdCard(
  checkHousehold(inventedBenefits(), { formerlyPoor: true }, asked, containsPlace),
  {
    ...asked,
    gets: ['产业：养两头牛（正在做，2026-03-01起）'],
    offices: [{ office: '云溪县农业农村局', phone: '0999-1234567' }],
  },
  inventedTitle,
);
const sheet = sheetOfCard(card, { household: '王桂花', address, secondFactor: true });

const plain = (text: string) => text.normalize('NFKC').replace(/\s/g, '');

/** Where the code of a sheet lies in a picture of it. */
function codeIn(format: SheetFormat, scale: number) {
  const mark = layOutSheet(sheet, format).pages[0]!.find(({ kind }) => kind === 'code');
  if (mark?.kind !== 'code') throw new Error('no code on the sheet');
  const { x, y, side, modules } = mark;
  return {
    left: x * scale,
    top: y * scale,
    side: side * scale,
    unit: (side * scale) / (modules.length + 2 * quietZone),
  };
}

describe('a card on paper', () => {
  it.each(['a4', 'a5'] as const)('has every word of it in the PDF, on one %s page', async (size) => {
    const { bytes, type } = await sheetPdf(sheet, cardFormats[size], now);
    expect(type).toBe('application/pdf');
    expect(await pageSizes(bytes)).toEqual([size === 'a4' ? [595, 842] : [420, 595]]);
    const text = await pdfText(bytes);
    for (const words of [
      ...['明白卡', '王桂花家', yunxi, '2026年6月1日做的', '产业：养两头牛', '院子里种菜的补贴（2026年）[1]'],
      ...[
        '每户不超过1500元',
        '谁来定：乡镇人民政府',
        '到哪里办：村委会',
        '带什么：身份证',
        '公益岗（2026年）[1]',
      ],
      ...['云溪县农业农村局0999-1234567', '12317', '12345', '[1]《云溪县2026年庭院种养奖补办法》（2026年）'],
      ...['这张卡不是审批结果'],
    ]) {
      expect(text).toContain(plain(words));
    }
  });

  it('opens its address when the code is read off the picture for a chat, or off the paper', async () => {
    const { bytes: png, type } = await sheetPng(sheet, cardFormats.png);
    expect(type).toBe('image/png');
    expect((await sharp(png).metadata()).width).toBe(1080);
    expect(await readCode(png)).toBe(address);
    for (const size of ['a4', 'a5'] as const) {
      const { bytes } = await sheetPdf(sheet, cardFormats[size], now);
      expect(await readCode(await pdfPicture(bytes, 3))).toBe(address);
    }
  });

  it('is read, too, off a picture that a chat made smaller and coarser', async () => {
    const { bytes } = await sheetPng(sheet, cardFormats.png);
    const sent = await sharp(bytes).resize({ width: 720 }).jpeg({ quality: 60 }).toBuffer();
    expect(await readCode(sent)).toBe(address);
  });

  it('has light room around the code, as readers want it', async () => {
    const { left, top, side, unit } = codeIn(cardFormats.png, 2);
    const { bytes } = await sheetPng(sheet, cardFormats.png);
    const zone = Math.floor(unit * 4) - 1;
    const at = { left: Math.ceil(left), top: Math.ceil(top), width: Math.floor(side), height: zone };
    const room = await sharp(bytes).greyscale().extract(at).raw().toBuffer();
    expect(Math.min(...room)).toBeGreaterThan(240);
  });

  it('goes on on more pages rather than becoming too small to read', async () => {
    const many = { ...sheet, parts: [...sheet.parts, ...sheet.parts, ...sheet.parts, ...sheet.parts] };
    const drawing = layOutSheet(many, cardFormats.a5);
    expect(drawing.pages.length).toBeGreaterThan(1);
    const sizes = drawing.pages.flat().flatMap((mark) => (mark.kind === 'text' ? [mark.size] : []));
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(7);
    for (const mark of drawing.pages.flat()) {
      if (mark.kind === 'text') expect(mark.y).toBeLessThan(drawing.height);
    }
    expect(await pdfText((await sheetPdf(many, cardFormats.a5, now)).bytes)).toContain(plain('第1页，共'));
  });
});

describe('明白纸 on paper', () => {
  const leafletOf = (region: string) =>
    sheetOfLeaflet(
      villageLeaflet(
        real.benefits,
        { region, date: '2026-11-27', offices: [] },
        real.contains,
        (id) => real.documents.find((document) => document.id === id)!.title,
      ),
      'https://mingbai.example/',
    );

  it('has all of 开原市 on one page, each benefit with its year and source', async () => {
    const kaiyuan = leafletOf('辽宁省铁岭市开原市');
    const { bytes } = await sheetPdf(kaiyuan, leafletFormats.a4, now);
    expect(await pageSizes(bytes)).toHaveLength(1);
    const text = await pdfText(bytes);
    for (const { items } of kaiyuan.parts) for (const { head } of items) expect(text).toContain(plain(head));
    expect(text).toContain('每户补贴不超过2000元');
    expect(text).toContain('今年的文件还没见到');
  });

  it('takes both sides of one leaf where a place has twice as many', async () => {
    const { bytes } = await sheetPdf(leafletOf('辽宁省阜新市'), leafletFormats.a4, now);
    expect((await pageSizes(bytes)).length).toBeLessThanOrEqual(2);
  });
});

describe('lines of a paper', () => {
  it('are no wider than the page but for a mark of punctuation, and lose no word', () => {
    const text =
      '脱贫户（建档立卡户）每户补贴不超过2000元，多少由乡镇（街道）定；见 https://mingbai.example/?region=x。';
    const lines = breakLines(text, 10, 120);
    expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
    for (const line of lines) {
      expect(textWidth(line, 10)).toBeLessThanOrEqual(130);
      expect(line).not.toMatch(/^[，。；：）]/);
      expect(line).not.toMatch(/（$/);
    }
  });
});
