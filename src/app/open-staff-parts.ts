import type { StaffParts } from '../dialogue/staff/staff-parts.js';
import { enteredCalendar, type CountyProfiles } from '../hardship/cases/county-profile.js';
import type { EnteredCalendar } from '../hardship/clocks/calendar-override.js';
import { clockOfCase } from '../hardship/clocks/clock-of-case.js';
import { createLimitsFor } from '../hardship/clocks/limits-for.js';
import { workingDays, type WorkingDays } from '../hardship/clocks/working-days.js';
import type { openStoresAt } from './open-stores.js';

type Stores = Awaited<ReturnType<typeof openStoresAt>>;

/** What the conversation with bound cadres works with. `house`: the calendar that comes with the corpus. */
export function openStaffParts(
  stores: Pick<Stores, 'staff' | 'cases' | 'accessLog' | 'recusals' | 'counties'> &
    Pick<StaffParts, 'reports' | 'rounds' | 'disasters'>,
  house: EnteredCalendar,
): StaffParts {
  return {
    accounts: stores.staff,
    cases: stores.cases,
    accessLog: stores.accessLog,
    recusals: stores.recusals,
    reports: stores.reports,
    rounds: stores.rounds,
    disasters: stores.disasters,
    limitsFor: createLimitsFor(stores.counties, house),
    async clockOf(kept) {
      const profile = kept.region === null ? null : await stores.counties.of(kept.region);
      return clockOfCase(kept, profile, workingDays(enteredCalendar(house, profile)));
    },
  };
}

/** Which days are worked at a place, by the profile of its county. */
export const calendarsOf =
  (counties: CountyProfiles, house: EnteredCalendar) =>
  async (region: string): Promise<WorkingDays> =>
    workingDays(enteredCalendar(house, await counties.of(region)));
