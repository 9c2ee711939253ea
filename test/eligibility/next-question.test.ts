import { describe, expect, it } from 'vitest';
import { checkHousehold } from '../../src/eligibility/check-household.js';
import { isOfVillage } from '../../src/eligibility/benefit.js';
import { topics, type Topic } from '../../src/eligibility/fact.js';
import { contradictions, type Facts } from '../../src/eligibility/facts.js';
import { nextQuestion } from '../../src/eligibility/next-question.js';
import { real } from './real-benefits.js';

const { contains } = real;
const asked = { region: '辽宁省铁岭市开原市', date: '2024-06-01' };
const ofHouseholds = real.benefits.filter((benefit) => !isOfVillage(benefit));
const next = (facts: Facts, skip: Topic[] = [], at = asked) =>
  nextQuestion(facts, ofHouseholds, { asked: at, contains, skip });
const standing = (facts: Facts) =>
  checkHousehold(ofHouseholds, facts, asked, contains).filter(({ outcome }) => outcome === 'ask_more').length;

describe('the next question', () => {
  it('is first what kind of household it is: most rules turn on that', () => {
    const question = next({})!;
    expect(question.topic).toBe('kind');
    expect(question.many).toBe(true);
    expect(question.options.map(({ label }) => label)).toEqual([
      '脱贫户（建档立卡户）',
      '监测对象（监测户）',
      '都不是、都没有',
    ]);
  });

  it('is none where no answer would change anything', () => {
    expect(next({}, [], { region: '四川省德阳市绵竹市', date: '2024-06-01' })).toBeNull();
    expect(next({}, [...topics])).toBeNull();
  });

  it('is asked after the period too, for what the document said then', () => {
    expect(next({}, [], { ...asked, date: '2026-11-27' })?.topic).toBe('kind');
  });

  it('draws the bands of income at the lines of the rules that are still open', () => {
    const question = next({ formerlyPoor: true, monitored: false, industryProject: true }, [
      ...topics.filter((topic) => topic !== 'income'),
    ])!;
    expect(question.options.map(({ label }) => label)).toEqual([
      '不到8500元',
      '超过8500元，不到10000元',
      '超过10000元',
    ]);
  });

  it('never asks twice, never offers what cannot be so, and leaves less open with every answer', () => {
    const places = ['辽宁省铁岭市开原市', '辽宁省阜新市彰武县', '山西省', '湖北省咸宁市通城县'];
    for (const region of places) {
      let facts: Facts = {};
      const skip: Topic[] = [];
      for (let turn = 0; turn < topics.length; turn++) {
        const question =
          next(facts, skip, { region, date: '2020-06-01' }) ??
          next(facts, skip, { region, date: '2026-01-01' });
        if (question === null) break;
        expect(skip).not.toContain(question.topic);
        expect(question.options.length).toBeGreaterThan(1);
        skip.push(question.topic);
        const before = standing(facts);
        facts = { ...facts, ...question.options[0]!.facts };
        expect(contradictions(facts)).toEqual([]);
        expect(standing(facts)).toBeLessThanOrEqual(before);
      }
    }
  });
});
