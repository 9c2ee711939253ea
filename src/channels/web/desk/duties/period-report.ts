import { endOf, addDays } from '../../../../hardship/clocks/calendar-day.js';
import { periodAt, type Period } from '../../../../hardship/duties/period.js';
import type { DutyEvery } from '../../../../hardship/duties/duty.js';
import type { Figure } from '../../../../hardship/statistics/figure.js';
import {
  doneFigure,
  followedFigure,
  foundFigure,
  standingFigure,
  walkedFigure,
} from '../../../../hardship/statistics/period-figures.js';
import { shanghaiDay } from '../../../../shared/clock.js';
import type { OversightParts } from '../supervision/oversight-parts.js';

/** The figures of a place for a period: 周调度, 月报, 季度分析研判. */
export async function periodReport(
  parts: OversightParts,
  scope: string,
  period: Period,
  every: DutyEvery,
  now: Date,
): Promise<Figure[]> {
  const { statistics, supervision, cases, coverage } = parts;
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
  return [
    foundFigure(found, foundBefore),
    doneFigure(moves),
    standingFigure(byState, counts),
    followedFigure(slips, findings),
    walkedFigure(walked),
  ];
}

/** The instant at which a day begins. */
const startOf = (day: string): string => endOf(addDays(day, -1));
