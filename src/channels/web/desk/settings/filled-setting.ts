import type { CountyProfile } from '../../../../hardship/cases/county-profile.js';
import type { ProfileField } from '../../../../hardship/counties/profile-fields.js';

/** What stands in the fields of the form, as texts. */
export type FilledSetting = Partial<
  Record<'value' | 'source' | 'date' | 'year' | 'day' | 'region' | 'office', string>
>;

/** What stands in the profile for the value that is meant. */
export function filledFrom(
  profile: CountyProfile,
  field: ProfileField,
  asked: (name: string) => string,
): FilledSetting {
  const stated = (kept: { source: string; date: string }) => ({ source: kept.source, date: kept.date });
  switch (field) {
    case 'monitoringLine': {
      const year = asked('year');
      const line = profile.monitoringLines.find((each) => String(each.year) === year);
      return { year, ...(line === undefined ? {} : { value: String(line.value), ...stated(line) }) };
    }
    case 'calendarYear': {
      const year = asked('year');
      const kept = profile.calendarYears.find((each) => String(each.year) === year);
      return { year, ...(kept === undefined ? {} : { value: 'true', ...stated(kept) }) };
    }
    case 'calendar': {
      const day = asked('day');
      const kept = profile.calendar.find((each) => each.day === day);
      return { day, ...(kept === undefined ? {} : { value: String(kept.working), ...stated(kept) }) };
    }
    case 'contact': {
      const [region, office] = [asked('region'), asked('office')];
      const kept = profile.contacts.find((each) => each.region === region && each.office === office);
      return { region, office, ...(kept === undefined ? {} : { value: kept.phone }) };
    }
    case 'visitDays':
    case 'noticeDays':
    case 'townshipDays':
    case 'countyDays':
    case 'wholeDays':
    case 'feedbackDays':
    case 'urgentHours':
    case 'urgentDays':
    case 'followUpDays':
    case 'noticeCounting': {
      const kept = profile[field];
      return kept === null ? {} : { value: String(kept.value), ...stated(kept) };
    }
    default:
      return field satisfies never;
  }
}
