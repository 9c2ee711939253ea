const digits: Record<string, string> = {
  〇: '0',
  '○': '0',
  零: '0',
  一: '1',
  二: '2',
  三: '3',
  四: '4',
  五: '5',
  六: '6',
  七: '7',
  八: '8',
  九: '9',
};

/** A date as people and papers write it → YYYY, YYYY-MM or YYYY-MM-DD; null when it is none. */
export function looseDate(text: string): string | null {
  const plain = text.normalize('NFKC').trim();
  const match =
    /^(\d{4})(?:\s*[-./年]\s*(\d{1,2})(?:\s*[-./月]\s*(\d{1,2})\s*日?|\s*月)?|\s*年(?:度)?)?(?:[ T]\d{1,2}:\d{2}.*)?$/.exec(
      chineseDigits(plain),
    );
  if (!match) return null;
  const [, year, month, day] = match;
  if (Number(year) < 1900 || Number(year) > 2200) return null;
  if (month !== undefined && !within(month, 12)) return null;
  if (day !== undefined && !within(day, daysOf(Number(year), Number(month)))) return null;
  return [year, month?.padStart(2, '0'), day?.padStart(2, '0')]
    .filter((part) => part !== undefined)
    .join('-');
}

/** The first and last calendar day a loose date covers. */
export function dayRange(date: string): { from: string; to: string } {
  const [year, month, day] = date.split('-');
  if (day !== undefined) return { from: date, to: date };
  if (month === undefined) return { from: `${year}-01-01`, to: `${year}-12-31` };
  return { from: `${date}-01`, to: `${date}-${daysOf(Number(year), Number(month))}` };
}

function within(text: string, most: number): boolean {
  return Number(text) >= 1 && Number(text) <= most;
}

function daysOf(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** The calendar day before a YYYY-MM-DD. */
export function dayBefore(date: string): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  if (day > 1) return isoDay(year, month, day - 1);
  return month > 1 ? isoDay(year, month - 1, daysOf(year, month - 1)) : isoDay(year - 1, 12, 31);
}

function isoDay(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** 二〇二四年十二月三十日 → 2024年12月30日. */
export function chineseDigits(text: string): string {
  if (!/[〇○零一二三四五六七八九十]/.test(text)) return text;
  return text
    .replace(/[〇○零一二三四五六七八九]{4}(?=年)/, inFigures)
    .replace(/[一二三四五六七八九十]{1,3}(?=[月日])/g, (number) => String(smallNumber(number)));
}

function smallNumber(text: string): number {
  const ten = text.indexOf('十');
  if (ten === -1) return Number(inFigures(text));
  const tens = ten === 0 ? 1 : Number(digits[text[0]!]);
  return tens * 10 + (ten === text.length - 1 ? 0 : Number(digits[text.at(-1)!]));
}

function inFigures(text: string): string {
  return text.replace(/./g, (digit) => digits[digit] ?? digit);
}
