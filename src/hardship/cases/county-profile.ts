import { z } from 'zod';
import { CalendarOverride, EnteredYear, type EnteredCalendar } from '../clocks/calendar-override.js';

/** A value a county states, with where and when it stands. */
const stated = <Value extends z.ZodType>(value: Value) =>
  z.object({ value, source: z.string(), date: z.string() });

const days = () => stated(z.number().int().positive()).nullable().default(null);

/** A number of days a county stated. */
export type StatedDays = z.infer<ReturnType<typeof days>>;

/** Who to call, for the county itself or a place in it. */
export const OfficeContact = z.object({
  /** Canonical path of the place the office answers for: county, township or village. */
  region: z.string(),
  office: z.string(),
  phone: z.string(),
});
export type OfficeContact = z.infer<typeof OfficeContact>;

/** 监测收入线: yuan per head per year. */
export const MonitoringLine = stated(z.number().positive()).extend({ year: z.number().int() });
export type MonitoringLine = z.infer<typeof MonitoringLine>;

/** One change of a profile, as a person made it; never taken out again. */
export const ProfileChange = z.object({
  at: z.string(),
  /** Account of the person. */
  by: z.string(),
  /** Name of the field, and of the year, place or day where it has several. */
  field: z.string(),
  from: z.string().nullable(),
  to: z.string().nullable(),
});
export type ProfileChange = z.infer<typeof ProfileChange>;

/** 县情: what differs from county to county. What nobody entered is null, and is said to be so. */
export const CountyProfile = z.object({
  region: z.string(),
  contacts: z.array(OfficeContact).default([]),
  /** Working days from report to visit. */
  visitDays: days(),
  /** Working days from report to decision. */
  wholeDays: days(),
  /** Days a public notice stands; counted as `noticeCounting` says. */
  noticeDays: days(),
  /** Null: calendar days. */
  noticeCounting: stated(z.enum(['calendar', 'working']))
    .nullable()
    .default(null),
  /** Working days the township has for its review. */
  townshipDays: days(),
  /** Working days the county has for its decision. */
  countyDays: days(),
  /** Working days from a refusal until the family is told. */
  feedbackDays: days(),
  /** Hours from an urgent report to the first help; nights and holidays count. */
  urgentHours: days(),
  /** The same in days of the calendar. */
  urgentDays: days(),
  /** Days of the calendar from one follow-up to the next. */
  followUpDays: days(),
  monitoringLines: z.array(MonitoringLine).default([]),
  /** Working and free days against the table, or ahead of it. */
  calendar: z.array(CalendarOverride).default([]),
  /** Years whose holiday notice is in `calendar` as a whole. */
  calendarYears: z.array(EnteredYear).default([]),
  /** What it was started from (甘肃省 2023); null when it was begun empty. */
  startedFrom: z.string().nullable().default(null),
  edits: z.array(ProfileChange).default([]),
});
export type CountyProfile = z.infer<typeof CountyProfile>;

/** A profile in which nothing is known. */
export const emptyProfile = (region: string): CountyProfile => CountyProfile.parse({ region });

/** The line of a year; null: 本县这一年的监测收入线尚未录入. The line of another year is not it. */
export function monitoringLineOf(profile: CountyProfile | null, year: number): MonitoringLine | null {
  return profile?.monitoringLines.find((line) => line.year === year) ?? null;
}

/** Who to call about a place, the nearest office first. */
export function contactsOf(profile: CountyProfile | null, region: string): OfficeContact[] {
  return (profile?.contacts ?? [])
    .filter((contact) => region.startsWith(contact.region))
    .sort((a, b) => b.region.length - a.region.length);
}

/** The calendar of the house with the county's own lines on top. */
export function enteredCalendar(house: EnteredCalendar, profile: CountyProfile | null): EnteredCalendar {
  return {
    days: [...house.days, ...(profile?.calendar ?? [])],
    years: [...house.years, ...(profile?.calendarYears ?? [])],
  };
}

/** Port: profiles by place. */
export interface CountyProfiles {
  /** The profile of the narrowest place at or above this one; null when none was entered. */
  of(region: string): Promise<CountyProfile | null>;
  save(profile: CountyProfile, at: string): Promise<void>;
}

/** Port: 县情设置, where people change profiles. */
export interface CountySettings extends CountyProfiles {
  /** The profile of exactly this place. */
  kept(region: string): Promise<CountyProfile | null>;
  /** Regions that have a profile. */
  regions(): Promise<string[]>;
  /**
   * Changes the profile of exactly this place, whatever others do meanwhile: `change` sees what is kept and may be
   * called again. It gives null to leave everything as it is.
   */
  change(
    region: string,
    at: string,
    change: (kept: CountyProfile | null) => CountyProfile | null,
  ): Promise<CountyProfile | null>;
}
