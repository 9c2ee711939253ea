import { beforeAll, describe, expect, it } from 'vitest';
import { anyYear, scopeOfQuestion } from '../../../src/policy/answer/search-scope.js';
import type { PolicyLibrary } from '../../../src/policy/policy-library.js';
import { smallLibrary } from '../../fixtures/corpus/small-library.js';
import { baishi, qingchuan } from '../../fixtures/corpus/two-counties.js';

const city = '云岭省清河市';

let library: PolicyLibrary;
beforeAll(async () => {
  library = await smallLibrary([
    {
      id: 'of-the-city',
      region: city,
      period: { from: '2021', to: '2025' },
      sentences: ['每户补贴不超过2000元。'],
    },
    {
      id: 'qingchuan',
      region: qingchuan,
      period: { from: '2023', to: '2023' },
      sentences: ['完成2025年县级项目库。'],
    },
    { id: 'silent', region: qingchuan, period: null, sentences: ['每户补贴不超过1800元。'] },
    { id: 'baishi', region: baishi, period: { from: '2025', to: '2025' }, sentences: ['共2023户。'] },
  ]);
});
const scopeOf = (question: string, region: string | null = qingchuan, of = library) =>
  scopeOfQuestion({ question, history: [], region, date: '2025-06-01' }, of);
/** Documents that may answer. */
const open = (question: string, region: string | null = qingchuan, of = library) => {
  const { within, allowed } = scopeOf(question, region, of).asked!;
  return of.passages
    .filter((passage) => (within?.has(passage.region) ?? true) && (allowed?.(passage) ?? true))
    .map(({ document }) => document);
};

describe('the passages that may answer', () => {
  it('are those of the place, and of the places above it', () =>
    expect(open('种菜给多少')).toEqual(['of-the-city', 'qingchuan', 'silent']));

  it('are those of the places below it', () => expect(open('种菜给多少', city)).toHaveLength(4));

  it('are not those of a place below that is ruled out, unless the asker is of it', () => {
    expect(open('我是清河市别的县的，不是白石县，种菜给多少', city)).not.toContain('baishi');
    expect(open('不是白石县城的，是白石县乡下的，种菜给多少', baishi)).toContain('baishi');
  });

  it('are all, without any limit, when no place is known', () => {
    const { asked } = scopeOf('种菜给多少', null);
    expect(asked).toEqual({ places: [], years: [], day: '2025-06-01' });
  });

  it('are not of a year that only a document of later days tells of', async () => {
    const later = await smallLibrary([
      {
        id: 'later',
        region: qingchuan,
        date: '2025-07-01',
        period: { from: '2025', to: '2025' },
        sentences: ['每户补贴2000元。'],
      },
    ]);
    expect(open('今年给多少', qingchuan, later)).toEqual([]);
  });

  it('are of the year asked for by their period or by their own words', () =>
    expect(open('今年给多少')).toEqual(['of-the-city', 'qingchuan']));

  it('are not of a year because they hold its figure', () =>
    expect(open('2023年给多少', null)).toEqual(['of-the-city', 'qingchuan']));

  it('are of any year where the year is only told', () =>
    expect(open('去年种的菜，现在给多少')).toHaveLength(3));

  it('are those of the year before that speak of the next one', async () => {
    const next = await smallLibrary([
      {
        id: 'a',
        region: qingchuan,
        date: '2024-12-01',
        period: { from: '2024', to: '2024' },
        sentences: ['明年将提高到9000元。'],
      },
      {
        id: 'b',
        region: qingchuan,
        date: '2023-12-01',
        period: { from: '2023', to: '2023' },
        sentences: ['明年将提高到8000元。'],
      },
    ]);
    expect(open('今年给多少', qingchuan, next)).toEqual(['a']);
  });

  it('are none when nothing is of the place', () =>
    expect(scopeOf('山东种菜给多少', null)).toMatchObject({ asked: null, place: { places: ['山东省'] } }));
});

describe('a part of a message', () => {
  const partOf = (message: string, part: string) => {
    const within = { message, before: message.slice(0, message.indexOf(part)) };
    return scopeOfQuestion(
      { question: part, within, history: [], region: qingchuan, date: '2025-06-01' },
      library,
    );
  };

  it('is about the place and the year that the rest of the message names', () => {
    const whole = '2023年白石县一头牛给多少，啥时候发';
    expect(partOf(whole, '啥时候发')).toMatchObject({
      place: { places: [baishi] },
      asked: { years: [2023] },
    });
    expect(partOf('一头牛给多少，啥时候发，我说的是白石县', '一头牛给多少').place.places).toEqual([baishi]);
  });

  it('is about its own where it names them', () =>
    expect(partOf('2023年给多少，2025年呢', '2025年呢').asked!.years).toEqual([2025]));

  it('is not about a year that is named after it', () =>
    expect(partOf('低保一月多少，还有明年医保交多少', '低保一月多少').asked!.years).toEqual([]));
});

describe('anyYear', () => {
  it('keeps the places and drops the years', () => {
    const { asked } = scopeOf('今年给多少');
    expect(asked!.years).toEqual([2025]);
    expect(anyYear(asked!)).toEqual({
      within: new Set([city, qingchuan]),
      places: [qingchuan],
      years: [],
      day: '2025-06-01',
    });
  });
});
