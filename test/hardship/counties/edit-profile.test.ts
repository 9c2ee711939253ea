import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  contactsOf,
  CountyProfile,
  emptyProfile,
  enteredCalendar,
  monitoringLineOf,
} from '../../../src/hardship/cases/county-profile.js';
import { workingDays } from '../../../src/hardship/clocks/working-days.js';
import { editProfile } from '../../../src/hardship/counties/edit-profile.js';
import { dayFields } from '../../../src/hardship/counties/profile-fields.js';
import { leastNoticeDays } from '../../../src/hardship/notices/notice-text.js';

const county = '河东省青川市云溪县';
const now = new Date('2026-12-01T02:00:00Z');
const stood = { source: '云农发〔2026〕7号', date: '2026-03-05', by: 'acc1' };

function edit(profile: CountyProfile, given: Record<string, unknown>): CountyProfile {
  const result = editProfile(profile, { ...stood, ...given }, now);
  if (result.kind === 'refused') throw new Error(result.why);
  return result.profile;
}

describe('editing a profile', () => {
  it('keeps value, source and date, and who changed what from what', () => {
    const first = edit(emptyProfile(county), { field: 'visitDays', value: '5' });
    expect(first.visitDays).toEqual({ value: 5, source: stood.source, date: stood.date });
    const second = edit(first, { field: 'visitDays', value: 3, date: '2026-11-02' });
    const field = '上门核实时限（工作日，从收到申报算）';
    expect(second.edits).toEqual([
      { at: now.toISOString(), by: 'acc1', field, from: null, to: '5（云农发〔2026〕7号，2026-03-05）' },
      {
        at: now.toISOString(),
        by: 'acc1',
        field,
        from: '5（云农发〔2026〕7号，2026-03-05）',
        to: '3（云农发〔2026〕7号，2026-11-02）',
      },
    ]);
    const third = edit(second, { field: 'visitDays', value: ' ', source: '', date: '' });
    expect(third.visitDays).toBeNull();
    expect(third.edits.at(-1)).toMatchObject({ to: null });
  });

  it('takes a line for each year', () => {
    const lines = [2025, 2026].reduce(
      (profile, year) => edit(profile, { field: 'monitoringLine', year: String(year), value: '8100' }),
      emptyProfile(county),
    );
    expect(monitoringLineOf(lines, 2026)).toEqual({
      year: 2026,
      value: 8100,
      source: stood.source,
      date: stood.date,
    });
    expect(monitoringLineOf(lines, 2027)).toBeNull();
    expect(monitoringLineOf(null, 2026)).toBeNull();
    expect(edit(lines, { field: 'monitoringLine', year: 2025, value: '' }).monitoringLines).toHaveLength(1);
    expect(lines.edits[1]).toMatchObject({ field: '监测收入线（元，每人每年） 2026年' });
  });

  it('takes whom to call for village, township and county, the nearest first', () => {
    const places = [county, `${county}八宝镇`, `${county}八宝镇新屯村`];
    const profile = places.reduce(
      (kept, region) =>
        edit(kept, { field: 'contact', region, office: '乡村振兴办', value: '0410-1234567', source: '' }),
      emptyProfile(county),
    );
    expect(contactsOf(profile, `${county}八宝镇新屯村`).map(({ region }) => region)).toEqual(
      [...places].reverse(),
    );
    expect(contactsOf(profile, `${county}白石镇`)).toHaveLength(1);
  });

  it('takes days of the calendar, and the whole year once all are in', () => {
    const some = edit(emptyProfile(county), { field: 'calendar', day: '2027-02-06', value: 'false' });
    const house = { days: [], years: [] };
    expect(workingDays(enteredCalendar(house, some)).isWorkingDay('2027-02-08')).toBe('unknown');
    const whole = edit(some, { field: 'calendarYear', year: 2027, value: 'true' });
    const calendar = workingDays(enteredCalendar(house, whole));
    expect(calendar.isWorkingDay('2027-02-08')).toBe(true);
    expect(edit(whole, { field: 'calendarYear', year: 2027, value: 'false' }).calendarYears).toEqual([]);
    expect(edit(whole, { field: 'calendar', day: '2027-02-06', value: '' }).calendar).toEqual([]);
  });

  it.each([
    [{ field: 'visitDays', value: '0' }, '要填1到366的整数'],
    [{ field: 'visitDays', value: '三天' }, '要填1到366的整数'],
    [{ field: 'visitDays', value: '2.5' }, '要填1到366的整数'],
    [{ field: 'noticeDays', value: '4' }, '公示不能少于5天'],
    [{ field: 'noticeDays', value: '367' }, '公示不能少于5天'],
    [{ field: 'visitDays', value: '5', source: ' ' }, '要写出处'],
    [{ field: 'visitDays', value: '5', date: '2026-02-30' }, '没有这一天'],
    [{ field: 'visitDays', value: '5', date: '去年' }, '日期要写成'],
    [{ field: 'visitDays', value: '5', date: '2026-12-02' }, '不能晚于今天'],
    [{ field: 'monitoringLine', year: '26', value: '8000' }, '年份要填四位数'],
    [{ field: 'monitoringLine', year: '2026', value: '80' }, '1000到100000'],
    [{ field: 'contact', region: '河东省青川市白石县', office: '办公室', value: '0410-1234567' }, '不在本县'],
    [{ field: 'contact', region: county, office: '办公室', value: '找老王' }, '电话只写数字'],
    [{ field: 'noticeCounting', value: 'lunar' }, '只能选自然日或工作日'],
    [{ field: 'calendar', day: '2027-2-6', value: 'false' }, '日期要写成'],
    [{ field: 'edits', value: 'x' }, '没有这一项设置'],
    [{}, '没有这一项设置'],
  ])('refuses %o in plain words', (given, words) => {
    const result = editProfile(emptyProfile(county), { ...stood, ...given }, now);
    expect(result).toEqual({ kind: 'refused', why: expect.stringContaining(words) });
  });

  it('changes nothing and logs nothing when the same is entered again', () => {
    const once = edit(emptyProfile(county), { field: 'noticeCounting', value: 'working' });
    expect(edit(once, { field: 'noticeCounting', value: 'working' })).toEqual(once);
  });

  it('never changes the profile it was given, and leaves one that can be stored and read', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ field: fc.constantFrom(...dayFields), value: fc.option(fc.nat(400)) })),
        (edits) => {
          let profile = emptyProfile(county);
          for (const each of edits) {
            const before = structuredClone(profile);
            const result = editProfile(profile, { ...stood, ...each }, now);
            expect(profile).toEqual(before);
            const least = each.field === 'noticeDays' ? leastNoticeDays : 1;
            const value = each.value ?? least;
            if (result.kind === 'refused') expect(value < least || value > 366).toBe(true);
            else profile = result.profile;
          }
          expect(CountyProfile.parse(JSON.parse(JSON.stringify(profile)))).toEqual(profile);
        },
      ),
    );
  });

  it('reads profiles stored before there were these fields', () => {
    const old = { region: county, contacts: [], visitDays: null, wholeDays: null, noticeDays: null };
    expect(CountyProfile.parse(old)).toEqual(emptyProfile(county));
  });
});
