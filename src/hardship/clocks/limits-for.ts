import type { LimitsOf } from '../cases/case-service.js';
import { enteredCalendar, type CountyProfiles } from '../cases/county-profile.js';
import type { EnteredCalendar } from './calendar-override.js';
import { clockOfCase } from './clock-of-case.js';
import { workingDays } from './working-days.js';

/**
 * The limits to store with a case when it is written, by the profile of the county it lies in. `house`: the calendar of
 * `corpus/deadlines.yaml`. Where nobody knows the place, no limit is known either.
 */
export function createLimitsFor(
  counties: Pick<CountyProfiles, 'of'>,
  house: EnteredCalendar,
): (region: string | null) => Promise<LimitsOf> {
  return async (region) => {
    const profile = region === null ? null : await counties.of(region);
    const calendar = workingDays(enteredCalendar(house, profile));
    return (kept) => {
      const { dueAt, amberAt } = clockOfCase(kept, profile, calendar);
      return { dueAt, amberAt };
    };
  };
}
