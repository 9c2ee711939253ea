import { endOf, addDays } from '../../../../hardship/clocks/calendar-day.js';
import { periodAt, type Period } from '../../../../hardship/duties/period.js';
import type { DutyEvery } from '../../../../hardship/duties/duty.js';
import { measureFigure } from '../../../../hardship/statistics/case-figures.js';
import type { Figure } from '../../../../hardship/statistics/figure.js';
import {
  doneFigure,
  followedFigure,
  foundFigure,
  standingFigure,
  walkedFigure,
} from '../../../../hardship/statistics/period-figures.js';
import { shanghaiDay } from '../../../../shared/clock.js';
import type { DeskParts } from '../desk-parts.js';
import { migrantFigure } from './migrant-figure.js';

/** The figures of a place for a period: 周调度, 月报, 季调度, 季度分析研判. Counts only. */
export async function periodReport(
  { oversight, leads }: Pick<DeskParts, 'oversight' | 'leads'>,
  scope: string,
  period: Period,
  every: DutyEvery,
  now: Date,
): Promise<Figure[]> {
  const { statistics, supervision, cases, coverage } = oversight;
  const before = periodAt(every, addDays(period.from, -1));
  const today = shanghaiDay(now);
  const [from, until] = [startOf(period.from), endOf(period.to)];
  const [found, foundBefore, moves, counts, byState, slips, findings, walked] = await Promise.all([
    statistics.opened(scope, from, until),
    statistics.opened(scope, startOf(before.from), endOf(before.to)),
    statistics.moves(scope, from, until),
    cases.counts(scope, now.toISOString(), from),
    cases.byState(scope),
    supervision.slipCounts(scope, today),
    supervision.findingCounts(scope, today),
    coverage(scope, period.from, period.to),
  ]);
  // 双监测 is looked at each month, and how those taken in are helped each quarter
  const [migrants, measures] = await Promise.all([
    every === 'week' ? null : leads.migrants.watch(scope, from),
    every === 'quarter' ? statistics.measures(scope) : null,
  ]);
  return [
    foundFigure(found, foundBefore),
    doneFigure(moves),
    standingFigure(byState, counts),
    followedFigure(slips, findings),
    walkedFigure(walked),
    ...(measures === null ? [] : [measureFigure(measures)]),
    ...(migrants === null ? [] : [migrantFigure(migrants, period.from)]),
  ];
}

/** The instant at which a day begins. */
const startOf = (day: string): string => endOf(addDays(day, -1));
