/**
 * A program of its own, so that it can be killed: brings in what is left of an import, and ends itself without a word
 * at the moment it is told. Arguments: database file, id of the import, moment, how often the moment goes by before.
 */
import { DeleteQueryNode, InsertQueryNode, UpdateQueryNode, type KyselyPlugin } from 'kysely';
import { noLimits } from '../../../src/hardship/cases/case-service.js';
import { runImport } from '../../../src/hardship/leads/import-warnings.js';
import type { ImportStore } from '../../../src/hardship/leads/warning-import.js';
import { createDisasterStore } from '../../../src/storage/kysely-disaster-store.js';
import { createImportStore } from '../../../src/storage/kysely-import-store.js';
import { openDatabase } from '../../../src/storage/open-database.js';
import { simplePlaces } from '../../fakes/simple-places.js';
import { someMember } from '../../fakes/some-staff.js';
import { openTestVault } from '../../fakes/test-vault.js';
import type { Moment } from './killed-import.js';

const [file, id, moment, times] = process.argv.slice(2) as [string, string, Moment, string];
let left = Number(times);
function passes(passed: Moment): void {
  if (passed === moment && left-- === 0) process.kill(process.pid, 'SIGKILL');
}

/** Of the two times a batch writes into its import, the second tells what it brought. */
let toldImport = 0;
const watch: KyselyPlugin = {
  transformQuery({ node }) {
    if (InsertQueryNode.is(node) && node.into?.table.identifier.name === 'cases') passes('in_a_batch');
    if (UpdateQueryNode.is(node) && JSON.stringify(node.table).includes('"warning_imports"'))
      if (++toldImport % 2 === 0) passes('written_not_recorded');
    if (DeleteQueryNode.is(node) && JSON.stringify(node.from).includes('"data_keys"')) passes('at_the_end');
    return node;
  },
  transformResult: async ({ result }) => result,
};

const database = (await openDatabase(file)).withPlugin(watch);
const vault = await openTestVault(database);
const store = createImportStore(database, vault);
const imports: ImportStore = {
  ...store,
  async take(batch, decide) {
    const taken = await store.take(batch, decide);
    passes('recorded');
    return taken;
  },
};
await runImport(
  {
    imports,
    disasters: createDisasterStore(database, vault),
    resolvePlace: simplePlaces,
    limitsForMany: () => async () => noLimits,
  },
  id,
  someMember({ role: 'county', region: '河东省青川市云溪县' }),
  { now: () => new Date() },
);
await database.destroy();
