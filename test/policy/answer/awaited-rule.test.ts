import { describe, expect, it } from 'vitest';
import { awaitedRule } from '../../../src/policy/answer/awaited-rule.js';
import { foundInSteps, smallLibrary } from '../../fixtures/corpus/small-library.js';
import { qingchuan } from '../../fixtures/corpus/two-counties.js';

const given = '2025年度监测范围为家庭年人均纯收入8600元。';

/** The sentence that would be quoted for 2026 in the place of `given`; null where no paper says anything of it. */
async function awaitedIn(...sentences: string[]): Promise<string | null> {
  const library = await smallLibrary([
    { id: 'given', region: qingchuan, sentences: [given] },
    { id: 'awaited', region: qingchuan, sentences },
  ]);
  const [best] = foundInSteps(library, 0.1);
  return awaitedRule(best!, given, { years: [2026] }, library)?.trace.askQuote ?? null;
}

describe('awaitedRule', () => {
  it.each(['2026年的监测范围，待省上公布后另行通知。', '2026年政策另行公布。'])(
    'is what says that a year is not fixed yet: %s',
    async (sentence) => expect(await awaitedIn('由乡镇受理。', sentence)).toBe(sentence),
  );

  it.each([
    '2026年居民医保缴费以省里通知为准。',
    '2025年的监测范围，待省上公布后另行通知。',
    '2026年监测范围为9000元。',
  ])('is nothing of another thing or another year, or a figure: %s', async (sentence) =>
    expect(await awaitedIn(sentence)).toBeNull(),
  );
});
