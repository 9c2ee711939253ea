import { z } from 'zod';
import { StaffMember } from './staff-member.js';

/** A member with the secrets of the account; leaves the accounts' use cases only as a `StaffMember`. */
export const StaffAccount = StaffMember.extend({
  /** Argon2id, with its salt and costs. */
  passwordHash: z.string(),
  /** The password was made by somebody else and is good for one thing: setting another. */
  mustChangePassword: z.boolean(),
  /** Base32; null while no one-time code is asked for. */
  totpSecret: z.string().nullable(),
  /** A secret that was shown and not yet confirmed with a code. */
  totpPending: z.string().nullable(),
  /** The last 30-second step whose code was taken: a code counts once. */
  totpLastStep: z.number().int().nullable(),
  /** Hashes of the recovery codes still unused. */
  recoveryCodes: z.array(z.string()),
  createdAt: z.string(),
  version: z.number().int(),
});
export type StaffAccount = z.infer<typeof StaffAccount>;

/** The member alone. */
export const memberOf = (account: StaffAccount): StaffMember => StaffMember.parse(account);
