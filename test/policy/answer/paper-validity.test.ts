import { describe, expect, it } from 'vitest';
import { paperValidity } from '../../../src/policy/answer/paper-validity.js';
import { foundInSteps, smallLibrary, type SmallDocument } from '../../fixtures/corpus/small-library.js';
import { qingchuan } from '../../fixtures/corpus/two-counties.js';

const answers: SmallDocument = {
  id: 'answers',
  title: '青川县惠农政策问答',
  region: qingchuan,
  date: '2025-07-01',
  sentences: ['母牛每头补助3000元。', '本问答有效期至2025年12月31日。'],
};
const plan: SmallDocument = {
  id: 'plan',
  title: '青川县到户帮扶实施方案',
  region: qingchuan,
  date: '2024-03-01',
  sentences: ['公益岗每月补贴500元。', '本方案自2024年4月1日起施行，有效期至2026年12月31日。'],
};

/** The sentence that would be quoted, and of which paper; null where the rule does not apply. */
async function toldBy(question: string, quote = '母牛每头补助3000元。', ...documents: SmallDocument[]) {
  const library = await smallLibrary(documents.length > 0 ? documents : [answers, plan]);
  const scope = { places: [], years: [], day: '2025-11-01' };
  const found = paperValidity(question, foundInSteps(library, 0.1), quote, scope, library);
  return found === null ? null : [found.passage.document, found.trace.askQuote];
}

describe('paperValidity', () => {
  it.each(['你们那个问答现在还作数吗，到哪天为止', '那个政策问答册子过了年还管用不'])(
    'quotes how long the paper holds that the question names: %s',
    async (question) => expect(await toldBy(question)).toEqual(['answers', '本问答有效期至2025年12月31日。']),
  );

  it('takes the paper whose name was said, not the one found first', async () =>
    expect(await toldBy('那个实施方案管到哪天')).toEqual([
      'plan',
      '本方案自2024年4月1日起施行，有效期至2026年12月31日。',
    ]));

  it.each(['养老钱交到哪天为止', '新通知没提到的事，以前那个方案还算数吗', '母牛一头补多少'])(
    'leaves alone what asks for something else: %s',
    async (question) => expect(await toldBy(question)).toBeNull(),
  );

  it('leaves a quote that tells it', async () =>
    expect(await toldBy('那个问答还作数吗', '本问答有效期至2025年12月31日。')).toBeNull());

  it('says nothing where no paper does, or only one that nobody knew yet', async () =>
    expect(
      await toldBy('那个问答还作数吗', '母牛每头补助3000元。', {
        ...answers,
        sentences: ['母牛每头补助3000元。'],
      }),
    ).toBeNull());
});
