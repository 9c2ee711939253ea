import { describe, expect, it } from 'vitest';
import { askingClauses, clausesOf, isAsking } from '../../../src/policy/question/asking-clause.js';

describe('the asking clauses of a message', () => {
  it.each([
    ['leave out what happened before', '我爸去年得了脑梗，一直在家躺着，今年能报几成', '今年能报几成'],
    ['leave out what is said after', '啥时候给钱？家里等着买种子。', '啥时候给钱'],
    ['are all of those that ask', '家里没人，低保找谁？要带啥？', '低保找谁，要带啥'],
    ['are known by a dialect ending', '我屋里养了三头牛，给补贴冇', '给补贴冇'],
    ['are known by a word said with its denial', '户口迁走了，地要不要退，我也不清楚这事', '地要不要退'],
    ['leave out how many one has', '前年栽了几亩黄芪，还能再领些不', '还能再领些不'],
    ['hold how many a county has', '全县种了几亩油茶，钱给了谁', '全县种了几亩油茶，钱给了谁'],
    ['hold 几多 whatever was done', '今年放了贷，村医培养了几多个', '村医培养了几多个'],
    ['hold how many were built', '我们县今年盖了几处，租给谁了', '我们县今年盖了几处，租给谁了'],
    ['are the last clause when none asks', '房子裂了，想修', '想修'],
    ['are the message itself when there is nothing but marks', '？！', '？！'],
  ])('%s', (_, text, asking) => expect(askingClauses(text)).toBe(asking));

  it('are told apart at commas, stops and line ends, without empty ones', () =>
    expect(clausesOf('你好，， 房子裂了。\n谁管？')).toEqual(['你好', '房子裂了', '谁管']));

  it('are missing where nobody asks', () => {
    expect(isAsking('我是白石县的，说错了')).toBe(false);
    expect(isAsking('卡号弄错了，咋改')).toBe(true);
  });
});
