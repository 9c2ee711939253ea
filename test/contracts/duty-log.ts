import { expect, it } from 'vitest';
import { duties } from '../../src/hardship/duties/duties.js';
import {
  dutyDone,
  type DutyDone,
  type DutyLog,
  type QuarterlyAnalysis,
} from '../../src/hardship/duties/duty-log.js';
import type { DutyId } from '../../src/hardship/duties/duty.js';
import { newUlid } from '../../src/shared/id.js';

const county = '河东省青川市云溪县';
const township = `${county}八宝镇`;
const village = `${township}新屯村`;
const now = new Date('2026-12-01T02:00:00Z');

function done(id: DutyId, area: string, on: string, more: Partial<DutyDone> = {}): DutyDone {
  const duty = duties.find((each) => each.id === id)!;
  return { ...dutyDone(duty, { id: newUlid(now), area, on, by: 'acc1', note: null }), ...more };
}

function analysis(more: Partial<QuarterlyAnalysis> = {}): QuarterlyAnalysis {
  return {
    area: township,
    quarter: '2026-Q4',
    counts: { 监测户: 12, 本季新纳入: 2 },
    words: '总体平稳，因病支出多',
    risks: ['冬季务工不稳'],
    measures: ['对接两家企业用工'],
    tookPart: ['镇党委', '驻村工作队'],
    by: 'acc1',
    at: now.toISOString(),
    version: 0,
    ...more,
  };
}

export function dutyLogContract(log: () => DutyLog): void {
  const year = { from: '2026-01-01', to: '2026-12-31' };

  it('gives back what was done within a place and time, oldest first', async () => {
    const round = done('village-monthly-round', village, '2026-12-01', { note: "三组12户走完,没情况'; --" });
    const follow = done('village-monthly-follow-up', village, '2026-11-03');
    const elsewhere = done('village-monthly-round', `${county}白石镇东沟村`, '2026-12-01');
    for (const each of [round, follow, elsewhere]) expect(await log().record(each)).toBe('recorded');
    expect(round.period).toBe('2026-12');
    expect(await log().doneWithin({ within: township, ...year })).toEqual([follow, round]);
    expect(await log().doneWithin({ within: county, ...year })).toHaveLength(3);
    const december = { within: county, from: '2026-12-01', to: '2026-12-01' };
    expect(await log().doneWithin(december)).toHaveLength(2);
    const rounds = await log().doneWithin({
      within: village,
      ...year,
      duties: ['village-monthly-round'],
    });
    expect(rounds).toEqual([round]);
    expect(await log().doneWithin({ within: village, ...year, duties: [] })).toEqual([]);
  });

  it('takes no sign of a place for a wild card', async () => {
    await log().record(done('village-monthly-round', village, '2026-12-01'));
    for (const within of ['%', '_', '河东省%', '\\']) {
      expect(await log().doneWithin({ within, ...year })).toEqual([]);
    }
  });

  it('keeps a record sent twice once', async () => {
    const round = done('village-monthly-round', village, '2026-12-01');
    const outcomes = await Promise.all([1, 2, 3].map(() => log().record(round)));
    expect(outcomes.sort()).toEqual(['known', 'known', 'recorded']);
    expect(await log().doneWithin({ within: village, ...year })).toHaveLength(1);
  });

  it('counts what was taken back no longer, also when it is sent again', async () => {
    const round = done('village-monthly-round', village, '2026-12-01');
    await log().record(round);
    const undone = { at: now.toISOString(), by: 'acc2' };
    expect(await log().takeBack(round.id, undone)).toBe(true);
    expect(await log().takeBack(round.id, undone)).toBe(false);
    expect(await log().takeBack('nobody', undone)).toBe(false);
    expect(await log().record(round)).toBe('known');
    expect(await log().doneWithin({ within: village, ...year })).toEqual([]);
  });

  it('keeps one analysis a township and quarter, with the duty it does', async () => {
    const first = analysis();
    const duty = done('township-quarterly-analysis', township, '2026-12-01');
    expect(await log().analysis(township, '2026-Q4')).toBeNull();
    expect(await log().saveAnalysis(first, duty)).toBe('saved');
    expect(await log().analysis(township, '2026-Q4')).toEqual({ ...first, version: 1 });
    expect(await log().doneWithin({ within: township, ...year })).toEqual([duty]);
    expect(await log().saveAnalysis(analysis({ words: '更正', version: 1 }), null)).toBe('saved');
    expect(await log().analysis(township, '2026-Q4')).toMatchObject({ words: '更正', version: 2 });
    expect(await log().analysis(township, '2026-Q3')).toBeNull();
  });

  it('lets one of two writers of an analysis win, and keeps nothing of the other', async () => {
    const late = done('township-quarterly-analysis', township, '2026-12-01');
    const tries = [analysis({ words: '甲' }), analysis({ words: '乙' })].map((each) =>
      log().saveAnalysis(each, null),
    );
    expect((await Promise.all(tries)).sort()).toEqual(['conflict', 'saved']);
    expect(await log().saveAnalysis(analysis({ version: 7 }), late)).toBe('conflict');
    expect(await log().doneWithin({ within: township, ...year })).toEqual([]);
  });

  it('lists the analyses of a quarter within a place, by area', async () => {
    for (const area of [`${county}白石镇`, township, '河东省青川市白石县石桥镇']) {
      await log().saveAnalysis(analysis({ area }), null);
    }
    await log().saveAnalysis(analysis({ quarter: '2026-Q3' }), null);
    const found = await log().analysesWithin(county, '2026-Q4');
    expect(found.map(({ area }) => area)).toEqual([township, `${county}白石镇`].sort());
  });
}
