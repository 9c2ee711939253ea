import { randomInt } from 'node:crypto';

/**
 * Damm's table: a totally anti-symmetric quasigroup of order ten. A check digit made with it catches every single
 * wrong digit and every swap of neighbours.
 */
const table = [
  [0, 3, 1, 7, 5, 9, 8, 6, 4, 2],
  [7, 0, 9, 2, 1, 5, 4, 8, 6, 3],
  [4, 2, 0, 6, 8, 7, 1, 3, 5, 9],
  [1, 7, 5, 0, 9, 8, 3, 4, 2, 6],
  [6, 1, 2, 3, 0, 4, 5, 9, 7, 8],
  [3, 6, 7, 4, 2, 0, 9, 5, 8, 1],
  [5, 8, 6, 9, 7, 2, 0, 1, 3, 4],
  [8, 9, 4, 5, 3, 6, 2, 0, 1, 7],
  [9, 4, 3, 8, 6, 1, 7, 2, 0, 5],
  [2, 5, 8, 1, 4, 3, 6, 7, 9, 0],
] as const;

const checkOf = (digits: string): number =>
  Array.from(digits).reduce<number>((state, digit) => table[state]![Number(digit)]!, 0);

/** Random digits of this length, the last a check digit; never begins with 0 or 1, as telephone numbers do. */
export function newCode(length: number): string {
  let body = String(randomInt(2, 10));
  while (body.length < length - 1) body += String(randomInt(0, 10));
  return body + String(checkOf(body));
}

/** All digits, of this length, and the check digit fits. */
export const isCode = (digits: string, length: number): boolean =>
  digits.length === length && /^[2-9]\d+$/.test(digits) && checkOf(digits) === 0;
