import { parse } from 'yaml';
import { z } from 'zod';
import { AppError } from '../../shared/app-error.js';
import { CalendarOverride, EnteredYear } from '../clocks/calendar-override.js';
import { emptyProfile, type CountyProfile } from '../cases/county-profile.js';
import { dayFields, type DayField } from './profile-fields.js';

const days = z.partialRecord(z.enum(dayFields), z.number().int().positive());

/** What one place has published; it holds for the places below it too. */
export const StartingProfile = z.strictObject({
  region: z.string(),
  /** Null: the year is not known. */
  year: z.number().int().nullable(),
  source: z.string(),
  date: z.string().nullable(),
  url: z.string().optional(),
  values: days,
  /** What it says besides, in Chinese; also what fits none of the fields. */
  notes: z.array(z.string()).default([]),
});
export type StartingProfile = z.infer<typeof StartingProfile>;

/** A monitoring line of a place and a year. */
export const StartingLine = z.strictObject({
  region: z.string(),
  year: z.number().int(),
  value: z.number().positive(),
  source: z.string(),
  date: z.string(),
  /** It is of a nameless place within the region (某县): a hint, never the region's line. */
  part: z.string().nullable().default(null),
});
export type StartingLine = z.infer<typeof StartingLine>;

/** Shape of `corpus/deadlines.yaml`. */
const DeadlinesFile = z.strictObject({
  calendar: z
    .strictObject({ days: z.array(CalendarOverride).default([]), years: z.array(EnteredYear).default([]) })
    .default({ days: [], years: [] }),
  places: z.array(StartingProfile).default([]),
  monitoring_lines: z.array(StartingLine).default([]),
});

export interface Deadlines {
  /** An `EnteredCalendar` for the whole house. */
  calendar: { days: CalendarOverride[]; years: EnteredYear[] };
  places: StartingProfile[];
  lines: StartingLine[];
}

/** Reads `corpus/deadlines.yaml`; an empty text is an empty table. */
export function readDeadlines(text: string): Deadlines {
  const parsed = DeadlinesFile.safeParse(parse(text) ?? {});
  if (parsed.success) {
    const { calendar, places, monitoring_lines: lines } = parsed.data;
    return { calendar, places, lines };
  }
  const reasons = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new AppError('corpus_broken', `deadlines.yaml: ${reasons.join('; ')}. Mend these lines.`);
}

/** A value of another place, shown beside an empty field; a person may take it over by hand. */
export interface DaysHint {
  field: DayField;
  value: number;
  region: string;
  year: number | null;
  source: string;
}
export type LineHint = StartingLine;

export interface Start {
  /** What is filled in comes from the place itself or one above it. */
  profile: CountyProfile;
  /** Null: no place at or above it is in the table, the profile is empty. */
  from: StartingProfile | null;
  /** For the fields left empty, near places first. */
  hints: DaysHint[];
  lineHints: LineHint[];
}

/** A first profile for a county: of the narrowest place at or above it that the table has, or empty. */
export function startingProfile(region: string, { places, lines }: Deadlines): Start {
  const from = places.filter((place) => region.startsWith(place.region)).sort(narrowThenNew)[0] ?? null;
  const profile = emptyProfile(region);
  if (from !== null) {
    profile.startedFrom = from.year === null ? from.region : `${from.region} ${from.year}`;
    for (const field of dayFields) {
      const value = from.values[field];
      if (value !== undefined) profile[field] = { value, source: from.source, date: from.date ?? '' };
    }
  }
  const own = lines.filter((line) => line.part === null && region.startsWith(line.region));
  for (const { year, value, source, date } of own.sort(narrowThenNew)) {
    // the narrowest comes first; a wider one says nothing new about its year
    if (profile.monitoringLines.some((line) => line.year === year)) continue;
    profile.monitoringLines.push({ year, value, source, date });
  }
  profile.monitoringLines.sort((a, b) => b.year - a.year);
  const offers = offersFor(region, { places, lines });
  const hints = offers.hints.filter(({ field }) => profile[field] === null);
  return { profile, from, hints, lineHints: offers.lineHints.filter((line) => !own.includes(line)) };
}

/** All that places have published, near ones first: shown beside what is empty, and taken by hand only. */
export function offersFor(
  region: string,
  { places, lines }: Pick<Deadlines, 'places' | 'lines'>,
): Pick<Start, 'hints' | 'lineHints'> {
  const nearFirst = (a: DaysHint | LineHint, b: DaysHint | LineHint) =>
    nearness(region, b.region) - nearness(region, a.region) || narrowThenNew(a, b);
  return { hints: places.flatMap(hintsOf).sort(nearFirst), lineHints: [...lines].sort(nearFirst) };
}

function hintsOf({ values, region, year, source }: StartingProfile): DaysHint[] {
  return dayFields.flatMap((field) => {
    const value = values[field];
    return value === undefined ? [] : [{ field, value, region, year, source }];
  });
}

const narrowThenNew = (
  a: { region: string; year: number | null },
  b: { region: string; year: number | null },
): number => b.region.length - a.region.length || (b.year ?? 0) - (a.year ?? 0);

/** How much of its path a place shares with another. */
function nearness(region: string, other: string): number {
  let shared = 0;
  while (shared < other.length && region[shared] === other[shared]) shared += 1;
  return shared;
}
