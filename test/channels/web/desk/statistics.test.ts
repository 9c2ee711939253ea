import type { Kysely } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportRoutes } from '../../../../src/channels/web/desk/exports/export-page.js';
import { statisticsRoutes } from '../../../../src/channels/web/desk/statistics/statistics-page.js';
import type { CountyProfiles } from '../../../../src/hardship/cases/county-profile.js';
import type { KnowledgeParts } from '../../../../src/channels/web/desk/policy/knowledge-parts.js';
import { createCaseExports } from '../../../../src/storage/kysely-case-exports.js';
import { createCaseStore } from '../../../../src/storage/kysely-case-store.js';
import { createStatistics } from '../../../../src/storage/kysely-statistics.js';
import { openDatabase } from '../../../../src/storage/open-database.js';
import type { Database } from '../../../../src/storage/schema/database.js';
import { workbooks } from '../../../../src/storage/sheets/workbook.js';
import { keepLead, someLead } from '../../../contracts/counted-cases.js';
import { secretMarks, secrets } from '../../../fakes/case-in-review.js';
import { createMemoryQuestionLedger } from '../../../fakes/memory-question-ledger.js';
import { createMemoryUnansweredMarks } from '../../../fakes/memory-unanswered-marks.js';
import { county, gridWorker, otherTownship, township, village } from '../../../fakes/some-offices.js';
import { openTestVault } from '../../../fakes/test-vault.js';
import { openOversight, unset } from './oversight-house.js';

let database: Kysely<Database>;
let house: Awaited<ReturnType<typeof openOversight>>;
/** What the log of reading held when cases were last read for an export. */
let loggedBefore: readonly { reason: string | null }[];

beforeAll(async () => {
  database = await openDatabase(':memory:');
  const vault = await openTestVault(database);
  const cases = createCaseStore(database, vault);
  const told = { name: '=佘璧琮', phone: secrets.phone, words: secrets.story, idNumber: secrets.idNumber };
  await keepLead(cases, someLead(village.region, { ...told, causes: ['03'] }));
  await keepLead(cases, someLead(otherTownship.region, { causes: ['09'] }), { state: '帮扶中' });
  const ledger = createMemoryQuestionLedger();
  const entry = {
    ...({ kind: 'no_source', region: village.region, places: [], reason: null, passages: [] } as const),
    ...{ candidates: [], quote: null, followUp: false, at: '2026-11-30T00:00:00Z' },
  };
  await ledger.record({ ...entry, id: '1', question: '紫貂色拖拉机贷款咋办' });
  await ledger.record({ ...entry, id: '2', question: '念书的钱', region: otherTownship.region });
  await ledger.record({ ...entry, id: '3', question: '低保停了找谁' });
  const marks = createMemoryUnansweredMarks();
  await marks.record([
    {
      ...({ id: 'm1', batch: 'm1', question: '3', mark: 'closed', how: 'by_hand' } as const),
      ...{ note: '打电话说了', passage: null, by: county.id, at: entry.at, undone: null },
    },
  ]);
  const kept = createCaseExports(database, vault);
  const knowledge = unset<KnowledgeParts>('knowledge', {
    ledger,
    decisions: unset<KnowledgeParts['decisions']>('decisions', { list: async () => [] }),
    marks,
    library: () =>
      unset<ReturnType<KnowledgeParts['library']>>('library', {
        lexicon: [
          { official: '贷款', people: [{ word: '抬钱', from: null, until: null }] },
          { official: '低保', people: [] },
        ],
      }),
  });
  house = await openOversight(
    (parts) => [...statisticsRoutes({ ...parts, knowledge }), ...exportRoutes(parts)],
    [county, township, otherTownship, village, gridWorker],
    {
      statistics: createStatistics(database),
      exports: {
        async page(query) {
          loggedBefore = [...house.accessLog.entries];
          return kept.page(query);
        },
      },
      writeWorkbook: (sheets) => workbooks.writeWorkbook(sheets),
      counties: unset<CountyProfiles>('counties', { of: async () => null }),
      coverage: async () => ({ grids: [], done: 0, households: 0, seen: 0, findings: 0 }),
    },
  );
});
afterAll(() => database.destroy());

