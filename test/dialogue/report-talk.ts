import type { Kysely } from 'kysely';
import type { ReportStore } from '../../src/hardship/reports/report-store.js';
import { createConversationStore } from '../../src/storage/kysely-conversation-store.js';
import { createReportStore } from '../../src/storage/kysely-report-store.js';
import { openDatabase } from '../../src/storage/open-database.js';
import type { Database } from '../../src/storage/schema/database.js';
import type { TurnReply } from '../../src/dialogue/turn.js';
import { openTestVault } from '../fakes/test-vault.js';
import { startTalk, type Talk } from './talk.js';

export interface ReportTalk extends Talk {
  database: Kysely<Database>;
  reports: ReportStore;
  /** Tells a story and ends it. */
  tell(...story: string[]): Promise<TurnReply>;
}

/** A conversation over a real database in memory, so that reports can be told in it. */
export async function startReportTalk(...given: Parameters<typeof startTalk>): Promise<ReportTalk> {
  const database = await openDatabase(':memory:');
  const vault = await openTestVault(database);
  const [script, options = {}] = given;
  const reports = createReportStore(database, vault);
  const talk = startTalk(script, {
    store: createConversationStore(database, vault),
    reports,
    ...options,
  });
  return {
    ...talk,
    database,
    reports: options.reports ?? reports,
    async tell(...story) {
      await talk.say('报困难');
      for (const words of story) await talk.say(words);
      return talk.say('说完了');
    },
  };
}

/** All that a reply says. */
export const saidIn = (reply: TurnReply): string => reply.messages.map(({ text }) => text).join('\n\n');

/** What the last bubble waits for. */
export const expectsOf = (reply: TurnReply): string | null => reply.messages.at(-1)!.expects;

export const receiptIn = (reply: TurnReply): string => reply.messages.find((each) => each.receipt)!.receipt!;
