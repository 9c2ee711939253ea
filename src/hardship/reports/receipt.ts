import { isCode, newCode } from './check-digit.js';
import { digitRuns } from '../../shared/spoken-digits.js';

const receiptLength = 10;
const resumeLength = 12;

/** What the household keeps of its report: ten digits, the last a check digit; nothing about it can be read from them. */
export const newReceipt = (): string => newCode(receiptLength);

/** A receipt that no report and no lead has: one that is told to somebody before it is kept. */
export async function freeReceipt(reports: {
  isReceiptTaken(receipt: string): Promise<boolean>;
}): Promise<string> {
  for (;;) {
    const receipt = newReceipt();
    if (!(await reports.isReceiptTaken(receipt))) return receipt;
  }
}

/** 4829153076 → 482 915 3076, as people say and write it. */
export const spellReceipt = (receipt: string): string =>
  `${receipt.slice(0, 3)} ${receipt.slice(3, 6)} ${receipt.slice(6)}`;

/** 482915307612 → 4829 1530 7612. */
export const spellResumeCode = (code: string): string =>
  `${code.slice(0, 4)} ${code.slice(4, 8)} ${code.slice(8)}`;

/** `mistyped`: about as many digits as it should have, but one is wrong. */
export type ReadCode = { kind: 'code'; code: string } | { kind: 'mistyped' } | { kind: 'none' };

/** A receipt in somebody's words. */
export const readReceipt = (text: string): ReadCode => readCode(text, receiptLength);
export const readResumeCode = (text: string): ReadCode => readCode(text, resumeLength);

function readCode(text: string, length: number): ReadCode {
  const runs = digitRuns(text);
  const code = runs.find((run) => isCode(run, length));
  if (code !== undefined) return { kind: 'code', code };
  const near = runs.some((run) => Math.abs(run.length - length) <= 3);
  return near ? { kind: 'mistyped' } : { kind: 'none' };
}
