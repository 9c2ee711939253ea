import {
  coverageFigure,
  unansweredPlaces,
  unansweredTopics,
} from '../../../../hardship/statistics/more-figures.js';
import type { UnansweredTally } from '../../../../hardship/statistics/more-figures.js';
import {
  causeFigure,
  doorFigure,
  groupFigure,
  measureFigure,
  placeFigure,
  stateFigure,
  stepFigure,
} from '../../../../hardship/statistics/case-figures.js';
import type { Figure } from '../../../../hardship/statistics/figure.js';
import { addMonths } from '../../../../hardship/clocks/calendar-day.js';
import { periodAt } from '../../../../hardship/duties/period.js';
import { placesOf } from '../../../../hardship/places-over.js';
import { shanghaiDay } from '../../../../shared/clock.js';
import type { OversightParts } from '../supervision/oversight-parts.js';

export interface Asked {
  scope: string;
  now: Date;
}
type Load = (parts: OversightParts, asked: Asked) => Promise<Figure>;

/** Every figure by its key; each asks for what it needs only. */
export function figureLoaders(
  unanswered: (scope: string, now: Date) => Promise<UnansweredTally[]>,
): Record<string, Load> {
  return {
    door: async ({ statistics }, { scope }) => doorFigure(await statistics.tallies(scope)),
    cause: async ({ statistics }, { scope }) => causeFigure(await statistics.tallies(scope)),
    state: async ({ statistics }, { scope }) => stateFigure(await statistics.tallies(scope)),
    group: async ({ statistics }, { scope }) => groupFigure(await statistics.tallies(scope)),
    steps: async ({ statistics, counties }, { scope, now }) => {
      const today = shanghaiDay(now);
      const from = addMonths(`${today.slice(0, 7)}-01`, -11).slice(0, 7);
      const steps = await statistics.steps(scope, from, today.slice(0, 7));
      return stepFigure(steps, await counties.of(scope));
    },
    measures: async ({ statistics }, { scope }) => measureFigure(await statistics.measures(scope)),
    places: async ({ statistics }, { scope, now }) =>
      placeFigure(await statistics.places(scope, now.toISOString()), childOf(scope)),
    rounds: async ({ coverage }, { scope, now }) => {
      const { from, to, label } = periodAt('month', shanghaiDay(now));
      return coverageFigure(await coverage(scope, from, to), label, childOf(scope));
    },
    'unanswered-places': async (_, { scope, now }) =>
      unansweredPlaces(await unanswered(scope, now), childOf(scope)),
    'unanswered-topics': async (_, { scope, now }) => unansweredTopics(await unanswered(scope, now)),
  };
}

/** The whole page at once: sums that several figures show are asked for once. */
export async function allFigures(
  loaders: Record<string, Load>,
  parts: OversightParts,
  asked: Asked,
): Promise<Figure[]> {
  let tallies: ReturnType<OversightParts['statistics']['tallies']> | null = null;
  const statistics = {
    ...parts.statistics,
    tallies: (scope: string) => (tallies ??= parts.statistics.tallies(scope)),
  };
  return Promise.all(Object.values(loaders).map((load) => load({ ...parts, statistics }, asked)));
}

/** The name of the place one level below a scope in which a place lies. */
export const childOf =
  (scope: string) =>
  (region: string): string => {
    const child = placesOf(region).find((place) => place.length > scope.length && place.startsWith(scope));
    return child === undefined ? '没有写到下一级' : child.slice(scope.length);
  };
