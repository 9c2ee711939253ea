import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factsInWords } from '../../src/dialogue/eligibility/facts-in-words.js';
import { HouseholdCheck, newCheck } from '../../src/dialogue/eligibility/household-check.js';
import { learnFacts, supplementFacts } from '../../src/dialogue/eligibility/learn-facts.js';
import type { Facts } from '../../src/eligibility/facts.js';

const child = { age: { low: 9, high: 9 }, child: true, disabled: true };
const learn = (...said: string[]): Facts =>
  said.reduce<Facts>((known, text) => learnFacts(known, factsInWords(text)).facts, {});

describe('learnFacts', () => {
  it('leaves out a member who does not go with what is known of the household', () => {
    const { facts, clashed } = learnFacts({ members: [child] }, { disabled: false });
    expect([facts, clashed]).toEqual([{ members: [child] }, true]);
    const other = learnFacts({ disabled: false }, { members: [child] });
    expect([other.facts, other.clashed]).toEqual([{ disabled: false }, true]);
  });

  it('takes a child that is told of twice once, and never more people than a household has', () => {
    expect(learn('娃九岁残疾', '娃九岁残疾').members).toHaveLength(1);
    const many = Array.from({ length: 40 }, (_, i) => `娃${(i % 14) + 1}岁残疾`);
    const children = Array.from({ length: 40 }, (_, i) => ({ ...child, age: { low: i, high: i } }));
    expect(learn(...many).members).toHaveLength(14);
    expect(learnFacts({}, { members: children }).facts.members).toHaveLength(30);
  });

  it('reads 七六千 as it is meant', () => {
    expect(learn('人均七六千')).toEqual({ incomePerHead: { low: 6000, high: 7000 } });
  });

  it.each(['娃九岁不算残疾', '孩子九岁，没有残疾', '孩子九岁，不是残疾'])(
    'hears no illness in %s',
    (text) => {
      expect(learn(text).members ?? []).toEqual([]);
      expect(learn(text).disabled).not.toBe(true);
    },
  );

  it('comes to facts that can be stored and read again, whatever is said', () => {
    const clauses = [
      ...[
        '娃九岁残疾',
        '没有残疾',
        '家里没有残疾人',
        '娃三岁聋哑',
        '娃九岁不算残疾',
        '人均七六千',
        '人均九八百',
      ],
      ...['我家是脱贫户', '我家是边缘户', '不是监测户', '脱贫不稳定户', '养了八头牛', '没养牛', '一级残疾'],
      ...['暖棚三亩', '没有暖棚', '遭了旱灾', '没受灾', '不到五千', '院子里种菜', '快一万'],
    ];
    const said = fc.array(fc.constantFrom(...clauses), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(said, fc.constantFrom(null, 'raises', 'income', 'disability'), (texts, topic) => {
        const facts = texts.reduce<Facts>((known, text) => {
          const told = factsInWords(text, topic);
          return supplementFacts(learnFacts(known, told).facts, { cattle: false, disabled: false });
        }, {});
        const stored = JSON.parse(JSON.stringify({ ...newCheck, facts })) as unknown;
        expect(HouseholdCheck.parse(stored).facts).toEqual(facts);
      }),
    );
  });
});
