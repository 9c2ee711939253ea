import type { Kysely } from 'kysely';
import { dayOf, endOf, addDays } from '../hardship/clocks/calendar-day.js';
import type { DutyEvidence, Evidence } from '../hardship/duties/duty-evidence.js';
import { StaffRole } from '../hardship/staff/staff-member.js';
import { belowPlace } from './below-place.js';
import { guardStore } from './guard-store.js';
import type { Database } from './schema/database.js';

interface Asked {
  within: string;
  from: string;
  to: string;
}

/** Walks, follow-ups and imports as they show that a duty was done; one row for each place, nothing about any family. */
export function createDutyEvidence(database: Kysely<Database>): DutyEvidence {
  const walks = async ({ within, from, to }: Asked): Promise<Evidence[]> => {
    const rows = await database
      .selectFrom('round_entries')
      .select((row) => ['area', 'role', row.fn.max('on_day').as('on')])
      .where('on_day', '>=', from)
      .where('on_day', '<=', to)
      .where('area', 'like', belowPlace(within))
      .where('households', '>', 0)
      .groupBy(['area', 'role'])
      .execute();
    return rows.map(({ area, role, on }) => ({ kind: 'walk', role: StaffRole.parse(role), area, on }));
  };

  // the cases of a place are found by the place, for what is on a page each minute
  const followUps = async ({ within, from, to }: Asked): Promise<Evidence[]> => {
    const rows = await database
      .selectFrom('case_places')
      .innerJoin('cases', 'cases.id', 'case_places.case_id')
      .select((row) => ['cases.region', row.fn.max('cases.last_follow_up_at').as('last')])
      .where('case_places.place', '=', within)
      .where('cases.last_follow_up_at', '>=', endOf(addDays(from, -1)))
      .where('cases.last_follow_up_at', '<', endOf(to))
      .groupBy('cases.region')
      .execute();
    return rows.map(({ region, last }) => ({
      kind: 'follow_up',
      role: null,
      area: region!,
      on: dayOf(last!),
    }));
  };

  const comparisons = async ({ within, from, to }: Asked): Promise<Evidence[]> => {
    const rows = await database
      .selectFrom('warning_imports')
      .select((row) => ['region', row.fn.max('ended_at').as('last')])
      .where('state', '=', 'done')
      .where('ended_at', '>=', endOf(addDays(from, -1)))
      .where('ended_at', '<', endOf(to))
      .where('region', 'like', belowPlace(within))
      .groupBy('region')
      .execute();
    return rows.map(({ region, last }) => ({
      kind: 'comparison',
      role: null,
      area: region,
      on: dayOf(last!),
    }));
  };

  const readers = { walk: walks, follow_up: followUps, comparison: comparisons };
  return guardStore<DutyEvidence>('duty evidence', {
    async last({ kinds, ...asked }) {
      return (await Promise.all(kinds.map((kind) => readers[kind](asked)))).flat();
    },

    async since(within) {
      const { since } = await database
        .selectFrom('staff')
        .select((row) => row.fn.min('created_at').as('since'))
        .where('active', '=', 1)
        .where('region', 'like', belowPlace(within))
        .executeTakeFirstOrThrow();
      return since;
    },
  });
}
