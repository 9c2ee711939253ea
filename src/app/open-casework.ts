import type { CaseworkParts } from '../channels/web/desk/cases/casework-parts.js';
import { createCaseDesk } from '../hardship/cases/case-desk.js';
import { enteredCalendar, type CountyProfile } from '../hardship/cases/county-profile.js';
import { handOverTo } from '../hardship/cases/hand-over.js';
import { createLimitsFor } from '../hardship/clocks/limits-for.js';
import { workingDays } from '../hardship/clocks/working-days.js';
import type { EnteredCalendar } from '../hardship/clocks/calendar-override.js';
import type { GroupCites } from '../hardship/household/group-criterion.js';
import { withFamilyMessage } from '../hardship/messages/with-family-message.js';
import { inScope } from '../hardship/staff/reach.js';
import { memberOf } from '../hardship/staff/staff-account.js';
import type { StaffMember } from '../hardship/staff/staff-member.js';
import type { openStoresAt } from './open-stores.js';

type Stores = Awaited<ReturnType<typeof openStoresAt>>;

/** What the pages of cases work with. `house`: the calendar that comes with the corpus. */
export function openCasework(
  stores: Pick<Stores, 'cases' | 'accessLog' | 'counties' | 'staff' | 'recusals' | 'attachments'>,
  {
    house,
    groupCites,
    placeWithin,
  }: {
    house: EnteredCalendar;
    groupCites: (region: string) => Promise<GroupCites>;
    /** The place below another that was typed; null when it cannot be told. */
    placeWithin: (typed: string, within: string) => string | null;
  },
): CaseworkParts {
  const profileOf = (region: string) => stores.counties.of(region);
  const calendarOf = (profile: CountyProfile | null) => workingDays(enteredCalendar(house, profile));
  const desk = createCaseDesk({
    cases: stores.cases,
    accessLog: stores.accessLog,
    limitsFor: createLimitsFor(stores.counties, house),
    async colleagueAt(id, region) {
      const account = await stores.staff.byId(id);
      if (account === null) return null;
      const member = memberOf(account);
      // who answers for the whole county may take a case of the town, and so may a village of the town
      const near = inScope(member, region) || (region !== null && member.region.startsWith(region));
      return mayAnswerFor(member) && near ? member : null;
    },
    handOver: async (member, typed) =>
      handOverTo(member, typed, placeWithin, await stores.staff.colleagues(member.region)),
    tellFamily: withFamilyMessage,
  });
  return {
    cases: stores.cases,
    desk,
    colleagues: {
      names: (ids) => stores.staff.namesOf([...new Set(ids.filter((id) => id !== null))]),
      at: (region) => stores.staff.colleagues(region),
    },
    recusals: stores.recusals,
    profileOf,
    calendarOf,
    groupCites,
    attachment: (report, attachment) => stores.attachments.read(report, attachment),
  };
}

const mayAnswerFor = ({ active, role }: StaffMember): boolean =>
  active && (role === 'village' || role === 'township' || role === 'county');
