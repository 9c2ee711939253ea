import { describe, expect, it } from 'vitest';
import { newestCountFirst } from '../../../src/policy/answer/newest-count.js';
import { foundInSteps, smallLibrary, type SmallDocument } from '../../fixtures/corpus/small-library.js';
import { baishi, qingchuan } from '../../fixtures/corpus/two-counties.js';

const old = {
  id: 'old',
  kind: 'report',
  region: qingchuan,
  date: '2020-09-16',
  sentences: ['全县建设运营帮扶车间52个。'],
} as const;
const later = {
  id: 'later',
  kind: 'reply',
  region: qingchuan,
  date: '2022-04-14',
  sentences: ['全县建成运营帮扶车间32个,安置就业450人。'],
} as const;

const question = '现在全县帮扶车间还有多少个';
const asked = { question, years: [] as readonly number[], day: '2022-06-01' as string | null };

/** The order that two documents are put into, the first a little nearer to the question; `wanting`: of what people ask of the second. */
async function put(
  documents: readonly SmallDocument[],
  more: Partial<typeof asked> = {},
  wanting = 0.5,
  step = 0.03,
) {
  const library = await smallLibrary(documents);
  const ranked = foundInSteps(library, step).map((found, i) =>
    i === 0 ? found : { ...found, trace: { ...found.trace, ask: 0.6, askWanting: wanting } },
  );
  return newestCountFirst(ranked, { ...asked, ...more }, library);
}
const order = async (...what: Parameters<typeof put>) =>
  (await put(...what)).map(({ passage }) => passage.document);

describe('a count told in two years', () => {
  it('is the later one, told as standing in the place of the other', async () => {
    const [first, second] = await put([old, later]);
    expect([first!.passage.document, second!.passage.document]).toEqual(['later', 'old']);
    expect(first!.insteadOf?.passage.document).toBe('old');
  });

  it('is the later one too when nobody said on which day he asks', async () =>
    expect(await order([old, later], { day: null })).toEqual(['later', 'old']));

  it('is not one much further from the question', async () =>
    expect(await order([old, later], {}, 0.5, 0.3)).toEqual(['old', 'later']));

  it('is the one of the year that is named', async () =>
    expect(await order([old, later], { years: [2020] })).toEqual(['old', 'later']));

  it('is not one that was told after the day of asking, nor later in the same year', async () => {
    expect(await order([old, later], { day: '2021-06-01' })).toEqual(['old', 'later']);
    expect(await order([old, { ...later, date: '2020-11-16' }])).toEqual(['old', 'later']);
  });

  it('is not another county’s', async () =>
    expect(await order([old, { ...later, region: baishi }])).toEqual(['old', 'later']));

  it('is not a count of another thing, nor a sentence that counts nothing', async () => {
    expect(await order([old, { ...later, sentences: ['当地改造危旧住房32个。'] }])).toEqual(['old', 'later']);
    expect(await order([old, { ...later, sentences: ['2022年全县加强帮扶车间管理。'] }])).toEqual([
      'old',
      'later',
    ]);
  });

  it('is not one that people ask something else of', async () =>
    expect(await order([old, later], {}, 0.1)).toEqual(['old', 'later']));

  it('is left to the order of rules where a rule tells it', async () =>
    expect(await order([{ ...old, kind: 'plan' }, later])).toEqual(['old', 'later']));
});
