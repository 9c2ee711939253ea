import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../../src/policy/answer/evidence.js';
import { refuse } from '../../../src/policy/answer/refuse.js';
import { found, nothingRead, smallLibrary } from '../../fixtures/corpus/small-library.js';

const library = await smallLibrary([
  { id: 'paper', region: '湖北省咸宁市嘉鱼县', sentences: ['能繁母牛每头补助2000元。'] },
]);
const evidence: Evidence = {
  ranked: library.passages.map((passage) => found(passage, { text: 0.6 })),
  answered: [],
  unanswered: [
    { ask: '公牛补多少', why: '文件没有写公牛。', document: 'paper', similarity: 0.8, wanting: 1 },
  ],
  ...nothingRead,
  wantsNothing: 0,
  years: [],
  searched: '公牛补多少',
};

describe('a refusal', () => {
  it('says why, and shows what stands beside it, of what is of policy', () => {
    const { answer, nearest, reason } = refuse(library, evidence, '公牛补多少', { concerns: 0.9 });
    expect(reason).toBe('not_written');
    expect(answer).toContain('文件没有写公牛');
    expect(nearest).toHaveLength(1);
  });

  it('says what can be asked, and shows nothing beside it, of what is far from policy', () => {
    const far = { ...evidence, unanswered: [] };
    const { answer, nearest } = refuse(library, far, '牛光倒沫不吃草咋治', { concerns: 0.1 });
    expect(answer).toContain('政策文件里没有');
    expect(answer).toContain('补多少钱');
    expect(answer).toMatch(/村委会.*12317.*12345/);
    expect(nearest).toEqual([]);
  });

  it('keeps the why of a question that is known, and takes nothing found for no such thing', () => {
    expect(refuse(library, evidence, '公牛补多少', { concerns: 0.1 }).reason).toBe('not_written');
    const nothing = { ...evidence, ranked: [], unanswered: [] };
    expect(refuse(library, nothing, '2019年补多少', { concerns: 0.02 }).answer).not.toContain(
      '政策文件里没有',
    );
  });
});
