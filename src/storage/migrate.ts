import { Migrator, type Kysely } from 'kysely';
import { AppError } from '../shared/app-error.js';
import { conversations } from './migrations/0001-conversations.js';
import { expiry } from './migrations/0002-expiry.js';
import { hardship } from './migrations/0003-hardship.js';
import { toldIn } from './migrations/0004-told-in.js';
import { learntAsks } from './migrations/0005-learnt-asks.js';
import { desk } from './migrations/0006-desk.js';
import { staff } from './migrations/0007-staff.js';
import { duties } from './migrations/0008-duties.js';
import { leads } from './migrations/0009-leads.js';
import { outbox } from './migrations/0010-outbox.js';
import { unansweredMarks } from './migrations/0011-unanswered-marks.js';
import { supervision } from './migrations/0012-supervision.js';
import { caseClock } from './migrations/0013-case-clock.js';
import { reminders } from './migrations/0014-reminders.js';
import { printedCards } from './migrations/0015-printed-cards.js';
import type { Database } from './schema/database.js';

/** Every migration by name, in order; a migration is never edited after it landed. */
const migrations = {
  '0001-conversations': conversations,
  '0002-expiry': expiry,
  '0003-hardship': hardship,
  '0004-told-in': toldIn,
  '0005-learnt-asks': learntAsks,
  '0006-desk': desk,
  '0007-staff': staff,
  '0008-duties': duties,
  '0009-leads': leads,
  '0010-outbox': outbox,
  '0011-unanswered-marks': unansweredMarks,
  '0012-supervision': supervision,
  '0013-case-clock': caseClock,
  '0014-reminders': reminders,
  '0015-printed-cards': printedCards,
};

/** Brings a database to today's tables. The caller sees to it that nobody else does so at the same time. */
export async function migrate(database: Kysely<Database>): Promise<void> {
  const migrator = new Migrator({
    db: database,
    provider: { getMigrations: () => Promise.resolve(migrations) },
  });
  const { error, results } = await migrator.migrateToLatest();
  if (error === undefined) return;
  const failed = results?.find((result) => result.status === 'Error')?.migrationName;
  const message =
    failed === undefined
      ? 'The tables of the database are not those of this program; a newer version may have made them. Run that version.'
      : `The database could not be brought up to date (migration ${failed}); nothing was changed. Look at the cause in the log, or restore a backup.`;
  throw new AppError('storage_failed', message, { cause: error });
}
