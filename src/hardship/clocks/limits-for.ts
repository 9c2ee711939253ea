import type { LimitsOf } from '../cases/case-service.js';
import { enteredCalendar, type CountyProfile, type CountyProfiles } from '../cases/county-profile.js';
import type { EnteredCalendar } from './calendar-override.js';
import { clockOfCase } from './clock-of-case.js';
import { workingDays } from './working-days.js';

type LimitsFor = (region: string | null) => Promise<LimitsOf>;

/**
 * The limits to store with a case when it is written, by the profile of the county it lies in. `house`: the calendar of
 * `corpus/deadlines.yaml`. Where nobody knows the place, no limit is known either.
 */
export function createLimitsFor(counties: Pick<CountyProfiles, 'of'>, house: EnteredCalendar): LimitsFor {
  return async (region) => limitsBy(region === null ? null : await counties.of(region), house);
}

/** The same for many cases at once: every profile is read once, and is what it was then. */
export function createLimitsForMany(counties: Pick<CountyProfiles, 'of'>, house: EnteredCalendar): LimitsFor {
  const byPlace = new Map<string | null, LimitsOf>();
  const byProfile = new Map<string | null, LimitsOf>();
  return async (region) => {
    const known = byPlace.get(region);
    if (known !== undefined) return known;
    const profile = region === null ? null : await counties.of(region);
    const of = profile?.region ?? null;
    const limits = byProfile.get(of) ?? limitsBy(profile, house);
    byProfile.set(of, limits);
    byPlace.set(region, limits);
    return limits;
  };
}

function limitsBy(profile: CountyProfile | null, house: EnteredCalendar): LimitsOf {
  const calendar = workingDays(enteredCalendar(house, profile));
  return (kept) => {
    const { dueAt, amberAt } = clockOfCase(kept, profile, calendar);
    return { dueAt, amberAt };
  };
}
