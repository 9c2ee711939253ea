import { beforeEach, describe, expect, it } from 'vitest';
import type { DeskParts } from '../../../../src/channels/web/desk/desk-parts.js';
import { dutyRoutes } from '../../../../src/channels/web/desk/duties/duty-routes.js';
import type { CaseStore } from '../../../../src/hardship/cases/case-store.js';
import { caseStates } from '../../../../src/hardship/cases/case-transitions.js';
import type { Evidence } from '../../../../src/hardship/duties/duty-evidence.js';
import type { DutyLog } from '../../../../src/hardship/duties/duty-log.js';
import type { StatisticsStore } from '../../../../src/hardship/statistics/statistics-store.js';
import { workbooks } from '../../../../src/storage/sheets/workbook.js';
import { createMemoryDutyLog } from '../../../fakes/memory-duty-log.js';
import { createMemorySupervisionStore } from '../../../fakes/memory-supervision-store.js';
import {
  county,
  gridWorker,
  otherTownship,
  supervisor,
  township,
  village,
} from '../../../fakes/some-offices.js';
import { openOversight, unset } from './oversight-house.js';

/** A grid worker of one group of the village. */
const groupWorker = { ...gridWorker, id: 'group', region: `${village.region}三组` };

let dutyLog: DutyLog;
let house: Awaited<ReturnType<typeof openOversight>>;
let seen: Evidence[];
let watchedIn: { region: string; since: string }[];
let asked: { scope: string; from: string; until: string }[];

beforeEach(async () => {
  dutyLog = createMemoryDutyLog();
  asked = [];
  seen = [];
  watchedIn = [];
  const migrants = unset<DeskParts['leads']['migrants']>('migrants', {
    async watch(region, since) {
      watchedIn.push({ region, since });
      return [{ population: 'lifted', people: 12, working: 9, lostJob: 2, wageFell: 3, unreached: 4 }];
    },
  });
  const byState = Object.fromEntries(caseStates.map((state) => [state, 2]));
  const counts = { urgent: 1, red: 3, amber: 0, fresh: 0, recheck: 0 };
  house = await openOversight(
    dutyRoutes,
    [county, township, otherTownship, village, gridWorker, groupWorker, supervisor],
    {
      dutyLog,
      dutyEvidence: {
        last: async ({ within, kinds }) =>
          seen.filter(({ area, kind }) => area.startsWith(within) && kinds.includes(kind)),
        since: async () => '2026-01-01T00:00:00.000Z',
      },
      supervision: createMemorySupervisionStore(),
      cases: unset<CaseStore>('cases', {
        counts: async () => counts,
        byState: async () => byState as never,
      }),
      statistics: unset<StatisticsStore>('statistics', {
        async opened(scope, from, until) {
          asked.push({ scope, from, until });
          return [{ door: 'warning', cases: 7 }];
        },
        moves: async () => [{ action: '审定通过', purpose: '消除', steps: 4 }],
        measures: async () => [{ labour: 'able', cases: 9, withoutMeasure: 1, withoutDevelopment: 2 }],
      }),
      coverage: async () => ({ grids: [], done: 0, households: 40, seen: 31, findings: 2 }),
      writeWorkbook: (sheets) => workbooks.writeWorkbook(sheets),
    },
    { leads: unset<DeskParts['leads']>('leads', { migrants }) },
  );
});

