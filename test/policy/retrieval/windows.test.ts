import { describe, expect, it } from 'vitest';
import type { Passage } from '../../../src/policy/corpus/passage.js';
import { saysNothing } from '../../../src/policy/corpus/says-nothing.js';
import { windowsOf } from '../../../src/policy/retrieval/windows.js';

const passage = (...sentences: string[]) => ({ sentences }) as unknown as Passage;

describe('windowsOf', () => {
  it('makes sentences and pairs of neighbours', () => {
    expect(
      windowsOf(passage('甲村每户补500元。', '乙村每户补300元。', '丙村没有。')).map(({ first, last }) => [
        first,
        last,
      ]),
    ).toEqual([
      [0, 0],
      [0, 1],
      [1, 1],
      [1, 2],
      [2, 2],
    ]);
  });

  it('writes them in the search form', () => {
    expect(windowsOf(passage('產業(yè) 幫扶。'))[0]!.text).toBe('产业帮扶。');
  });

  it('does not pair long sentences', () => {
    expect(windowsOf(passage(`${'长'.repeat(100)}。`, `${'长'.repeat(100)}。`))).toHaveLength(2);
  });

  it('leaves out what answers nothing', () => {
    expect(
      windowsOf(passage('各乡镇人民政府:', '每户补500元。', '晴川县人民政府', '2025年3月1日')),
    ).toHaveLength(1);
  });
});

describe('saysNothing', () => {
  it.each([
    '2022年4月14日',
    '阜新市乡村振兴局',
    '各乡镇(街道)、市直各相关行业部门:',
    '现将有关情况报告如下。',
  ])('knows %s', (text) => expect(saysNothing(text)).toBe(true));
  it.each([
    '此项工作由市乡村振兴局负责。',
    '2025年3月底前完成。',
    '每户补助2000元。',
    '请到村委会提出申请。',
  ])('leaves %s', (text) => expect(saysNothing(text)).toBe(false));
});
