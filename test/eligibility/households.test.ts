import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Benefit } from '../../src/eligibility/benefit.js';
import type { Standing } from '../../src/eligibility/judge-benefit.js';
import { checkReal, real, stated } from './real-benefits.js';

interface Households {
  sentence: string;
  document?: string;
  in?: object;
  in_open?: object;
  out?: object;
  missing: object;
}

const folder = join(import.meta.dirname, 'households');
const told = Object.assign(
  {},
  ...readdirSync(folder).map((name) => parse(readFileSync(join(folder, name), 'utf8')) as object),
) as Record<string, Households>;
const benefitOf = new Map(real.benefits.map((benefit) => [benefit.id, benefit]));
const bodyOf = new Map(real.documents.map(({ id, body }) => [id, body]));

const unstated = real.benefits.filter((benefit) => !stated.includes(benefit));

function expectBoth(benefit: Benefit, json: object, standing: Standing): void {
  const inside = checkReal(benefit, json, benefit.valid.from);
  expect(inside.outcome, inside.says).toBe(standing);
  const after = checkReal(benefit, json, `${Number(benefit.valid.to.slice(0, 4)) + 1}-06-01`);
  expect([after.outcome, after.then], after.says).toEqual(['was_in_force', standing]);
  for (const { says } of [inside, after]) expect(says).not.toMatch(/一定能|可以领到|您能得到|会给您/);
}

describe('three households for every benefit whose document states a condition', () => {
  it('exist for exactly these benefits, each resting on a sentence of its document', () => {
    expect(Object.keys(told).sort()).toEqual(stated.map(({ id }) => id).sort());
    const strays = Object.entries(told).filter(([id, { sentence, document }]) => {
      const own = document ?? benefitOf.get(id)!.document;
      return !bodyOf.get(own)!.includes(sentence);
    });
    expect(strays.map(([id]) => id)).toEqual([]);
  });

  describe.each(stated.map((benefit) => ({ id: benefit.id, benefit })))('$id', ({ id, benefit }) => {
    const households = told[id]!;
    it(`says likely of a household clearly in, or no more than ask_more where the sentence is silent`, () => {
      const standing = households.in === undefined ? 'ask_more' : 'likely';
      const facts = households.in ?? households.in_open;
      expect(facts, 'a household that is clearly in').toBeDefined();
      expectBoth(benefit, facts!, standing);
    });
    it.runIf(households.out !== undefined)('says unlikely of a household clearly out', () => {
      expectBoth(benefit, households.out!, 'unlikely');
    });
    it('asks more of a household that misses a fact', () => {
      expectBoth(benefit, households.missing, 'ask_more');
    });
  });

  it('leaves out the household clearly out only where the list of the document is open', () => {
    const without = stated.filter(({ id }) => told[id]!.out === undefined);
    expect(without.map(({ id }) => id)).toEqual(['xianan-poverty-insurance']);
  });
});

describe('a benefit whose document states no condition', () => {
  it.each(unstated.map((benefit) => ({ id: benefit.id, benefit })))(
    'is ask_more for anybody: $id',
    ({ benefit }) => {
      expectBoth(benefit, {}, 'ask_more');
      expectBoth(
        benefit,
        { formerlyPoor: true, rural: true, ordinaryLabour: true, incomePerHead: 3000 },
        'ask_more',
      );
    },
  );
});
