import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Lack, lackingMeasures } from '../../../src/hardship/cases/lacking-measures.js';
import { measureFlags } from '../../../src/hardship/household/measure-flags.js';

it('draws the line exactly where the flag of a case goes up', () => {
  const instant = fc.date({
    min: new Date('2023-01-01T00:00:00Z'),
    max: new Date('2029-01-01T00:00:00Z'),
    noInvalidDate: true,
  });
  const rules = { measure: 'month_without_measure', development: 'labour_without_development' } as const;
  fc.assert(
    fc.property(instant, instant, fc.constantFrom(...Lack.options), (included, now, what) => {
      const includedAt = included.toISOString();
      const bare = { includedAt, firstMeasureAt: null, developmentMeasureAt: null, labour: 'able' as const };
      const flagged = measureFlags(bare, now).some(({ rule }) => rule === rules[what]);
      expect(includedAt < lackingMeasures(what, now).includedBefore).toBe(flagged);
    }),
    { numRuns: 2000 },
  );
});

it.each([
  ['2026-02-28', '2026-01-31T16:00:00.000Z'],
  ['2026-02-27', '2026-01-27T16:00:00.000Z'],
  ['2026-03-30', '2026-02-28T16:00:00.000Z'],
  ['2026-04-30', '2026-03-31T16:00:00.000Z'],
])('on %s asks for what was taken in before %s', (day, before) => {
  expect(lackingMeasures('measure', new Date(`${day}T02:00:00Z`)).includedBefore).toBe(before);
});
