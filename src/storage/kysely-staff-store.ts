import type { Kysely, Selectable } from 'kysely';
import { rolesThatMay } from '../hardship/staff/permissions.js';
import { StaffAccount } from '../hardship/staff/staff-account.js';
import { Colleague, type StaffStore } from '../hardship/staff/staff-store.js';
import { belowPlace } from './below-place.js';
import { guardStore } from './guard-store.js';
import type { Database } from './schema/database.js';
import type { StaffTable } from './schema/staff-tables.js';
import { createStaffDoor } from './staff-door.js';
import type { Vault } from './vault/vault.js';

/** Accounts with their secrets sealed under the house key, and what stands at the door. */
export function createStaffStore(database: Kysely<Database>, vault: Vault): StaffStore {
  const place = (id: string): string => `staff.sealed:${id}`;
  const telegramIndex = (account: string | null): string | null =>
    account === null ? null : vault.blind('staff_telegram', account);

  const rowOf = (account: StaffAccount): Omit<Selectable<StaffTable>, 'version'> => {
    const {
      id,
      signInName,
      name,
      role,
      region,
      active,
      totp,
      createdAt,
      version: _version,
      ...secrets
    } = account;
    return {
      id,
      sign_in_name: signInName,
      name,
      role,
      region,
      active: Number(active),
      totp: Number(totp),
      telegram_index: telegramIndex(account.telegramAccount),
      sealed: vault.house.seal(JSON.stringify(secrets), place(id)),
      created_at: createdAt,
    };
  };
  const accountOf = (row: Selectable<StaffTable>): StaffAccount =>
    StaffAccount.parse({
      ...(JSON.parse(vault.house.open(row.sealed, place(row.id))) as object),
      id: row.id,
      signInName: row.sign_in_name,
      name: row.name,
      role: row.role,
      region: row.region,
      active: row.active === 1,
      totp: row.totp === 1,
      createdAt: row.created_at,
      version: row.version,
    });
  const one = async (column: 'id' | 'sign_in_name' | 'telegram_index', value: string) => {
    const row = await database.selectFrom('staff').selectAll().where(column, '=', value).executeTakeFirst();
    return row === undefined ? null : accountOf(row);
  };

  const door = createStaffDoor(database, vault);
  return guardStore<StaffStore>('staff', {
    ...door,
    async add(account) {
      const added = await database
        .insertInto('staff')
        .values({ ...rowOf(account), version: 1 })
        .onConflict((conflict) => conflict.column('sign_in_name').doNothing())
        .executeTakeFirst();
      return Number(added.numInsertedOrUpdatedRows) === 1 ? 'added' : 'name_taken';
    },

    save: (account) =>
      database.transaction().execute(async (transaction) => {
        const { id: _id, ...row } = rowOf(account);
        if (row.telegram_index !== null) {
          const other = await transaction
            .selectFrom('staff')
            .select('id')
            .where('telegram_index', '=', row.telegram_index)
            .where('id', '!=', account.id)
            .executeTakeFirst();
          if (other !== undefined) return 'telegram_taken';
        }
        const updated = await transaction
          .updateTable('staff')
          .set({ ...row, version: account.version + 1 })
          .where('id', '=', account.id)
          .where('version', '=', account.version)
          .executeTakeFirst();
        return Number(updated.numUpdatedRows) === 1 ? 'saved' : 'conflict';
      }),

    byId: (id) => one('id', id),
    bySignInName: (name) => one('sign_in_name', name),
    byTelegram: (account) => one('telegram_index', telegramIndex(account)!),

    async namesOf(ids) {
      const asked = [...new Set(ids)];
      if (asked.length === 0) return new Map();
      const rows = await database
        .selectFrom('staff')
        .select(['id', 'name'])
        .where('id', 'in', asked)
        .execute();
      return new Map(rows.map(({ id, name }) => [id, name]));
    },

    async list({ limit, after, within }) {
      let rows = database.selectFrom('staff').selectAll();
      if (after !== undefined)
        rows = rows.where('sign_in_name', '>', (last) =>
          last.selectFrom('staff as last').select('last.sign_in_name').where('last.id', '=', after),
        );
      if (within !== undefined) rows = rows.where('region', 'like', belowPlace(within));
      const page = await rows.orderBy('sign_in_name').limit(limit).execute();
      return page.map(accountOf);
    },

    async colleagues(within) {
      const rows = await database
        .selectFrom('staff')
        .select(['id', 'name', 'role', 'region'])
        .where('active', '=', 1)
        .where('role', 'in', rolesThatMay('cases_act'))
        .where('region', 'like', belowPlace(within))
        .orderBy('sign_in_name')
        .execute();
      return rows.map((row) => Colleague.parse({ ...row, active: true }));
    },

    async bound() {
      const rows = await database
        .selectFrom('staff')
        .select('id')
        .where('active', '=', 1)
        .where('telegram_index', 'is not', null)
        .orderBy('sign_in_name')
        .execute();
      return rows.map(({ id }) => id);
    },

    async session(token) {
      const session = await door.session(token);
      if (session === null) return null;
      const account = await one('id', session.staff);
      return account === null ? null : { session, account };
    },
  });
}
