import { describe, expect, it } from 'vitest';
import { tidySpeech } from '../../../src/policy/question/tidy-speech.js';

describe('tidySpeech', () => {
  it.each([
    ['在浙江浙江打工', '在浙江打工'],
    ['低保低保低保多少', '低保多少'],
    ['种菜、种菜补多少', '种菜补多少'],
    ['呃，那个那个低保，嗯，多少钱', '那个低保，多少钱'],
    ['就是说我家房子裂了', '我家房子裂了'],
  ])('takes stutter and breath out: %s', (said, tidy) => expect(tidySpeech(said)).toBe(tidy));

  it.each(['天天下雨，试试行不', '我爸我妈', '老老实实种地'])('leaves words alone: %s', (said) =>
    expect(tidySpeech(said)).toBe(said),
  );

  it.each(['一百一百五', '两千两千给的', '一个月一个月给', '2000 2000元'])('changes no figure: %s', (said) =>
    expect(tidySpeech(said)).toBe(said),
  );

  it.each(['医保能不能不交', '今年是不是不给了', '有没有没收到钱的', '要不要不去'])(
    'keeps what is denied: %s',
    (said) => expect(tidySpeech(said)).toBe(said),
  );

  it('gives back a message that is nothing but breath', () => expect(tidySpeech('呃')).toBe('呃'));
});
