import { expect, it } from 'vitest';
import { createCaseStore } from '../../src/storage/kysely-case-store.js';
import { caseClock } from '../../src/storage/migrations/0013-case-clock.js';
import { openDatabase } from '../../src/storage/open-database.js';
import { openTestVault } from '../fakes/test-vault.js';
import { toldOnDatabase } from '../fakes/told-families.js';

const at = (day: number) => `2024-12-${String(day).padStart(2, '0')}T02:00:00.000Z`;

it('standing cases get visit, round and telling from their history', async () => {
  const database = await openDatabase(':memory:');
  const cases = createCaseStore(database, await openTestVault(database));
  const told = toldOnDatabase(cases);
  const [first, again, refused] = [await told('web', 0), await told('web', 0), await told('web', 0)];
  const record = (id: string, kind: string, day: number) => ({
    ...{ id: `${id}${kind}${day}`, case_id: id, at: at(day), staff_id: 's1', kind, sealed: null },
  });
  await database
    .insertInto('case_records')
    .values([
      record(first.case, 'visit', 5),
      record(first.case, 'visit', 4),
      record(again.case, 'visit', 4),
      record(again.case, 'visit', 9),
      record(refused.case, 'told', 4),
      record(refused.case, 'told', 7),
    ])
    .execute();
  const step = {
    actor: 'township',
    actor_id: null,
    from_state: '不予纳入',
    to_state: '核实中',
    purpose: '纳入',
  };
  await database
    .insertInto('case_steps')
    .values({
      ...{ id: 'x', case_id: again.case, at: at(8), action: '复核', ...step },
      ...{ sealed_note: null, sealed_family_note: null },
    })
    .execute();
  await database
    .updateTable('cases')
    .set({ state: '不予纳入', state_since: at(6) })
    .where('id', '=', refused.case)
    .execute();

  // as they stood before
  for (const column of ['told_at', 'visited_at', 'round_since'])
    await database.schema.alterTable('cases').dropColumn(column).execute();
  await database.schema.dropTable('limit_refreshes').execute();
  await caseClock.up(database);

  const clock = async (id: string) => {
    const { visitedAt, roundSince, toldAt } = (await cases.find(id))!;
    return { visitedAt, roundSince, toldAt };
  };
  expect(await clock(first.case)).toEqual({ visitedAt: at(4), roundSince: null, toldAt: null });
  expect(await clock(again.case)).toEqual({ visitedAt: at(9), roundSince: at(8), toldAt: null });
  expect(await clock(refused.case)).toEqual({ visitedAt: null, roundSince: null, toldAt: at(7) });
  await database.destroy();
});
