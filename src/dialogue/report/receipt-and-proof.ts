import { isCode } from '../../hardship/reports/check-digit.js';
import { readReceipt, type ReadCode } from '../../hardship/reports/receipt.js';
import { digitRuns } from '../../shared/spoken-digits.js';

const receiptLength = 10;

/** A receipt in somebody's words, and the digits said beside it: 查进度 482 915 3076，5678. */
export function readReceiptAndProof(text: string): { read: ReadCode; proof: readonly string[] } {
  for (const run of digitRuns(text)) {
    const [receipt, rest] = [run.slice(0, receiptLength), run.slice(receiptLength)];
    // said in one breath they are one run; four digits, or a whole telephone number
    if ((rest.length === 4 || rest.length === 11) && isCode(receipt, receiptLength)) {
      return { read: { kind: 'code', code: receipt }, proof: [rest] };
    }
  }
  const read = readReceipt(text);
  const code = read.kind === 'code' ? read.code : null;
  return { read, proof: digitRuns(text).filter((run) => run !== code && run.length >= 4) };
}
