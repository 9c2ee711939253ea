import { chineseDay } from '../../../shared/clock.js';

const clockFormat = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** 10:05, in Asia/Shanghai. */
export const sayClock = (instant: string): string => clockFormat.format(new Date(instant));

/** 2024年12月2日 10:05, in Asia/Shanghai. */
export const sayInstant = (instant: string): string => `${chineseDay(instant)} ${sayClock(instant)}`;
