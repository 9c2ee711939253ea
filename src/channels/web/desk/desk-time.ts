const dayFormat = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
});
const clockFormat = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** 2024年12月2日, in Asia/Shanghai. */
export function sayDay(instant: string): string {
  const part = (type: string) =>
    dayFormat.formatToParts(new Date(instant)).find((each) => each.type === type)?.value ?? '';
  return `${part('year')}年${part('month')}月${part('day')}日`;
}

/** 10:05, in Asia/Shanghai. */
export const sayClock = (instant: string): string => clockFormat.format(new Date(instant));

export const sayInstant = (instant: string): string => `${sayDay(instant)} ${sayClock(instant)}`;
