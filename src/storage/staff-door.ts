import { randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { StaffSession, StaffStore } from '../hardship/staff/staff-store.js';
import type { Database } from './schema/database.js';
import type { Vault } from './vault/vault.js';

/** What stands at the door: sessions, one-time codes and tries. A session without its account. */
type StaffDoor = Omit<
  StaffStore,
  | 'add'
  | 'save'
  | 'byId'
  | 'bySignInName'
  | 'byTelegram'
  | 'namesOf'
  | 'list'
  | 'colleagues'
  | 'bound'
  | 'session'
> & { session(token: string): Promise<StaffSession | null> };

export function createStaffDoor(database: Kysely<Database>, vault: Vault): StaffDoor {
  const tokenHash = (token: string): string => vault.blind('staff_session', token);
  const tryKey = (key: string): string => vault.blind('staff_try', key);

  return {
    async openSession(token, { staff, openedAt, lastSeenAt, stage }) {
      await database
        .insertInto('staff_sessions')
        .values({
          token_hash: tokenHash(token),
          staff_id: staff,
          stage,
          opened_at: openedAt,
          last_seen_at: lastSeenAt,
        })
        .execute();
    },

    async session(token) {
      const row = await database
        .selectFrom('staff_sessions')
        .selectAll()
        .where('token_hash', '=', tokenHash(token))
        .executeTakeFirst();
      if (row === undefined) return null;
      return {
        staff: row.staff_id,
        openedAt: row.opened_at,
        lastSeenAt: row.last_seen_at,
        stage: row.stage === 'open' ? 'open' : 'code',
      };
    },

    async touchSession(token, at) {
      await database
        .updateTable('staff_sessions')
        .set({ last_seen_at: at })
        .where('token_hash', '=', tokenHash(token))
        .execute();
    },

    async endSession(token) {
      await database.deleteFrom('staff_sessions').where('token_hash', '=', tokenHash(token)).execute();
    },

    async endSessionsOf(staff, except) {
      let sessions = database.deleteFrom('staff_sessions').where('staff_id', '=', staff);
      if (except !== undefined) sessions = sessions.where('token_hash', '!=', tokenHash(except));
      await sessions.execute();
    },

    async keepBindCode(code, staff, expiresAt) {
      const values = { code_hash: vault.blind('staff_bind', code), expires_at: expiresAt };
      await database
        .insertInto('staff_bind_codes')
        .values({ staff_id: staff, ...values })
        .onConflict((conflict) => conflict.column('staff_id').doUpdateSet(values))
        .execute();
    },

    async takeBindCode(code, at) {
      const taken = await database
        .deleteFrom('staff_bind_codes')
        .where('code_hash', '=', vault.blind('staff_bind', code))
        .where('expires_at', '>', at)
        .returning('staff_id')
        .executeTakeFirst();
      return taken?.staff_id ?? null;
    },

    async noteTry(key, at) {
      const id = randomBytes(16).toString('base64url');
      await database
        .insertInto('sign_in_tries')
        .values({ id, key_hash: tryKey(key), at })
        .execute();
    },

    async tries(key, since) {
      const { count, last } = await database
        .selectFrom('sign_in_tries')
        .select((row) => [row.fn.countAll<number | string>().as('count'), row.fn.max('at').as('last')])
        .where('key_hash', '=', tryKey(key))
        .where('at', '>=', since)
        .executeTakeFirstOrThrow();
      return { count: Number(count), lastAt: last };
    },

    async forgetTries(key) {
      await database.deleteFrom('sign_in_tries').where('key_hash', '=', tryKey(key)).execute();
    },

    async forgetBefore(instant) {
      const gone = await Promise.all([
        database.deleteFrom('staff_sessions').where('last_seen_at', '<', instant).executeTakeFirst(),
        database.deleteFrom('staff_bind_codes').where('expires_at', '<', instant).executeTakeFirst(),
        database.deleteFrom('sign_in_tries').where('at', '<', instant).executeTakeFirst(),
      ]);
      return gone.reduce((sum, { numDeletedRows }) => sum + Number(numDeletedRows), 0);
    },
  };
}
