import type { Transaction } from 'kysely';
import { toldOfRefusal } from '../hardship/cases/told-of-refusal.js';
import { writeOver } from './apply-case-writes.js';
import { caseOf } from './read-case.js';
import type { Database } from './schema/database.js';

/** Steps that come in between while one message is noted. */
const triesAtMost = 5;

/** The family has a message: where it tells of the refusal that stands, the clock of telling ends. */
export async function noteRefusalTold(
  database: Transaction<Database>,
  message: string,
  at: string,
): Promise<void> {
  for (let attempt = 0; attempt < triesAtMost; attempt++) {
    const row = await database
      .selectFrom('cases')
      .innerJoin('outbox', 'outbox.case_id', 'cases.id')
      .innerJoin('case_steps', 'case_steps.id', 'outbox.step_id')
      .selectAll('cases')
      .where('outbox.id', '=', message)
      .where('case_steps.action', '=', '不予纳入')
      // not the refusal before the 复核
      .whereRef('case_steps.at', '>=', 'cases.state_since')
      .executeTakeFirst();
    const told = row === undefined ? null : toldOfRefusal(caseOf(row), at);
    if (told === null || (await writeOver(database, told, told.region))) return;
  }
}
