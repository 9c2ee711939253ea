import { z } from 'zod';

/** A value a county states, with where and when it stands. */
const stated = <Value extends z.ZodType>(value: Value) =>
  z.object({ value, source: z.string(), date: z.string() });

/** Who to call, for the county itself or a place in it. */
const OfficeContact = z.object({
  /** Canonical path of the place the office answers for. */
  region: z.string(),
  office: z.string(),
  phone: z.string(),
});

/** 县情: what differs from county to county. What nobody entered is null, and is said to be so. */
export const CountyProfile = z.object({
  region: z.string(),
  contacts: z.array(OfficeContact).default([]),
  /** Working days from report to visit. */
  visitDays: stated(z.number().int().positive()).nullable().default(null),
  /** Working days from report to decision. */
  wholeDays: stated(z.number().int().positive()).nullable().default(null),
  /** Days a public notice stands. */
  noticeDays: stated(z.number().int().positive()).nullable().default(null),
});
export type CountyProfile = z.infer<typeof CountyProfile>;

/** Port: profiles by place. */
export interface CountyProfiles {
  /** The profile of the narrowest place at or above this one; null when none was entered. */
  of(region: string): Promise<CountyProfile | null>;
  save(profile: CountyProfile, at: string): Promise<void>;
}
