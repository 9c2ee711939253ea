import type { LimitRefresh } from '../../../../hardship/clocks/stored-limits.js';
import type { DaysHint, StartingLine } from '../../../../hardship/counties/deadlines.js';
import type { DayField } from '../../../../hardship/counties/profile-fields.js';

/** What a limit is called on this page, its unit, and what it counts. */
export const dayWords: Record<DayField, { name: string; unit: string; hint: string }> = {
  visitDays: { name: '上门核实', unit: '个工作日', hint: '从收到申报算，几个工作日内上门' },
  noticeDays: { name: '公示', unit: '天', hint: '张贴那天不算，公示满几天' },
  townshipDays: { name: '乡镇审核', unit: '个工作日', hint: '从村里报上来算' },
  countyDays: { name: '县级审定', unit: '个工作日', hint: '从乡镇报上来算' },
  wholeDays: { name: '全程', unit: '个工作日', hint: '从收到申报到审定' },
  feedbackDays: { name: '不予纳入告知', unit: '个工作日', hint: '从定下不予纳入，到告诉申报的人' },
  urgentHours: { name: '急件先行帮扶', unit: '小时', hint: '夜里和节假日也算' },
  urgentDays: { name: '急件先行帮扶（按天）', unit: '天', hint: '节假日也算；按小时定的，不用填这一项' },
  followUpDays: { name: '跟踪回访间隔', unit: '天', hint: '上一次回访到下一次，最多隔几天' },
};

export const unknown = '还没有录入';

export const sayCounting = (value: 'calendar' | 'working'): string =>
  value === 'working' ? '按工作日算' : '按自然日算，节假日也算';

export const sayYuan = (value: number): string => `${value.toLocaleString('zh-CN')}元`;

/** 甘肃省 2023. */
export const placeAndYear = ({ region, year }: Pick<DaysHint, 'region' | 'year'>): string =>
  year === null ? `${region}（年份不明）` : `${region} ${year}`;

export const sayHint = (hint: DaysHint): string =>
  `${placeAndYear(hint)} 用的是 ${hint.value} ${dayWords[hint.field].unit}`;

export const sayLineHint = (line: StartingLine): string =>
  `${line.region}${line.part === null ? '' : `（${line.part}）`} ${line.year} 年的线是 ${sayYuan(line.value)}`;

/** How far stored limits have followed; null when there is nothing to say any more. */
export function sayRefresh(refresh: LimitRefresh | null): string | null {
  if (refresh === null || refresh.walks > 0 || refresh.total === 0) return null;
  const seen = Math.min(refresh.seen, refresh.total);
  const say = (count: number) => count.toLocaleString('zh-CN');
  return `正在按新的设置重算案件的期限：共${say(refresh.total)}件，已经看过${say(seen)}件，改了${say(refresh.changed)}件。可以先办别的，算完这里就不显示了。`;
}

/** What is said of the cases after a change was kept. */
export function sayFollowed(refresh: LimitRefresh | null): string {
  if (refresh === null || refresh.total === 0) return '';
  if (refresh.walks === 0) return `本县${refresh.total}件案件的期限正在后台重算。`;
  return refresh.changed === 0 ? '已有案件的期限不用动。' : `${refresh.changed}件案件的期限跟着改了。`;
}

/** Years of which holidays should be known: this one and the next. */
export const yearsAhead = (day: string): number[] => [Number(day.slice(0, 4)), Number(day.slice(0, 4)) + 1];