describe('该做的事', () => {
  it('shows each level its own duties, and what the levels below have done', async () => {
    const before = await (await house.get(county, '/duties')).text();
    expect(before).toContain('村组 走访摸排');
    expect(before).toContain('1个里做了0个');
    const done = { on: '2026-12-01', note: '' };
    const recorded = await house.post(gridWorker, '/duties/village-monthly-round/done', done);
    expect(recorded.status).toBe(303);
    expect(await (await house.get(county, '/duties')).text()).toContain('1个里做了1个');
    expect(await (await house.get(village, '/duties')).text()).toContain('这一期做了');
    expect(await (await house.get(otherTownship, '/duties')).text()).not.toContain('新屯村');
  });

  it('records a duty of one’s own level and area only, and not ahead of time', async () => {
    const on = { on: '2026-12-01', note: '' };
    expect((await house.post(village, '/duties/township-quarterly-round/done', on)).status).toBe(404);
    expect((await house.post(supervisor, '/duties/county-weekly-dispatch/done', on)).status).toBe(403);
    await house.post(township, '/duties/township-quarterly-round/done', { on: '2026-12-02', note: '' });
    const year = { within: county.region, from: '2026-01-01', to: '2026-12-31' };
    expect(await dutyLog.doneWithin(year)).toEqual([]);
  });

  it('does not ask to be told what walks, follow-ups and imports show', async () => {
    seen = [
      { kind: 'walk', role: 'grid_worker', area: village.region, on: '2026-12-01' },
      { kind: 'walk', role: 'township', area: village.region, on: '2026-11-20' },
      { kind: 'follow_up', role: null, area: village.region, on: '2026-12-01' },
      { kind: 'comparison', role: null, area: county.region, on: '2026-12-01' },
    ];
    const own = async (member: typeof village, duty: string): Promise<string> =>
      new RegExp(`<b>${duty}</b>.*?</section>`, 's').exec(
        await (await house.get(member, '/duties')).text(),
      )![0];
    expect(await own(village, '走访摸排')).toMatch(/这一期做了.*上次：2026-12-01（按走访记录）/s);
    expect(await own(village, '跟踪回访')).toContain('2026-12-01（按回访记录）');
    expect(await own(township, '走访摸排')).toContain('2026-11-20（按走访记录）');
    expect(await own(county, '数据比对和预警推送')).toContain('2026-12-01（按导入记录）');
    // nobody's walk is another township's
    expect(await own(otherTownship, '走访摸排')).not.toContain('按走访记录');
    const sheet = await house.get(county, '/duties/calendar.xlsx');
    const read = await workbooks.readSheet(new Uint8Array(await sheet.arrayBuffer()));
    expect(read.kind === 'rows' && read.rows.flat()).toContain('2026-12-01（按回访记录）');
    expect(house.accessLog.entries.at(-1)).toMatchObject({ staff: county.id, what: 'export' });
  });

  it('takes a grid worker’s group for no village of its own', async () => {
    expect(await (await house.get(county, '/duties')).text()).not.toContain('三组');
    await house.post(groupWorker, '/duties/village-monthly-round/done', { on: '2026-12-01', note: '' });
    expect(await (await house.get(village, '/duties')).text()).toContain('这一期做了');
    expect(await (await house.get(county, '/duties')).text()).toContain('1个里做了1个');
    const today = { from: '2026-12-01', to: '2026-12-01' };
    const { id, on } = (await dutyLog.doneWithin({ within: village.region, ...today }))[0]!;
    await house.post(groupWorker, '/duties/take-back', { id, on });
    expect(await (await house.get(county, '/duties')).text()).toContain('1个里做了0个');
  });

  it('lets only who recorded it take it back', async () => {
    await house.post(township, '/duties/township-quarterly-round/done', { on: '2026-12-01', note: '' });
    const year = { within: county.region, from: '2026-01-01', to: '2026-12-31' };
    const { id, on } = (await dutyLog.doneWithin(year))[0]!;
    await house.post(county, '/duties/take-back', { id, on });
    expect(await dutyLog.doneWithin(year)).toHaveLength(1);
    await house.post(township, '/duties/take-back', { id, on });
    expect(await dutyLog.doneWithin(year)).toEqual([]);
  });
});

describe('周调月报', () => {
  it('counts the week of the place from Monday to Sunday in Shanghai, beside the week before', async () => {
    const page = await (await house.get(township, '/duties/week')).text();
    expect(asked).toEqual([
      { scope: township.region, from: '2026-11-29T16:00:00.000Z', until: '2026-12-06T16:00:00.000Z' },
      { scope: township.region, from: '2026-11-22T16:00:00.000Z', until: '2026-11-29T16:00:00.000Z' },
    ]);
    expect(page).toContain('审定风险消除');
    expect(page).toContain('2026年11月30日');
  });

  it('is a workbook too, and of no place beside', async () => {
    const answer = await house.get(county, '/duties/month.xlsx');
    const read = await workbooks.readSheet(new Uint8Array(await answer.arrayBuffer()));
    expect(read.kind === 'rows' && read.rows[2]).toEqual(['部门筛查预警', '7', '7']);
    const beside = `/duties/month?place=${encodeURIComponent(otherTownship.region)}`;
    expect((await house.get(township, beside)).status).toBe(404);
    expect((await house.get(gridWorker, '/duties/month')).status).toBe(403);
  });
});