describe('统计', () => {
  it('draws and tells what lies in the member’s area, and nothing of another', async () => {
    const all = await (await house.get(county, '/statistics')).text();
    expect(all).toContain('因残');
    expect(all).toContain('因学');
    const own = await (await house.get(township, '/statistics')).text();
    expect(own).toContain('因残');
    expect(own).not.toContain('因学');
    const picture = await (await house.get(township, '/statistics/cause.svg')).text();
    expect(picture).toContain('因残');
    expect(picture).not.toContain('因学');
    expect(await (await house.get(otherTownship, '/statistics/cause.svg')).text()).not.toContain('因残');
  });

  it('goes down to a place below, and never to one beside', async () => {
    const below = `/statistics/cause.svg?place=${encodeURIComponent(otherTownship.region)}`;
    expect(await (await house.get(county, below)).text()).toContain('因学');
    expect((await house.get(township, below)).status).toBe(404);
    expect((await house.get(township, below.replace('/cause.svg', '/figures.xlsx'))).status).toBe(404);
  });

  it('notes that somebody took the figures away as a workbook', async () => {
    const notes = () => house.accessLog.list({ limit: 50, staff: township.id });
    const before = (await notes()).filter(({ what }) => what === 'export').length;
    expect((await house.get(township, '/statistics/figures.xlsx')).status).toBe(200);
    expect((await notes()).filter(({ what }) => what === 'export')).toHaveLength(before + 1);
  });

  it('is not for a grid worker', async () => {
    expect((await house.get(gridWorker, '/statistics')).status).toBe(403);
    expect((await house.get(gridWorker, '/statistics/door.svg')).status).toBe(403);
  });

  it('shows no words, names or numbers of people, in no picture, page or workbook', async () => {
    const keys = ['door', 'cause', 'state', 'group', 'steps', 'measures', 'places', 'rounds'];
    const pages = await Promise.all([
      house.get(county, '/statistics'),
      ...[...keys, 'unanswered-places', 'unanswered-topics'].map((key) =>
        house.get(county, `/statistics/${key}.svg`),
      ),
    ]);
    const texts = await Promise.all(pages.map((page) => page.text()));
    expect(texts[0]).toContain('贷款');
    const marks = secretMarks.filter((mark) => mark !== '因残' && mark !== '因病');
    for (const text of texts) for (const mark of ['佘璧琮', ...marks]) expect(text).not.toContain(mark);
  });

  it('counts unanswered questions of the area by official term', async () => {
    const own = await (await house.get(otherTownship, '/statistics')).text();
    expect(own).not.toContain('贷款');
    const topics = await (await house.get(township, '/statistics/unanswered-topics.svg')).text();
    expect(topics).toContain('贷款');
    // what was closed is no open question
    expect(topics).not.toContain('低保');
  });
});

describe('导出', () => {
  const ask = (more: Record<string, string> = {}) =>
    house.post(township, '/export', { place: '', personal: 'no', reason: '年底核对监测台账用', ...more });
  const rowsOf = async (answer: Response) => {
    const read = await workbooks.readSheet(new Uint8Array(await answer.arrayBuffer()));
    if (read.kind !== 'rows') throw new Error(read.kind);
    return read.rows;
  };

  it('holds no personal field unless it is asked for', async () => {
    const rows = await rowsOf(await ask());
    expect(rows[0]).toContain('办理状态');
    expect(rows[0]).not.toContain('户主姓名');
    expect(rows).toHaveLength(2);
    const text = JSON.stringify(rows);
    for (const mark of ['佘璧琮', ...secretMarks]) expect(text).not.toContain(mark);
  });

  it('holds who it is and what they told on request, and never the ID number; formulas are made harmless', async () => {
    const [head, row] = await rowsOf(await ask({ personal: 'yes' }));
    const cell = (name: string) => row![head!.indexOf(name)];
    expect(cell('手机号码')).toBe(secrets.phone);
    expect(cell('风险类型')).toBe('因残');
    expect(cell('户主姓名')).toBe("'=佘璧琮");
    expect(JSON.stringify(row)).not.toContain(secrets.idNumber);
  });

  it('is logged with who, when and why before a row is read', async () => {
    const before = house.accessLog.entries.length;
    await ask({ personal: 'yes' });
    expect(house.accessLog.entries.slice(before)).toMatchObject([
      { staff: township.id, what: 'export', reason: '含个人信息：年底核对监测台账用' },
    ]);
    expect(loggedBefore).toEqual(house.accessLog.entries);
  });

  it('holds only the steps that were asked for', async () => {
    expect(await rowsOf(await ask({ state: '帮扶中' }))).toHaveLength(1);
    expect(await rowsOf(await ask({ state: '待核实' }))).toHaveLength(2);
  });

  it('wants a reason, the own area and the right role', async () => {
    expect((await ask({ reason: '要用' })).status).toBe(422);
    expect((await ask({ place: otherTownship.region })).status).toBe(404);
    expect((await house.post(village, '/export', { reason: '年底核对监测台账用' })).status).toBe(403);
  });
});
