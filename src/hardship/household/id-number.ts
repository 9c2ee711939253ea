/** What is wrong with a citizen's identity number (GB 11643), or nothing. */
export type IdFault = 'length' | 'signs' | 'birthday' | 'check_digit';

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** One spelling: half width, no blanks or dashes, X in capitals. */
export const plainId = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s\-–—.·]/g, '')
    .toUpperCase();

/** The first fault of a number in one spelling; null when it may be right. */
export function idFault(id: string): IdFault | null {
  if (id.length !== 18) return 'length';
  if (!/^[1-9]\d{16}[\dX]$/.test(id)) return 'signs';
  if (birthdayIn(id) === null) return 'birthday';
  const sum = weights.reduce((total, weight, i) => total + weight * Number(id[i]), 0);
  return '10X98765432'[sum % 11] === id[17] ? null : 'check_digit';
}

/** The birthday inside a number, YYYY-MM-DD; null when there is no such day. */
export function birthdayIn(id: string): string | null {
  const [, year, month, day] = /^\d{6}((?:19|20)\d\d)(\d\d)(\d\d)[\dX]{4}$/.exec(id) ?? [];
  if (year === undefined) return null;
  const at = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const text = at.toISOString().slice(0, 10);
  return text === `${year}-${month!}-${day!}` ? text : null;
}
