import { describe, expect, it } from 'vitest';
import { asksAgain, leaning, subjectTurns } from '../../../src/policy/question/follow-up.js';

const before = ['种菜一户给多少'];

describe('asking again', () => {
  it.each([
    '说错了，爷爷家是白石县的，你再说一遍',
    '啊说错了，太爷爷户口在白石县那边的，那是多少？',
    '哎呀说岔了，就按白石县说，一月多少？',
    '再讲一次',
    '重新说',
    '我搞错了，是白石县',
    '再算一遍',
  ])('is putting only the place right: %s', (said) => expect(asksAgain(said, before)).toBe(true));

  it.each(['卡号弄错了咋改', '他们把我家人口记错了，找谁改', '户口迁走了，地要不要重新算', '再说吧'])(
    'is not a question about somebody’s mistake: %s',
    (said) => expect(asksAgain(said, before)).toBe(false),
  );

  it('needs a turn before', () => expect(asksAgain('再说一遍', [])).toBe(false));
});

describe('leaning', () => {
  it('is none without a turn before', () => expect(leaning('那尾款呢', [])).toBe(0));

  it('is stronger the less a question says by itself', () => {
    const whole = '我家院子里种了半亩菜想问问公家给补贴不给要找哪个部门办';
    expect(leaning('那尾款呢', before)).toBe(1);
    expect(leaning('房子裂了找谁修', before)).toBeGreaterThan(leaning(whole, before));
    expect(leaning(whole, before)).toBeLessThan(0.2);
  });
});

describe('subjectTurns', () => {
  const asked = '我家院子里种菜一户补多少钱';
  it('is the last turn when it says enough', () =>
    expect(subjectTurns(['低保咋办', '我家院子里种菜一户到底补多少钱啊'])).toEqual([
      '我家院子里种菜一户到底补多少钱啊',
    ]));
  it('takes the turn before a short one or a thanks along', () => {
    expect(subjectTurns([asked, '那尾款呢'])).toEqual([asked, '那尾款呢']);
    expect(subjectTurns([asked, '知道了，谢谢你把这个事说得这么清楚'])).toHaveLength(2);
  });
  it('is nothing at the start', () => expect(subjectTurns([])).toEqual([]));
});
