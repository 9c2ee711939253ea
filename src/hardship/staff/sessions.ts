import { randomBytes } from 'node:crypto';
import { memberOf } from './staff-account.js';
import type { StaffDesk } from './staff-desk.js';
import type { StaffMember } from './staff-member.js';
import type { StaffSession } from './staff-store.js';

const minute = 60_000;
const idle = 30 * minute;
const whole = 12 * 60 * minute;
/** Time for the one-time code after the password. */
const codeWait = 5 * minute;
/** A session is written at most this often. */
const touchEvery = minute;

/** Somebody at the desk with an open session. */
export interface SignedIn {
  member: StaffMember;
  /** Nothing else may be done before a new password is set. */
  mustChangePassword: boolean;
}

/** A session's token, 256 bits; the store keeps only its keyed hash. */
export const newSessionToken = (): string => randomBytes(32).toString('base64url');

/** Who sits behind a token; null when it is unknown, half open, over (30 minutes idle, 12 hours in all) or the account is off. */
export async function seatedBy(
  { store }: Pick<StaffDesk, 'store'>,
  token: string,
  now: Date,
): Promise<SignedIn | null> {
  const found = await store.session(token);
  if (found === null || found.session.stage !== 'open') return null;
  if (!found.account.active || isOver(found.session, now)) {
    await store.endSession(token);
    return null;
  }
  if (now.getTime() - Date.parse(found.session.lastSeenAt) >= touchEvery) {
    await store.touchSession(token, now.toISOString());
  }
  return { member: memberOf(found.account), mustChangePassword: found.account.mustChangePassword };
}

export function isOver({ stage, openedAt, lastSeenAt }: StaffSession, now: Date): boolean {
  const open = now.getTime() - Date.parse(openedAt);
  if (stage === 'code') return open > codeWait;
  return open > whole || now.getTime() - Date.parse(lastSeenAt) > idle;
}

export const signOut = ({ store }: Pick<StaffDesk, 'store'>, token: string): Promise<void> =>
  store.endSession(token);

/** Ends every session of a member, on every machine. */
export const signOutEverywhere = ({ store }: Pick<StaffDesk, 'store'>, member: string): Promise<void> =>
  store.endSessionsOf(member);
