import { dayBefore, dayRange, looseDate } from './loose-date.js';
import type { DocumentMetadata } from './policy-document.js';

type Period = NonNullable<DocumentMetadata['period']>;

/** The days a document speaks of: its period of validity, else the years of its title; null when it does not say. */
export function proposePeriod(
  title: string | null,
  paragraphs: readonly string[],
  date: string | null,
): Period | null {
  return validity(paragraphs, date) ?? sinceInForce(titleYears(title ?? ''), paragraphs);
}

/** 关于调整《2024—2026年方案》的通知, 自2025年4月1日起施行: the years of the plan from that day on. */
function sinceInForce(years: Period | null, paragraphs: readonly string[]): Period | null {
  const from = looseDate(inForceFrom(paragraphs.join('\n').replace(/\s/g, '')) ?? '');
  return years !== null && from !== null && years.from < from ? (period(from, years.to) ?? years) : years;
}

/** 2021—2025年, “十四五”, 2024年. */
function titleYears(title: string): Period | null {
  const span = /(20\d{2})\s*年?\s*[-—–－~～至到]{1,2}\s*(20\d{2})\s*年/.exec(title);
  if (span) return { from: `${span[1]}-01-01`, to: `${span[2]}-12-31` };
  const plan = /[“"]?十([三四五])五[”"]?/.exec(title);
  if (plan) {
    const first = { 三: 2016, 四: 2021, 五: 2026 }[plan[1] as '三' | '四' | '五'];
    return { from: `${first}-01-01`, to: `${first + 4}-12-31` };
  }
  const year = /(20\d{2})\s*年/.exec(title)?.[1];
  return year === undefined ? null : dayRange(year);
}

const day = '(\\d{4}年\\d{1,2}月\\d{1,2}日)';
const years: Record<string, number> = { 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 八: 8, 十: 10 };

const inForceFrom = (text: string): string | undefined =>
  new RegExp(`自${day}起(?:施行|实施|执行|生效)`).exec(text)?.[1];

/** 自2024年1月1日起施行,有效期至2026年12月31日 / 有效期五年. */
function validity(paragraphs: readonly string[], date: string | null): Period | null {
  const text = paragraphs.join('\n').replace(/\s/g, '');
  const range = new RegExp(
    `(?:执行期限|有效期|实施期限|政策期限|期限|[用管]到什么时候)[为是:：◇?？]*(?:从|自)?${day}(?:起)?(?:至|到|-|—)${day}`,
  ).exec(text);
  if (range) return period(looseDate(range[1]!), looseDate(range[2]!));
  const from = inForceFrom(text);
  const start = from !== undefined ? looseDate(from) : date !== null ? dayRange(date).from : null;
  const until = new RegExp(`(?:有效期|执行期|期限|试行期)(?:至|到|截至|截止)${day}`).exec(text)?.[1];
  if (until !== undefined) return period(start, looseDate(until));
  const lasting = /(?:有效期|试行期)(?:为|限为)?([一二两三四五六八十\d]{1,2})年/.exec(text)?.[1];
  if (lasting === undefined || start === null) return null;
  return period(start, lastDay(start, years[lasting] ?? Number(lasting)));
}

function period(from: string | null, to: string | null): Period | null {
  return from !== null && to !== null && from <= to ? { from, to } : null;
}

/** The last day of so many years that begin on a day. */
function lastDay(start: string, lasting: number): string {
  const [year, month, day] = dayRange(start).from.split('-') as [string, string, string];
  return dayBefore(`${Number(year) + lasting}-${month}-${day}`);
}
