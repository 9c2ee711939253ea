import type { Coverage } from '../rounds/coverage.js';
import { percent, type Figure } from './figure.js';

/** How far the visit rounds of this month went, by place. */
export function coverageFigure(
  coverage: Coverage,
  label: string,
  childOf: (region: string) => string,
): Figure {
  const byChild = new Map<string, { done: number; part: number; none: number }>();
  for (const { area, state } of coverage.grids) {
    const child = childOf(area);
    const row = byChild.get(child) ?? { done: 0, part: 0, none: 0 };
    if (state === 'done') row.done += 1;
    else if (state === 'none') row.none += 1;
    else row.part += 1;
    byChild.set(child, row);
  }
  return {
    key: 'rounds',
    title: `走访摸排（${label}）`,
    note: '按各村登记的村民小组算；没有登记的组不在里面。',
    columns: ['地方', '走完的组', '走了一部分', '没有走', '走完占比'],
    rows: [...byChild].map(([name, { done, part, none }]) => [
      name,
      done,
      part,
      none,
      percent(done, done + part + none),
    ]),
    bars: { unit: '个组', stacked: true, series: [1, 2, 3] },
  };
}

/** A question nobody could answer, without its words. */
export interface UnansweredTally {
  place: string | null;
  topic: string;
  questions: number;
}

export function unansweredPlaces(
  tallies: readonly UnansweredTally[],
  childOf: (region: string) => string,
): Figure {
  return {
    key: 'unanswered-places',
    title: '没答上来的问题：哪里的人问的',
    note: '还没有了结的。',
    columns: ['地方', '问题数'],
    rows: added(tallies, ({ place }) => (place === null ? '不知道是哪里' : childOf(place))).slice(
      0,
      mostRows,
    ),
    bars: { unit: '个', stacked: false, series: [1] },
  };
}

/** What they are about, by official term. */
export function unansweredTopics(tallies: readonly UnansweredTally[]): Figure {
  return {
    key: 'unanswered-topics',
    title: '没答上来的问题：问的什么',
    note: '按问题里的政策词归类，不显示问的人说的话。',
    columns: ['主题', '问题数'],
    rows: added(tallies, ({ topic }) => topic).slice(0, mostRows),
    bars: { unit: '个', stacked: false, series: [1] },
  };
}

const mostRows = 12;

function added(
  tallies: readonly UnansweredTally[],
  nameOf: (tally: UnansweredTally) => string,
): [string, number][] {
  const sums = new Map<string, number>();
  for (const tally of tallies) sums.set(nameOf(tally), (sums.get(nameOf(tally)) ?? 0) + tally.questions);
  return [...sums].sort(([, a], [, b]) => b - a);
}
