import type { Kysely } from 'kysely';
import { endedStates } from '../hardship/cases/whose-turn.js';
import { newUlid } from '../shared/id.js';
import { dropDraft, eraseReport } from './apply-hardship-writes.js';
import type { Database } from './schema/database.js';

/** What the retention rules may do, and the log of what they did. */
export interface Retention {
  /** Destroys drafts whose time is over, with their keys; how many. */
  dropDrafts(now: string): Promise<number>;
  /** Destroys the content of reports whose case ended before the instant; how many. */
  eraseEnded(before: string, now: string): Promise<number>;
  /** Forgets wrong tries older than the instant. */
  forgetTries(before: string): Promise<number>;
  note(rule: string, keptDays: number, gone: number, now: Date): Promise<void>;
}

export function createRetention(database: Kysely<Database>): Retention {
  return {
    dropDrafts: (now) =>
      database.transaction().execute(async (transaction) => {
        const over = await transaction
          .selectFrom('report_drafts')
          .select('id')
          .where('expires_at', '<', now)
          .execute();
        for (const { id } of over) await dropDraft(transaction, id);
        return over.length;
      }),

    eraseEnded: (before, now) =>
      database.transaction().execute(async (transaction) => {
        const over = await transaction
          .selectFrom('cases')
          .innerJoin('reports', 'reports.id', 'cases.report_id')
          .select('reports.id')
          .where('cases.state', 'in', endedStates)
          .where('cases.state_since', '<', before)
          .where('cases.recheck_asked_at', 'is', null)
          .where('reports.erased_at', 'is', null)
          .execute();
        for (const { id } of over) await eraseReport(transaction, id, now);
        return over.length;
      }),

    async forgetTries(before) {
      const gone = await database.deleteFrom('receipt_tries').where('at', '<', before).executeTakeFirst();
      return Number(gone.numDeletedRows);
    },

    async note(rule, keptDays, gone, now) {
      await database
        .insertInto('retention_log')
        .values({ id: newUlid(now), at: now.toISOString(), rule, kept_days: keptDays, gone })
        .execute();
    },
  };
}
