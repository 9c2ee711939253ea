import { z } from 'zod';
import type { Actor } from '../cases/case-transitions.js';

/** Everybody of the actors of a case who is no family. */
export const staffRoles = [
  'grid_worker',
  'village',
  'township',
  'county',
  'city',
  'supervisor',
  'administrator',
] as const satisfies readonly Exclude<Actor, 'family'>[];
export const StaffRole = z.enum(staffRoles);
export type StaffRole = z.infer<typeof StaffRole>;

/** What a role is called on paper and on screen. */
export const roleNames: Record<StaffRole, string> = {
  grid_worker: '网格员',
  village: '村级',
  township: '乡镇',
  county: '县级',
  city: '市级',
  supervisor: '督查',
  administrator: '管理员',
};

/** A person who works at the desk. Secrets of the account are no part of it. */
export const StaffMember = z.object({
  id: z.string(),
  /** Lower case, unique; what is typed at the door. */
  signInName: z.string(),
  /** As colleagues know the person; stands in histories and signatures. */
  name: z.string(),
  role: StaffRole,
  /** Canonical path of the place the person answers for; everything below it is theirs. */
  region: z.string(),
  active: z.boolean(),
  /** Telegram's id of the person, once bound. */
  telegramAccount: z.string().nullable(),
  /** A one-time code is asked for at the door. */
  totp: z.boolean(),
});
export type StaffMember = z.infer<typeof StaffMember>;
