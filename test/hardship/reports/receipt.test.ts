import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  newReceipt,
  readReceipt,
  readResumeCode,
  spellReceipt,
} from '../../../src/hardship/reports/receipt.js';

const receipts = fc.integer({ min: 1, max: 1_000_000 }).map(() => newReceipt());

it('catches every single wrong digit', () => {
  const receipt = newReceipt();
  for (let at = 0; at < 10; at++) {
    for (let digit = 0; digit < 10; digit++) {
      if (String(digit) === receipt[at]) continue;
      const wrong = receipt.slice(0, at) + String(digit) + receipt.slice(at + 1);
      expect(readReceipt(wrong).kind).toBe('mistyped');
    }
  }
});

it('catches every swap of neighbours', () => {
  fc.assert(
    fc.property(receipts, fc.integer({ min: 0, max: 8 }), (receipt, at) => {
      fc.pre(receipt[at] !== receipt[at + 1]);
      const swapped = receipt.slice(0, at) + receipt[at + 1]! + receipt[at]! + receipt.slice(at + 2);
      expect(readReceipt(swapped).kind).toBe('mistyped');
    }),
    { numRuns: 500 },
  );
});

it('is read as people write and say it', () => {
  const receipt = newReceipt();
  const spoken = Array.from(receipt, (digit) => '零一二三四五六七八九'[Number(digit)]!).join('');
  const full = Array.from(receipt, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join('');
  for (const said of [receipt, spellReceipt(receipt), `回执号是${receipt}，帮我查查`, spoken, full]) {
    expect(readReceipt(said)).toEqual({ kind: 'code', code: receipt });
  }
  expect(readReceipt('我想查进度').kind).toBe('none');
  expect(readResumeCode(receipt).kind).toBe('mistyped');
});
