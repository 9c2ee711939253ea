import type { Kysely } from 'kysely';
import { CountyProfile, type CountyProfiles } from '../hardship/cases/county-profile.js';
import { guardStore } from './guard-store.js';
import type { Database } from './schema/database.js';

export function createCountyProfiles(database: Kysely<Database>): CountyProfiles {
  return guardStore<CountyProfiles>('county profiles', {
    async of(region) {
      // a place lies within another when its path begins with it
      const above = Array.from(region, (_, i) => region.slice(0, i + 1));
      const rows = await database
        .selectFrom('county_profiles')
        .select(['region', 'profile'])
        .where('region', 'in', above)
        .execute();
      const narrowest = rows.sort((a, b) => b.region.length - a.region.length)[0];
      return narrowest === undefined ? null : CountyProfile.parse(JSON.parse(narrowest.profile));
    },

    async save(profile, at) {
      const values = { profile: JSON.stringify(profile), updated_at: at };
      await database
        .insertInto('county_profiles')
        .values({ region: profile.region, ...values })
        .onConflict((conflict) => conflict.column('region').doUpdateSet(values))
        .execute();
    },
  });
}
