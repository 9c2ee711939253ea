import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Kysely } from 'kysely';
import { Lead } from '../../../src/hardship/leads/lead.js';
import type { Database } from '../../../src/storage/schema/database.js';
import type { Vault } from '../../../src/storage/vault/vault.js';

const program = fileURLToPath(new URL('./killable-import.ts', import.meta.url));
const typescript = createRequire(import.meta.url).resolve('tsx');

/**
 * When an import is killed: between two cases of a batch; when all rows of a batch are written and not yet counted;
 * when a batch stands and the next has not begun; when the last one destroys the sheet's key.
 */
export type Moment = 'in_a_batch' | 'written_not_recorded' | 'recorded' | 'at_the_end';

/** Runs what is left of an import in a process of its own; `die`: at which moment, and how many to let pass before. */
export function startImport(file: string, id: string, die?: { at: Moment; after: number }) {
  const moment = die === undefined ? [] : [die.at, String(die.after)];
  const child = spawn(process.execPath, ['--import', typescript, program, file, id, ...moment], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  /** The exit status, or the signal that ended it. */
  const ended = new Promise<number | string | null>((resolve) =>
    child.once('exit', (code, signal) => resolve(signal ?? code)),
  );
  return {
    ended,
    async kill() {
      child.kill('SIGKILL');
      return ended;
    },
  };
}

/** Everything an import brought, by telephone instead of by what is drawn anew each time: ids, receipts, instants. */
export async function broughtIn(database: Kysely<Database>, vault: Vault) {
  const rows = await database
    .selectFrom('cases')
    .innerJoin('reports', 'reports.id', 'cases.report_id')
    .innerJoin('data_keys', 'data_keys.id', 'cases.report_id')
    .select([
      'cases.id',
      'cases.report_id',
      'state',
      'cases.region',
      'cases.urgent',
      'door',
      'cause',
      'version',
    ])
    .select(['reports.sealed', 'data_keys.wrapped'])
    .execute();
  const leads = new Map(
    rows.map(({ id, report_id: report, sealed, wrapped }) => {
      const text = vault.openKey(report, wrapped).open(sealed!, `reports.sealed:${report}`);
      return [id, Lead.parse(JSON.parse(text))];
    }),
  );
  const phoneOf = (id: string): string => leads.get(id)!.phone!;
  const steps = await database.selectFrom('case_steps').select(['case_id', 'action', 'to_state']).execute();
  const keys = await database
    .selectFrom('blind_indexes')
    .innerJoin('cases', 'cases.report_id', 'blind_indexes.report_id')
    .select(['cases.id', 'kind'])
    .execute();
  const places = await database.selectFrom('case_places').select(['case_id', 'place', 'rank']).execute();
  const links = await database
    .selectFrom('case_links')
    .select(['case_id', 'earlier_case_id', 'why'])
    .execute();
  return {
    cases: rows
      .map(({ id, state, region, urgent, door, cause, version }) => {
        const { name, village, phone, idNumber, causes, words, source } = leads.get(id)!;
        const row = source.door === 'warning' ? source.row : null;
        return JSON.stringify([
          ...[phone, name, village, idNumber, causes, words, row],
          ...[state, region, urgent, door, cause, version],
        ]);
      })
      .sort(),
    steps: steps.map((each) => `${phoneOf(each.case_id)} ${each.action} ${each.to_state}`).sort(),
    keys: keys.map(({ id, kind }) => `${phoneOf(id)} ${kind}`).sort(),
    places: places.map((each) => `${phoneOf(each.case_id)} ${each.place} ${each.rank}`).sort(),
    links: links
      .map((each) => `${phoneOf(each.case_id)} ${phoneOf(each.earlier_case_id)} ${each.why}`)
      .sort(),
    rows: (await database.selectFrom('import_rows').select('row_number').execute())
      .map(({ row_number: row }) => row)
      .sort((a, b) => a - b),
  };
}
