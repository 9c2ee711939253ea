import { CalendarDay, addDays } from '../../../../hardship/clocks/calendar-day.js';
import { periodAt } from '../../../../hardship/duties/period.js';
import { noteReading } from '../../../../hardship/staff/read-personal-data.js';
import { inScope } from '../../../../hardship/staff/reach.js';
import { shanghaiDay } from '../../../../shared/clock.js';
import { DeskLayout } from '../desk-layout.js';
import type { DeskParts } from '../desk-parts.js';
import type { DeskContext } from '../desk-routes.js';
import { shortPlaceName } from '../place-name.js';
import { notFound } from '../refusal-pages.js';
import { answerWorkbook, figureSheets } from '../statistics/answer-workbook.js';
import { FigureView } from '../statistics/figure-view.js';
import { periodReport } from './period-report.js';

/** What each is called, and where it stands. */
export const reports = {
  week: { name: '周调度', path: 'week' },
  month: { name: '月报', path: 'month' },
  quarter: { name: '季调度', path: 'dispatch' },
} as const;
export type ReportEvery = keyof typeof reports;
export const reportEvery = Object.keys(reports) as readonly ReportEvery[];

/** The place and period asked for; null outside the member's area. */
function asked(c: DeskContext, every: ReportEvery) {
  const scope = c.query('place') || c.member.region;
  const today = shanghaiDay(c.now);
  const day = CalendarDay.safeParse(c.query('day')).data ?? today;
  if (!inScope(c.member, scope) || day > today) return null;
  return { scope, period: periodAt(every, day), today };
}

/** “321”: 周调度, 月报 and 季调度 with the 双监测 of migrant work: what was found and done in the period, and how things stand. */
export async function showReport(c: DeskContext, parts: DeskParts, every: ReportEvery) {
  const wanted = asked(c, every);
  if (wanted === null) return notFound(c, c.member);
  const { scope, period, today } = wanted;
  const figures = await periodReport(parts, scope, period, every, c.now);
  const { name, path } = reports[every];
  const place = scope === c.member.region ? {} : { place: scope };
  const query = (more: Record<string, string>) => new URLSearchParams({ ...place, ...more }).toString();
  return c.html(
    <DeskLayout frame={c} title={name} here="duties" wide>
      <h1>{`${shortPlaceName(scope)}${name}：${period.label}`}</h1>
      <p class="soft">{`“新发现”“办了什么”“走访摸排”算这一期；别的是${today}的数。`}</p>
      <p class="filters">
        <a href={`/desk/duties/${path}?${query({ day: addDays(period.from, -1) })}`}>上一期</a>
        {period.to < today ? (
          <a href={`/desk/duties/${path}?${query({ day: addDays(period.to, 1) })}`}>下一期</a>
        ) : null}
        <a href={`/desk/duties/${path}.xlsx?${query({ day: period.from })}`}>下载表格（Excel）</a>
        <button type="button" data-print="">
          打印
        </button>
      </p>
      <div class="figures">
        {figures.map((figure) => (
          <FigureView figure={figure} picture={null} />
        ))}
      </div>
      <p class="no-print">
        <a href="/desk/duties">开完会、报出去以后，在“该做的事”里记一下</a>
      </p>
    </DeskLayout>,
  );
}

export async function reportWorkbook(c: DeskContext, parts: DeskParts, every: ReportEvery) {
  const wanted = asked(c, every);
  if (wanted === null) return notFound(c, c.member);
  const figures = await periodReport(parts, wanted.scope, wanted.period, every, c.now);
  await noteReading(parts.accessLog, c.member, 'export', null, c.now);
  return answerWorkbook(c, parts, figureSheets(figures), `${reports[every].path}-${wanted.period.from}`);
}
