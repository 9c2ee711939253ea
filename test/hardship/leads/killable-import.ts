/** A program of its own, so that it can be killed: brings in what is left of an import. Arguments: database file, id of the import. */
import { noLimits } from '../../../src/hardship/cases/case-service.js';
import { runImport } from '../../../src/hardship/leads/import-warnings.js';
import { createDisasterStore } from '../../../src/storage/kysely-disaster-store.js';
import { createImportStore } from '../../../src/storage/kysely-import-store.js';
import { openDatabase } from '../../../src/storage/open-database.js';
import { simplePlaces } from '../../fakes/simple-places.js';
import { someMember } from '../../fakes/some-staff.js';
import { openTestVault } from '../../fakes/test-vault.js';

const [file, id] = process.argv.slice(2) as [string, string];
const database = await openDatabase(file);
const vault = await openTestVault(database);
await runImport(
  {
    imports: createImportStore(database, vault),
    disasters: createDisasterStore(database, vault),
    resolvePlace: simplePlaces,
    limitsForMany: () => async () => noLimits,
  },
  id,
  someMember({ role: 'county', region: '河东省青川市云溪县' }),
  { now: () => new Date() },
);
await database.destroy();
