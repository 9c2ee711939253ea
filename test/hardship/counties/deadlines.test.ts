import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { monitoringLineOf } from '../../../src/hardship/cases/county-profile.js';
import { readDeadlines, startingProfile } from '../../../src/hardship/counties/deadlines.js';
import { dayFields } from '../../../src/hardship/counties/profile-fields.js';

const corpus = join(import.meta.dirname, '../../../corpus');
const table = readDeadlines(readFileSync(join(corpus, 'deadlines.yaml'), 'utf8'));
const fuxin = '辽宁省阜新市彰武县';

describe('the table of deadlines', () => {
  it.each([
    ['安徽省', 2022, { visitDays: 2, wholeDays: 20 }],
    ['甘肃省', 2021, { visitDays: 5, wholeDays: 25, feedbackDays: 5 }],
    ['甘肃省', 2023, { visitDays: 5, wholeDays: 15, feedbackDays: 5 }],
    ['甘肃省天水市秦安县', null, { noticeDays: 5 }],
    ['海南省', 2021, { wholeDays: 20 }],
    ['河南省商丘市永城市', 2024, { noticeDays: 5 }],
  ])('has %s %s', (region, year, values) => {
    const place = table.places.find((each) => each.region === region && each.year === year);
    expect(place?.values).toEqual(values);
    expect(place?.source).not.toBe('');
  });

  it('names places as the list of administrative divisions does', () => {
    const { provinces } = JSON.parse(readFileSync(join(corpus, 'administrative-divisions.json'), 'utf8')) as {
      provinces: Record<string, Record<string, string>>;
    };
    const paths = new Set(
      Object.entries(provinces).flatMap(([province, cities]) => [
        province,
        ...Object.entries(cities).flatMap(([city, counties]) => [
          province + city,
          ...counties.split(' ').map((county) => province + city + county),
        ]),
      ]),
    );
    const named = [...table.places, ...table.lines].map(({ region }) => region);
    expect(named.filter((region) => !paths.has(region))).toEqual([]);
  });

  it('says which line is broken', () => {
    expect(() => readDeadlines('places: [{ region: 河东省, year: 2024, visit: 3 }]')).toThrow(
      /deadlines\.yaml: places\.0/,
    );
    expect(readDeadlines('')).toEqual({ calendar: { days: [], years: [] }, places: [], lines: [] });
  });
});

describe('a county that starts its profile', () => {
  it('is given its province’s newest values with their source', () => {
    const { profile, from } = startingProfile('甘肃省临夏回族自治州临夏市', table);
    expect(from).toMatchObject({ region: '甘肃省', year: 2023 });
    expect(profile).toMatchObject({ startedFrom: '甘肃省 2023', noticeDays: null, townshipDays: null });
    expect(profile.wholeDays).toMatchObject({ value: 15, date: '2023-03-22' });
    expect(profile.edits).toEqual([]);
  });

  it('takes the narrowest place alone, and is only shown what the wider one says', () => {
    const { profile, hints } = startingProfile('甘肃省天水市秦安县', table);
    expect(profile.noticeDays?.value).toBe(5);
    expect([profile.visitDays, profile.wholeDays]).toEqual([null, null]);
    expect(hints.find(({ field }) => field === 'wholeDays')).toMatchObject({
      region: '甘肃省',
      year: 2023,
      value: 15,
    });
  });

  it('is empty where the table has nothing of it, with hints that name their place and year', () => {
    const { profile, from, hints, lineHints } = startingProfile(fuxin, table);
    expect(from).toBeNull();
    expect(dayFields.map((field) => profile[field])).toEqual(dayFields.map(() => null));
    expect(profile.monitoringLines).toEqual([]);
    expect(hints.length).toBeGreaterThan(5);
    expect([...hints, ...lineHints].every(({ region }) => region !== '' && !fuxin.startsWith(region))).toBe(
      true,
    );
  });

  it('has the line of its own place and year, never that of a nameless place', () => {
    const dehua = startingProfile('福建省泉州市德化县', table).profile;
    expect(monitoringLineOf(dehua, 2024)?.value).toBe(19560);
    expect(monitoringLineOf(dehua, 2023)).toBeNull();
    const shiyan = startingProfile('湖北省十堰市郧西县', table).profile;
    expect([2022, 2023, 2024].map((year) => monitoringLineOf(shiyan, year)?.value)).toEqual([
      6900,
      7600,
      undefined,
    ]);
    const { profile, lineHints } = startingProfile('陕西省商洛市柞水县', table);
    expect(profile.monitoringLines).toEqual([]);
    expect(lineHints[0]).toMatchObject({ region: '陕西省', part: '某县', value: 6000 });
    const yunnan = startingProfile('云南省昭通市', table).profile;
    expect(yunnan.monitoringLines.map(({ year }) => year)).toEqual([2024]);
  });
});
