import { describe, expect, it } from 'vitest';
import { readReply } from '../../src/dialogue/eligibility/read-reply.js';
import type { Topic } from '../../src/eligibility/fact.js';
import type { Facts } from '../../src/eligibility/facts.js';
import { questionAbout } from '../../src/eligibility/question.js';
import { real } from '../eligibility/real-benefits.js';

const read = (topic: Topic, text: string) => readReply(text, questionAbout(topic, real.benefits));
const factsOf = (topic: Topic, text: string): Facts => {
  const reply = read(topic, text);
  return reply.kind === 'facts' ? { ...reply.implied, ...reply.facts } : {};
};

describe('a short answer', () => {
  it.each<[Topic, string, Facts]>([
    ['students', '就孙女，五年级', { primary: true }],
    ['students', '老大高三，明年考大学', { senior: true }],
    ['labour', '我算半个，媳妇行', { weakLabour: true, ordinaryLabour: true }],
    ['labour', '零碎活还能干点，重的不行', { weakLabour: true }],
    ['labour', '没有，都病着', { ordinaryLabour: false, weakLabour: false }],
    ['disability', '有证，三级', { disabled: true }],
    ['disability', '老头子给办了，一级的', { disabled: true, severelyDisabled: true }],
    ['house', '定的B哇', { houseGrade: 'B' }],
    ['income', '六千一二', { incomePerHead: { low: 6100, high: 6200 } }],
    ['income', '今年两万，去年三万', { incomePerHead: { low: 20000, high: 20000 } }],
    ['income', '一年到头四口人两万', {}],
    ['child', '孙子，十四啦', { child: true }],
    ['child', '孙女二十了', {}],
    ['training', '不想学', { wantsTraining: false }],
    ['loan', '不贷，地是自家的', { loanForProduction: false, landRight: true }],
    ['relocated', '是，前年搬的', { relocated: true }],
  ])('about %s: %s', (topic, text, facts) => {
    expect(factsOf(topic, text)).toMatchObject(facts);
    const heard = Object.entries(factsOf(topic, text)).filter(([, value]) => value !== false);
    expect(heard.map(([name]) => name).sort()).toEqual(
      Object.keys(facts)
        .filter((name) => facts[name as keyof Facts] !== false)
        .sort(),
    );
  });
});

describe('what an answer does not name', () => {
  it('is not so where every word of it was understood', () => {
    expect(factsOf('raises', '羊，再有两头毛驴')).toMatchObject({
      sheep: true,
      otherAnimals: true,
      pigs: false,
    });
    expect(factsOf('kind', '吃低保，别的没有')).toMatchObject({ dibao: true, formerlyPoor: false });
  });

  it.each<[Topic, string, keyof Facts]>([
    ['students', '我念书，妹妹在幼儿园', 'primary'],
    ['raises', '两头驴和些别的牲口', 'pigs'],
    ['illness', '我有心脏病', 'seriousIllness'],
    ['illness', '没有高血压', 'chronicIllness'],
    ['illness', '没有，就是老咳嗽', 'chronicIllness'],
    ['loan', '没听说要贷款，地荒着', 'landRight'],
  ])('stays open in an answer about %s: %s', (topic, text, fact) => {
    expect(factsOf(topic, text)).not.toHaveProperty(fact);
  });
});
