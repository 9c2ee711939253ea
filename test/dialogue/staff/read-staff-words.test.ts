import { describe, expect, it } from 'vitest';
import { readBindWords, readStaffWords } from '../../../src/dialogue/staff/read-staff-words.js';
import { splitPlace } from '../../../src/dialogue/staff/split-place.js';
import { newReceipt, spellReceipt } from '../../../src/hardship/reports/receipt.js';

describe('words of the staff', () => {
  it.each([
    ['帮助', { kind: 'help' }],
    ['/help', { kind: 'help' }],
    ['我的超期', { kind: 'overdue' }],
    ['看看超期的', { kind: 'overdue' }],
    ['我有没有逾期的案件', { kind: 'overdue' }],
    ['我的案件', { kind: 'mine' }],
    ['我负责的案子。', { kind: 'mine' }],
    ['查政策 小菜园补多少', { kind: 'policy', question: '小菜园补多少' }],
    ['查政策：低保怎么办', { kind: 'policy', question: '低保怎么办' }],
    ['查政策', { kind: 'policy', question: '' }],
    ['查 123', null],
    ['查 4829153070', { kind: 'lookup', read: { kind: 'mistyped' } }],
    ['发现老李家房顶漏', { kind: 'finding', words: '老李家房顶漏' }],
    ['今天入户发现：三组王桂花住院', { kind: 'finding', words: '三组王桂花住院' }],
    ['排查发现', { kind: 'finding', words: '' }],
    [
      '前进村三组12户走完,没情况',
      { kind: 'walk', village: '前进村', note: { group: '三组', households: 12 } },
    ],
    ['今天三组走了12户，都挺好', { kind: 'walk', village: null, note: { group: '三组', found: null } }],
  ])('%s', (text, read) => {
    if (read === null) expect(readStaffWords(text)).toBeNull();
    else expect(readStaffWords(text)).toMatchObject(read);
  });

  it.each([
    '看'.repeat(4096),
    '查看'.repeat(2048),
    '我的'.repeat(2048),
    `发现${'能不能'.repeat(300)}${' '.repeat(3000)}\nx`,
    `发现漏雨${'。'.repeat(4000)}x`,
  ])('gives up a long row at once (%#)', (text) => {
    const began = performance.now();
    readStaffWords(text);
    expect(performance.now() - began).toBeLessThan(1000);
  });

  it('has a receipt with and without 查, in digits and blanks', () => {
    const code = newReceipt();
    for (const text of [code, spellReceipt(code), `查 ${code}`, `查一下回执号：${spellReceipt(code)}`]) {
      expect(readStaffWords(text)).toEqual({ kind: 'lookup', read: { kind: 'code', code } });
    }
  });

  it.each([
    '查进度',
    '低保怎么办',
    '院子里种菜补多少钱？',
    '我家超期没交合作医疗怎么办',
    '发现有人冒领低保怎么举报',
    '发现补贴没到账找谁',
    '报困难',
    '云溪县',
    '王桂花',
    '13812345678',
    '一家几口人算一户',
  ])('are none that a villager says: %s', (text) => {
    expect(readStaffWords(text)).toBeNull();
  });
});

it('binding takes a code and nothing else', () => {
  expect(readBindWords('绑定 abcd2345')).toEqual({ kind: 'bind', code: 'abcd2345' });
  expect(readBindWords('绑定码：ＡＢＣＤ２３４５')).toEqual({ kind: 'bind', code: 'ABCD2345' });
  expect(readBindWords('绑定')).toEqual({ kind: 'bind', code: null });
  expect(readBindWords('解绑')).toEqual({ kind: 'unbind' });
  for (const text of ['绑定银行卡怎么弄', '社保卡绑定手机要钱吗', '解绑银行卡']) {
    expect(readBindWords(text)).toBeNull();
  }
});

it.each([
  ['前进村三组老李家房顶漏', '前进村', '三组', '老李家房顶漏'],
  ['八宝镇前进村老李家', '八宝镇前进村', null, '老李家'],
  ['第3组王桂花住院', null, '三组', '王桂花住院'],
  ['我村二组走完', null, '二组', '走完'],
  ['老李家在村东头断粮', null, null, '老李家在村东头断粮'],
  ['村民老李家断粮', null, null, '村民老李家断粮'],
])('%s has its place at the head', (text, village, group, after) => {
  expect(splitPlace(text)).toMatchObject({ village, group, after });
});
