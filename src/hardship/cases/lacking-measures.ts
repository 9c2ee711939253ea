import { z } from 'zod';
import { endOf } from '../clocks/calendar-day.js';
import { addMonths, endOfMonth } from '../household/calendar-day.js';
import { shanghaiDay } from '../../shared/clock.js';
import type { CaseState } from './case-transitions.js';

/** Inspection rules on measures: a month after inclusion without any, half a year with labour and no development measure. */
export const Lack = z.enum(['measure', 'development']);
export type Lack = z.infer<typeof Lack>;

/** As a list asks for them. */
export interface LackingMeasures {
  what: Lack;
  /** Taken in before this instant, so that the time is over. */
  includedBefore: string;
}

/** States in which a household is helped, and measures are owed to it. */
export const helpedStates: readonly CaseState[] = ['已纳入', '帮扶中'];

const months: Record<Lack, number> = { measure: 1, development: 6 };

/** Cases whose flag (`measureFlags`) is up, told by their columns alone. */
export function lackingMeasures(what: Lack, now: Date): LackingMeasures {
  const today = shanghaiDay(now);
  // on the last of a short month the time of all that began on later dates is over, too: 28 February, from 31 January
  const last =
    today === endOfMonth(today) ? endOfMonth(today, -months[what]) : addMonths(today, -months[what]);
  return { what, includedBefore: endOf(last) };
}
