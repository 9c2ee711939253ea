import { MonitoringLine, OfficeContact, type CountyProfile } from '../cases/county-profile.js';
import { CalendarDay, dayOf } from '../clocks/calendar-day.js';
import { ProfileEdit, type ReadEdit } from './profile-edit.js';
import { profileFieldNames, type DayField } from './profile-fields.js';

export type EditedProfile =
  | { kind: 'edited'; profile: CountyProfile }
  /** A Chinese sentence. */
  | { kind: 'refused'; why: string };

/** The profile with one value changed and the change in its log. `edit`: a `ProfileEdit`, or a form not read yet. */
export function editProfile(
  profile: CountyProfile,
  edit: ProfileEdit | Record<string, unknown>,
  now: Date,
): EditedProfile {
  const parsed = ProfileEdit.safeParse(edit);
  if (!parsed.success) return { kind: 'refused', why: `${parsed.error.issues[0]!.message}。` };
  const given = parsed.data;
  const at = now.toISOString();
  const takenBack = given.value === null || (given.field === 'calendarYear' && !given.value);
  const why = takenBack ? null : faultOf(given, profile, dayOf(at));
  if (why !== null) return { kind: 'refused', why };
  const { changed, from, to, of } = change(profile, given);
  if (from === to) return { kind: 'edited', profile };
  const name = profileFieldNames[given.field];
  const entry = { at, by: given.by, field: of === null ? name : `${name} ${of}`, from, to };
  return { kind: 'edited', profile: { ...profile, ...changed, edits: [...profile.edits, entry] } };
}

/** A value stands with its source and the day it was issued; whom to call stands by itself. */
function faultOf(given: ReadEdit, profile: CountyProfile, today: string): string | null {
  if (given.field === 'contact') {
    return given.region.startsWith(profile.region) ? null : '这个地方不在本县范围内。';
  }
  if (given.source === '') return '要写出处：哪个文件、哪个单位定的。';
  const day = CalendarDay.safeParse(given.date);
  if (!day.success) return `文件日期：${day.error.issues[0]!.message}。`;
  return day.data > today ? '文件日期不能晚于今天。' : null;
}

interface Change {
  changed: Partial<CountyProfile>;
  from: string | null;
  to: string | null;
  /** Which of several: the year, place or day. */
  of: string | null;
}

function change(profile: CountyProfile, given: ReadEdit): Change {
  const { source, date } = given;
  switch (given.field) {
    case 'noticeCounting': {
      const stated = given.value === null ? null : { value: given.value, source, date };
      const say = (kept: CountyProfile['noticeCounting']) =>
        kept && withSource(kept.value === 'working' ? '工作日' : '自然日', kept);
      return {
        changed: { noticeCounting: stated },
        from: say(profile.noticeCounting),
        to: say(stated),
        of: null,
      };
    }
    case 'monitoringLine': {
      const { year, value } = given;
      const next = value === null ? null : MonitoringLine.parse({ year, value, source, date });
      const isIt = (line: MonitoringLine) => line.year === year;
      const say = (line: MonitoringLine) => withSource(`${line.value}元`, line);
      const { list, from, to } = replaced(profile.monitoringLines, isIt, next, say);
      return {
        changed: { monitoringLines: list.sort((a, b) => b.year - a.year) },
        from,
        to,
        of: `${year}年`,
      };
    }
    case 'contact': {
      const { region, office, value: phone } = given;
      const next = phone === null ? null : OfficeContact.parse({ region, office, phone });
      const isIt = (kept: OfficeContact) => kept.region === region && kept.office === office;
      const { list, from, to } = replaced(profile.contacts, isIt, next, (kept) => kept.phone);
      return { changed: { contacts: list }, from, to, of: `${region} ${office}` };
    }
    case 'calendar': {
      const { day, value: working } = given;
      const next = working === null ? null : { day, working, source, date };
      const say = (kept: CountyProfile['calendar'][number]) =>
        withSource(kept.working ? '上班' : '放假', kept);
      const { list, from, to } = replaced(profile.calendar, (kept) => kept.day === day, next, say);
      return {
        changed: { calendar: list.sort((a, b) => (a.day < b.day ? -1 : 1)) },
        from,
        to,
        of: day,
      };
    }
    case 'calendarYear': {
      const { year, value: whole } = given;
      const next = whole === true ? { year, source, date } : null;
      const say = (kept: CountyProfile['calendarYears'][number]) => withSource('全年已录完', kept);
      const { list, from, to } = replaced(profile.calendarYears, (kept) => kept.year === year, next, say);
      return { changed: { calendarYears: list }, from, to, of: `${year}年` };
    }
    case 'visitDays':
    case 'noticeDays':
    case 'townshipDays':
    case 'countyDays':
    case 'wholeDays':
    case 'feedbackDays':
    case 'urgentHours':
    case 'urgentDays':
    case 'followUpDays': {
      const { field } = given;
      const stated = given.value === null ? null : { value: given.value, source, date };
      const say = (kept: CountyProfile[DayField]) => kept && withSource(String(kept.value), kept);
      return { changed: { [field]: stated }, from: say(profile[field]), to: say(stated), of: null };
    }
    default:
      return given satisfies never;
  }
}

/** The list with the one meant replaced, added or (null) taken out. */
function replaced<Kept>(
  list: readonly Kept[],
  isIt: (kept: Kept) => boolean,
  next: Kept | null,
  say: (kept: Kept) => string,
): { list: Kept[]; from: string | null; to: string | null } {
  const old = list.find(isIt);
  const others = list.filter((kept) => !isIt(kept));
  return {
    list: next === null ? others : [...others, next],
    from: old === undefined ? null : say(old),
    to: next === null ? null : say(next),
  };
}

const withSource = (value: string, { source, date }: { source: string; date: string }): string =>
  `${value}（${source}，${date}）`;
