import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../src/hardship/clocks/calendar-day.js';
import { duties, dutiesOf } from '../../../src/hardship/duties/duties.js';
import { dutyStanding } from '../../../src/hardship/duties/duty-standing.js';
import { dutyIds, type DutyEvery } from '../../../src/hardship/duties/duty.js';
import { periodAt, periodBefore, periodOf } from '../../../src/hardship/duties/period.js';

const documents = join(import.meta.dirname, '../../../corpus/documents');
const duty = (id: string) => duties.find((each) => each.id === id)!;
const everies = ['week', 'month', 'quarter', 'year'] as const;
const someDay = fc.integer({ min: 0, max: 20_000 }).map((n) => addDays('2004-01-01', n));

describe('the calendar of duties', () => {
  it('rests on the exact words of documents of the corpus', () => {
    for (const { sources } of duties) {
      expect(sources).not.toEqual([]);
      for (const { document, region, date, quote } of sources) {
        const text = readFileSync(join(documents, region, `${document}.md`), 'utf8');
        expect(text).toContain(quote);
        expect(text).toContain(`date: ${date}`);
      }
    }
  });

  it('has every duty once', () => {
    expect(duties.map(({ id }) => id)).toEqual(dutyIds);
  });

  it.each([
    ['city', ['year 集中排查或专项动态管理', 'quarter 数据比对和预警推送', 'quarter “五个一批”等数据比对']],
    ['county', ['month 数据比对和预警推送']],
    ['township', ['quarter 走访摸排', 'quarter 分析研判']],
    ['village', ['month 走访摸排', 'month 跟踪回访']],
  ] as const)('asks of %s under “5个1” %o', (level, expected) => {
    const asked = dutiesOf(level).filter(({ scheme }) => scheme === '5个1');
    expect(asked.map(({ every, name }) => `${every} ${name}`)).toEqual(expected);
  });

  it('has “321” and says where it chose what the paper leaves open', () => {
    const asked = duties.filter(({ scheme }) => scheme === '321');
    expect(asked.map(({ every, name }) => `${every} ${name}`)).toEqual([
      'quarter 监测帮扶季调度',
      'month 务工情况“双监测”',
      'week 周调度',
      'month 月报',
    ]);
    expect(asked.every(({ chosen }) => chosen !== null)).toBe(true);
    expect(duties.filter(({ asNeeded }) => asNeeded).map(({ id }) => id)).toEqual([
      'city-quarterly-five-batches',
    ]);
  });
});

describe('periods', () => {
  it.each<[DutyEvery, string, string, string, string, string]>([
    ['year', '2026-12-31', '2026', '2026-01-01', '2026-12-31', '2026年'],
    ['quarter', '2026-11-03', '2026-Q4', '2026-10-01', '2026-12-31', '2026年第4季度'],
    ['quarter', '2026-01-01', '2026-Q1', '2026-01-01', '2026-03-31', '2026年第1季度'],
    ['month', '2028-02-29', '2028-02', '2028-02-01', '2028-02-29', '2028年2月'],
    ['week', '2026-12-13', 'W2026-12-07', '2026-12-07', '2026-12-13', '2026年12月7日至12月13日'],
    ['week', '2027-01-01', 'W2026-12-28', '2026-12-28', '2027-01-03', '2026年12月28日至1月3日'],
  ])('of a %s holding %s is %s', (every, day, key, from, to, label) => {
    expect(periodAt(every, day)).toEqual({ key, from, to, label });
  });

  it('hold their day, and follow each other without a gap', () => {
    fc.assert(
      fc.property(fc.constantFrom(...everies), someDay, (every, day) => {
        const period = periodAt(every, day);
        expect(period.from <= day && day <= period.to).toBe(true);
        expect(periodAt(every, period.from)).toEqual(period);
        expect(periodAt(every, period.to)).toEqual(period);
        const before = periodBefore({ every }, period);
        expect(addDays(before.to, 1)).toBe(period.from);
        expect(before.key < period.key).toBe(true);
      }),
    );
  });
});

describe('how a duty stands', () => {
  const round = duty('village-monthly-round');
  const areas = ['河东省青川市云溪县八宝镇新屯村', '河东省青川市云溪县八宝镇东沟村'];
  const [first, second] = areas as [string, string];

  it.each([
    ['2026-12-01', 'done'],
    ['2026-12-20', 'done'],
    ['2026-11-30', 'due'],
    ['2026-11-01', 'due'],
    ['2026-10-31', 'overdue'],
    ['2026-12-21', 'overdue'],
  ])('done last on %s it is, on 20 December, %s', (on, standing) => {
    expect(dutyStanding(round, [{ area: first, on }], '2026-12-20', [first]).areas[0]).toMatchObject({
      standing,
    });
  });

  it('counts coverage over the areas asked for, each once', () => {
    const done = [
      { area: first, on: '2026-12-02' },
      { area: first, on: '2026-11-02' },
      { area: '别处', on: '2026-12-02' },
    ];
    const standing = dutyStanding(round, done, '2026-12-20', [...areas, first]);
    expect(standing.coverage).toEqual({ done: 1, of: 2, overdue: 1 });
    expect(standing).toMatchObject({ daysLeft: 11, period: periodOf(round, '2026-12-20') });
    expect(standing.areas[0]).toEqual({ area: first, standing: 'done', lastBy: null, lastOn: '2026-12-02' });
    expect(standing.areas[1]).toEqual({ area: second, standing: 'overdue', lastBy: null, lastOn: null });
  });

  it('asks nothing of the time before the duties were kept here', () => {
    const stands = (since: string) =>
      dutyStanding(round, [], '2026-12-20', [first], since).areas[0]!.standing;
    expect(stands('2026-11-15')).toBe('due');
    expect(stands('2026-11-01')).toBe('overdue');
  });

  it('is never overdue when done as needed', () => {
    const batches = duty('city-quarterly-five-batches');
    const standing = (on: string[]) =>
      dutyStanding(
        batches,
        on.map((day) => ({ area: '河东省青川市', on: day })),
        '2026-12-20',
        ['河东省青川市'],
      ).areas[0]!.standing;
    expect(standing([])).toBe('as_needed');
    expect(standing(['2026-10-01'])).toBe('done');
  });

  it('is done from the day it was done to the end of the period, and only gets worse after that', () => {
    const badness = { done: 0, due: 1, as_needed: 1, overdue: 2 };
    fc.assert(
      fc.property(fc.constantFrom(...duties), someDay, fc.nat(500), fc.nat(500), (each, on, a, b) => {
        const [sooner, later] = [Math.min(a, b), Math.max(a, b)].map((days) => {
          const day = addDays(on, days);
          const { standing } = dutyStanding(each, [{ area: first, on }], day, [first]).areas[0]!;
          if (day <= periodOf(each, on).to) expect(standing).toBe('done');
          return standing;
        });
        expect(badness[sooner!]).toBeLessThanOrEqual(badness[later!]);
      }),
    );
  });
});
