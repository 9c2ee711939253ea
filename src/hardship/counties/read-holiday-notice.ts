import { addDays, CalendarDay } from '../clocks/calendar-day.js';

/** A day that is free or worked by a holiday notice. */
export interface NoticeDay {
  day: string;
  working: boolean;
}

export type HolidayNotice =
  | { kind: 'read'; days: NoticeDay[] }
  /** A Chinese sentence. */
  | { kind: 'unread'; why: string };

const date = String.raw`(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日`;
const span = new RegExp(`${date}(?:至${date})?`, 'gu');
/** Longer than any holiday: two dates that do not belong together. */
const longest = 15;

/**
 * The days of a year's holiday notice in the words of the State Council's own (1月28日至2月4日放假调休，共8天。1月26日（周日）
 * 上班。). Weekends that stay as they are are not in it. Anything it cannot place is said, never guessed.
 */
export function readHolidayNotice(text: string, year: number): HolidayNotice {
  const bare = text.replace(/[（(][^（）()]*[)）]/gu, '').replace(/[\s\u3000]/gu, '');
  const days = new Map<string, boolean>();
  for (const sentence of bare.split(/[。；;！!]/u)) {
    const working = /上班/u.test(sentence);
    if (working === /放假|休息|休假/u.test(sentence)) {
      if (working) return unread(`“${short(sentence)}”这一句又有放假又有上班，请分成两句`);
      continue;
    }
    const found = [...sentence.matchAll(span)];
    if (found.length === 0) return unread(`“${short(sentence)}”这一句里没有找到日期`);
    let month = '';
    for (const [, fromYear, fromMonth = month, fromDay, toYear, toMonth = fromMonth, toDay] of found) {
      month = toMonth;
      const from = dayAt(fromYear, year, fromMonth, fromDay!);
      const to = toDay === undefined ? from : dayAt(toYear, year, toMonth, toDay);
      if (from === null || to === null) return unread(`“${short(sentence)}”里的日期不对`);
      const run = daysFrom(from, to);
      if (run === null) return unread(`“${short(sentence)}”从哪天到哪天没看明白`);
      for (const day of run) {
        if (days.has(day) && days.get(day) !== working) return unread(`${day}又是放假又是上班`);
        days.set(day, working);
      }
    }
  }
  if (![...days.keys()].some((day) => day.startsWith(`${year}-`)))
    return unread(`没有找到${year}年的放假安排`);
  if (days.get(`${year}-10-01`) !== false) return unread(`没有找到${year}年10月1日国庆节，通知可能没有贴全`);
  const read = [...days].map(([day, working]) => ({ day, working }));
  return { kind: 'read', days: read.sort((a, b) => (a.day < b.day ? -1 : 1)) };
}

const unread = (why: string): HolidayNotice => ({ kind: 'unread', why: `${why}。` });
const short = (sentence: string): string => (sentence.length > 24 ? `${sentence.slice(0, 24)}…` : sentence);

function dayAt(written: string | undefined, year: number, month: string, day: string): string | null {
  const read = CalendarDay.safeParse(`${written ?? year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  return read.success ? read.data : null;
}

/** Null when they are in the wrong order or too far apart. */
function daysFrom(from: string, to: string): string[] | null {
  const days: string[] = [];
  for (let day = from; day <= to && days.length <= longest; day = addDays(day, 1)) days.push(day);
  return days.length === 0 || days.length > longest ? null : days;
}
