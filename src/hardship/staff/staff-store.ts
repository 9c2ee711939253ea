import type { z } from 'zod';
import type { StaffAccount } from './staff-account.js';
import { StaffMember } from './staff-member.js';

/** Somebody who may be offered a case; nothing of the account that is sealed. */
export const Colleague = StaffMember.pick({ id: true, name: true, role: true, region: true, active: true });
export type Colleague = z.infer<typeof Colleague>;

/** An open door: made at sign-in, found again by its token. */
export interface StaffSession {
  staff: string;
  openedAt: string;
  lastSeenAt: string;
  /** `code`: the password was right and the one-time code is still to come. */
  stage: 'code' | 'open';
}

/** Wrong tries under one key since an instant. */
export interface Tries {
  count: number;
  lastAt: string | null;
}

export interface StaffPage {
  limit: number;
  /** Id of the last one of the page before. */
  after?: string | undefined;
  /** Only who answers for this place or one within it. */
  within?: string | undefined;
}

/** Port: accounts, sessions, one-time codes and wrong tries. Tokens, codes and try keys are kept as keyed hashes only. */
export interface StaffStore {
  add(account: StaffAccount): Promise<'added' | 'name_taken'>;
  /** `account.version` is the version that was read. */
  save(account: StaffAccount): Promise<'saved' | 'conflict' | 'telegram_taken'>;
  byId(id: string): Promise<StaffAccount | null>;
  bySignInName(name: string): Promise<StaffAccount | null>;
  byTelegram(account: string): Promise<StaffAccount | null>;
  /** Names by id, for histories and signatures; ids nobody has are left out. */
  namesOf(ids: readonly string[]): Promise<Map<string, string>>;
  /** By sign-in name. */
  list(page: StaffPage): Promise<StaffAccount[]>;
  /** Everybody active of this place or one within it who may act on cases, by sign-in name; opens no secret. */
  colleagues(within: string): Promise<Colleague[]>;
  /** Ids of everybody active with a Telegram account, by sign-in name; opens no secret. */
  bound(): Promise<string[]>;

  openSession(token: string, session: StaffSession): Promise<void>;
  session(token: string): Promise<{ session: StaffSession; account: StaffAccount } | null>;
  touchSession(token: string, at: string): Promise<void>;
  endSession(token: string): Promise<void>;
  /** All sessions of a member, but for the one of `except`. */
  endSessionsOf(staff: string, except?: string): Promise<void>;

  /** A member has one code at a time. */
  keepBindCode(code: string, staff: string, expiresAt: string): Promise<void>;
  /** Whose code it is, once; null when there is none or its time is over. */
  takeBindCode(code: string, at: string): Promise<string | null>;

  noteTry(key: string, at: string): Promise<void>;
  tries(key: string, since: string): Promise<Tries>;
  forgetTries(key: string): Promise<void>;

  /** Sessions not seen, codes over and tries made before the instant; how many rows went. */
  forgetBefore(instant: string): Promise<number>;
}
