/** The only source of "now" for the domains; passed in, so tests can stand still. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

// making one costs fifty times what using one does
const dayInShanghai = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' });

/** The calendar day of an instant in Asia/Shanghai, as YYYY-MM-DD. */
export function shanghaiDay(instant: Date): string {
  return dayInShanghai.format(instant);
}

/** 2026年11月27日, of a day (YYYY-MM-DD) or of the day in Asia/Shanghai on which an instant (a Date or ISO text) lies. */
export function chineseDay(at: string | Date): string {
  const isDay = typeof at === 'string' && at.length === 10;
  const day = isDay ? at : shanghaiDay(new Date(at));
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return `${year}年${month}月${date}日`;
}
