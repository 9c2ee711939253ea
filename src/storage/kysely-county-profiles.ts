import type { Kysely } from 'kysely';
import { CountyProfile, type CountySettings } from '../hardship/cases/county-profile.js';
import { AppError } from '../shared/app-error.js';
import { guardStore } from './guard-store.js';
import type { Database } from './schema/database.js';

/** More people than that never change one profile at once. */
const tries = 20;

export function createCountyProfiles(database: Kysely<Database>): CountySettings {
  const textOf = async (region: string): Promise<string | null> => {
    const row = await database
      .selectFrom('county_profiles')
      .select('profile')
      .where('region', '=', region)
      .executeTakeFirst();
    return row?.profile ?? null;
  };
  return guardStore<CountySettings>('county profiles', {
    async of(region) {
      // a place lies within another when its path begins with it
      const above = Array.from(region, (_, i) => region.slice(0, i + 1));
      const rows = await database
        .selectFrom('county_profiles')
        .select(['region', 'profile'])
        .where('region', 'in', above)
        .execute();
      const narrowest = rows.sort((a, b) => b.region.length - a.region.length)[0];
      return narrowest === undefined ? null : read(narrowest.profile);
    },

    async save(profile, at) {
      const values = { profile: JSON.stringify(profile), updated_at: at };
      await database
        .insertInto('county_profiles')
        .values({ region: profile.region, ...values })
        .onConflict((conflict) => conflict.column('region').doUpdateSet(values))
        .execute();
    },

    async kept(region) {
      const text = await textOf(region);
      return text === null ? null : read(text);
    },

    async regions() {
      const rows = await database.selectFrom('county_profiles').select('region').execute();
      return rows.map(({ region }) => region).sort();
    },

    async change(region, at, change) {
      for (let i = 0; i < tries; i += 1) {
        const before = await textOf(region);
        const changed = change(before === null ? null : read(before));
        if (changed === null) return null;
        const values = { profile: JSON.stringify(changed), updated_at: at };
        const written =
          before === null
            ? await database
                .insertInto('county_profiles')
                .values({ region, ...values })
                .onConflict((conflict) => conflict.doNothing())
                .executeTakeFirst()
                .then(({ numInsertedOrUpdatedRows }) => numInsertedOrUpdatedRows)
            : await database
                .updateTable('county_profiles')
                .set(values)
                .where('region', '=', region)
                // nobody wrote meanwhile
                .where('profile', '=', before)
                .executeTakeFirst()
                .then(({ numUpdatedRows }) => numUpdatedRows);
        if (written === 1n) return changed;
      }
      const message = `The profile of ${region} could not be changed: others changed it ${tries} times meanwhile. Try again.`;
      throw new AppError('storage_failed', message);
    },
  });
}

const read = (text: string): CountyProfile => CountyProfile.parse(JSON.parse(text));
