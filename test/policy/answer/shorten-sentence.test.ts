import { describe, expect, it } from 'vitest';
import { shortenSentence } from '../../../src/policy/answer/shorten-sentence.js';

const long =
  '各乡镇要结合实际，合理确定到户项目奖补标准，支持和引领到户产业帮扶对象发展特色产业，发展庭院经济，实行先建后补政策，每户补贴不超过2000元，激发脱贫户和监测户的内生动力，让更多群众在家门口增加收入，过上更好的日子。';

describe('shortenSentence', () => {
  it('leaves a short sentence whole', () => {
    expect(
      shortenSentence('每户补贴不超过2000元。', { question: '给多少钱', ask: null, wanted: ['amount'] }),
    ).toBe('每户补贴不超过2000元。');
  });

  it('cuts a long one to the clause that answers, marked with …', () => {
    const cut = shortenSentence(long, { question: '庭院一户补贴多少', ask: null, wanted: ['amount'] });
    expect(cut).toContain('每户补贴不超过2000元');
    expect(cut.startsWith('…')).toBe(true);
    expect(cut.length).toBeLessThan(long.length);
  });

  it('says nothing that the sentence does not say', () => {
    const cut = shortenSentence(long, { question: '奖补标准谁定', ask: null, wanted: ['who'] });
    for (const piece of cut.split('…').filter((text) => text !== '')) expect(long).toContain(piece);
  });
});
