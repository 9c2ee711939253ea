import { CompiledQuery, SqliteQueryCompiler, type KyselyPlugin, type RootOperationNode } from 'kysely';
import { expect, it } from 'vitest';
import { Lack, helpedStates, lackingMeasures } from '../../src/hardship/cases/lacking-measures.js';
import { countLacking } from '../../src/storage/count-cases.js';
import { openDatabase } from '../../src/storage/open-database.js';

it.each(Lack.options)('counts who lacks a %s along an index that holds all it asks about', async (what) => {
  const database = await openDatabase(':memory:');
  const asked: RootOperationNode[] = [];
  const listening: KyselyPlugin = {
    transformQuery: ({ node }) => (asked.push(node), node),
    transformResult: ({ result }) => Promise.resolve(result),
  };
  const lacking = lackingMeasures(what, new Date('2026-12-01T02:00:00Z'));
  await countLacking(database.withPlugin(listening), '河东省青川市云溪县', helpedStates, lacking);
  const { sql, parameters } = new SqliteQueryCompiler().compileQuery(asked[0]!, { queryId: 'counted' });
  const plan = await database.executeQuery<{ detail: string }>(
    CompiledQuery.raw(`explain query plan ${sql}`, [...parameters]),
  );
  expect(plan.rows.map(({ detail }) => detail)).toEqual([
    expect.stringContaining('SEARCH cases USING COVERING INDEX cases_for_measures (state=?'),
  ]);
  await database.destroy();
});
