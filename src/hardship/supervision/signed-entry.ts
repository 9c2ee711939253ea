import { z } from 'zod';
import { newUlid } from '../../shared/id.js';
import { StaffRole, type StaffMember } from '../staff/staff-member.js';

/** What is signed in supervision: of a slip, an inspection, a finding. */
export const signedKinds = {
  slip: ['issued', 'answered', 'accepted', 'returned', 'withdrawn'],
  inspection: ['signed'],
  finding: ['found', 'mended', 'recheck_passed', 'recheck_failed'],
} as const;
export const SignedKind = z.enum([...signedKinds.slip, ...signedKinds.inspection, ...signedKinds.finding]);
export type SignedKind = z.infer<typeof SignedKind>;

/** 谁检查、谁签字、谁负责: who, as what and when, with their words. Written once; nothing changes or removes it. */
export const SignedEntry = z.object({
  id: z.string(),
  /** The slip, inspection or finding. */
  about: z.string(),
  at: z.string(),
  kind: SignedKind,
  by: z.object({
    id: z.string(),
    /** As the member was called on that day. */
    name: z.string(),
    role: StaffRole,
    region: z.string(),
  }),
  words: z.string().max(2000),
});
export type SignedEntry = z.infer<typeof SignedEntry>;

/** The signature of whoever is signed in; nobody signs for somebody else. */
export const signBy = (
  member: StaffMember,
  kind: SignedKind,
  about: string,
  words: string,
  now: Date,
): SignedEntry => ({
  id: newUlid(now),
  about,
  at: now.toISOString(),
  kind,
  by: { id: member.id, name: member.name, role: member.role, region: member.region },
  words,
});
