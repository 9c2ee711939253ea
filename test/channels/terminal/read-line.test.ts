import { describe, expect, it } from 'vitest';
import { readLine } from '../../../src/channels/terminal/read-line.js';
import type { MessageChoice } from '../../../src/dialogue/turn.js';

const button = (label: string, does: NonNullable<MessageChoice['does']>): MessageChoice => ({
  id: `b.${label}`,
  label,
  does,
});
/** An answer given in between, then the question for causes: its first option is number 4. */
const numbered = [
  button('看原文1', 'citation'),
  button('有用', 'feedback'),
  button('没答对', 'feedback'),
  button('有人生病', 'intake'),
  button('缺干活的人', 'intake'),
  button('别的难处', 'intake'),
  button('不说了', 'intake_move'),
];
const cause = { numbered, expects: 'cause' };

describe('a line typed at the terminal', () => {
  it.each(['5', '[5]', '5.', '第5个', '选5', '５'])('chooses by the number on the screen: %s', (line) => {
    expect(readLine(line, cause)).toEqual({ kind: 'choice', id: 'b.缺干活的人' });
  });

  it.each(['4 6', '4、6', '4和6', '第4、第6'])('hands several on as the question counts them: %s', (line) => {
    expect(readLine(line, cause)).toEqual({ kind: 'words', text: '1 3' });
  });

  it('does not take several where one is meant, nor numbers that are not there', () => {
    expect(readLine('1 4', cause)).toEqual({ kind: 'too_many_numbers' });
    expect(readLine('4 7', cause)).toEqual({ kind: 'too_many_numbers' });
    expect(readLine('4 5', { numbered, expects: 'confirm' })).toEqual({ kind: 'too_many_numbers' });
    expect(readLine('4 9', cause)).toEqual({ kind: 'no_such_number' });
    expect(readLine('0', cause)).toEqual({ kind: 'no_such_number' });
  });

  it('leaves words, and figures where they are the answer, as they are', () => {
    for (const line of ['补多少', '138 1234 5678', '2024年', '1500']) {
      expect(readLine(line, cause)).toEqual({ kind: 'words', text: line });
    }
    for (const expects of ['contact', 'factor', 'receipt']) {
      expect(readLine('12 34', { numbered, expects })).toEqual({ kind: 'words', text: '12 34' });
    }
    expect(readLine('4', { numbered: [], expects: 'cause' })).toEqual({ kind: 'words', text: '4' });
  });
});
