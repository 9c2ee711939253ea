import { z } from 'zod';
import { CalendarDay } from '../clocks/calendar-day.js';
import { leastNoticeDays } from '../notices/notice-text.js';
import { dayFields } from './profile-fields.js';

/** What a form sends as nothing. */
const blankIsNull = (given: unknown) => (typeof given === 'string' && given.trim() === '' ? null : given);
const orNothing = <Value extends z.ZodType>(value: Value) => z.preprocess(blankIsNull, value.nullable());
const figure = (least: number, most: number, what: string) =>
  orNothing(z.coerce.number(what).int(what).min(least, what).max(most, what));
const words = (most: number, what: string) => z.string(what).trim().min(1, what).max(most, what);
const flag = (what: string) =>
  z.union([z.boolean(), z.enum(['true', 'false']).transform((given) => given === 'true')], what);

const edited = {
  /** Account of the person who edits. */
  by: z.string().min(1),
  source: z.string('要写出处').trim().max(200, '出处太长，200字以内').default(''),
  date: z.string().trim().default(''),
};
const year = z.coerce.number('年份要填四位数').int().min(2000, '年份要填四位数').max(2100, '年份要填四位数');

/** One change as a form sends it; texts are read as numbers, a blank value takes the field back. */
export const ProfileEdit = z.discriminatedUnion(
  'field',
  [
    z.object({
      field: z.literal('noticeDays'),
      value: figure(
        leastNoticeDays,
        366,
        `公示不能少于${leastNoticeDays}天，填${leastNoticeDays}到366的整数；不知道就留空`,
      ),
      ...edited,
    }),
    z.object({
      field: z.enum(dayFields).exclude(['noticeDays']),
      value: figure(1, 366, '要填1到366的整数；不知道就留空'),
      ...edited,
    }),
    z.object({
      field: z.literal('noticeCounting'),
      value: orNothing(z.enum(['calendar', 'working'], '只能选自然日或工作日')),
      ...edited,
    }),
    z.object({
      field: z.literal('monitoringLine'),
      year,
      value: figure(1000, 100_000, '监测收入线按每人每年多少元填，1000到100000之间'),
      ...edited,
    }),
    z.object({
      field: z.literal('contact'),
      region: words(100, '要选是哪个地方的'),
      office: words(60, '要写单位名称'),
      value: orNothing(
        z.string().regex(/^[\d\-转 ]{5,30}$/, '电话只写数字和横线，像 0410-1234567；不写个人姓名'),
      ),
      ...edited,
    }),
    z.object({
      field: z.literal('calendar'),
      day: CalendarDay,
      value: orNothing(flag('只能选上班或放假')),
      ...edited,
    }),
    z.object({
      field: z.literal('calendarYear'),
      year,
      value: orNothing(flag('只能选全年已录完或没录完')),
      ...edited,
    }),
  ],
  '没有这一项设置',
);
export type ProfileEdit = z.input<typeof ProfileEdit>;
/** The same once read. */
export type ReadEdit = z.output<typeof ProfileEdit>;