describe('季调度', () => {
  it('counts the quarter of the place, how those taken in are helped, and the double watch of migrant work', async () => {
    const page = await (await house.get(county, '/duties/dispatch')).text();
    expect(asked[0]).toEqual({
      ...{ scope: county.region, from: '2026-09-30T16:00:00.000Z', until: '2026-12-31T16:00:00.000Z' },
    });
    expect(watchedIn).toEqual([{ region: county.region, since: '2026-09-30T16:00:00.000Z' }]);
    for (const words of ['季调度：2026年第4季度', '务工双监测', '工资降了', '没联系上', '没有劳动力'])
      expect(page).toContain(words);
    expect(page).toMatch(/脱贫人口<\/td>(<td class="number">(12|9|2|3|4)<\/td>){5}/);
    expect(await (await house.get(county, '/duties')).text()).toContain('href="/desk/duties/dispatch"');
    expect(await (await house.get(township, '/duties/month')).text()).toContain('务工双监测');
    expect(await (await house.get(township, '/duties/week')).text()).not.toContain('务工双监测');
  });

  it('is a workbook whose making is logged, and of no place beside', async () => {
    const answer = await house.get(township, '/duties/dispatch.xlsx?day=2026-08-01');
    expect(answer.headers.get('content-disposition')).toContain('dispatch-2026-07-01');
    expect(watchedIn).toEqual([{ region: township.region, since: '2026-06-30T16:00:00.000Z' }]);
    const logged = await house.accessLog.list({ limit: 9 });
    expect(logged).toMatchObject([{ staff: township.id, what: 'export', case: null }]);
    const beside = `/duties/dispatch?place=${encodeURIComponent(otherTownship.region)}`;
    expect((await house.get(township, beside)).status).toBe(404);
    expect((await house.get(township, '/duties/dispatch?day=2027-02-01')).status).toBe(404);
  });
});

describe('分析研判', () => {
  const words = {
    day: '2026-10-01',
    version: '0',
    words: '总体平稳',
    risks: '秋粮减产\n\n务工减少',
    measures: '',
  };

  it('is written by the township with its figures, which does the duty, and read above', async () => {
    const saved = await house.post(township, '/duties/analysis', { ...words, tookPart: '民政办' });
    expect(saved.status).toBe(303);
    const kept = await dutyLog.analysis(township.region, '2026-Q4');
    expect(kept).toMatchObject({ risks: ['秋粮减产', '务工减少'], by: township.id });
    expect(kept?.counts['新发现 合计']).toBe(7);
    const list = await (await house.get(county, '/duties/quarter')).text();
    expect(list).toContain('八宝镇（已写）');
    expect(list).toContain('白石镇（还没有写）');
    const read = `/duties/analysis?place=${encodeURIComponent(township.region)}&day=2026-10-01`;
    expect(await (await house.get(county, read)).text()).toContain('总体平稳');
    expect((await house.get(otherTownship, read)).status).toBe(404);
    expect(await (await house.get(township, '/duties')).text()).toContain('这一期做了');
  });

  it('keeps the figures as they stood, is printed, and goes back to earlier quarters only', async () => {
    await house.post(township, '/duties/analysis', { ...words, tookPart: '民政办' });
    const path = `/duties/analysis?place=${encodeURIComponent(township.region)}&day=`;
    const page = await (await house.get(county, `${path}2026-10-01`)).text();
    for (const said of ['写的时候的数', '新发现 合计', 'data-print', '上一季']) expect(page).toContain(said);
    expect(page).not.toContain('下一季');
    const earlier = await (await house.get(county, `${path}2026-08-01`)).text();
    for (const said of ['2026年第3季度', '这个乡镇这一季还没有写', '下一季']) expect(earlier).toContain(said);
    expect((await house.get(county, `${path}2027-01-01`)).status).toBe(404);
    expect((await house.get(county, '/duties/quarter?day=2027-01-01')).status).toBe(404);
  });

  it('of a quarter that is over is kept, and does not do the duty of this one', async () => {
    await house.post(township, '/duties/analysis', { ...words, day: '2026-07-01' });
    expect((await dutyLog.analysis(township.region, '2026-Q3'))?.words).toBe('总体平稳');
    const year = { within: county.region, from: '2026-01-01', to: '2026-12-31' };
    expect(await dutyLog.doneWithin(year)).toEqual([]);
  });

  it('is not overwritten by who read an older one', async () => {
    await house.post(township, '/duties/analysis', words);
    await house.post(township, '/duties/analysis', { ...words, words: '后写的' });
    expect((await dutyLog.analysis(township.region, '2026-Q4'))?.words).toBe('总体平稳');
    expect((await house.post(county, '/duties/analysis', words)).status).toBe(404);
  });
});
