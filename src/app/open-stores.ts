import { join } from 'node:path';
import type { Config } from '../config/config.js';
import { ensureKeyFile, readMasterKeys } from '../config/key-file.js';
import { systemClock } from '../shared/clock.js';

export const databaseUrl = (config: Config): string =>
  config.secrets.databaseUrl ?? join(config.dataDir, 'mingbai.db');

export const attachmentsFolder = (config: Config): string => join(config.dataDir, 'attachments');

/** Every store on the configured database, opened with the master key; the key is made when there is none. */
export async function openStoresAt(config: Config) {
  const [
    { shareHouse },
    { openDatabase },
    { openVault },
    { sealPlainRows },
    { createPassageArchive },
    { createQuestionLedger },
    { createAskDecisions },
    { createUnansweredMarks },
    { createConversationStore },
    { createUpdateInbox },
    { createReportStore },
    { createCaseStore },
    { createOutbox },
    { createStaffStore },
    { createAccessLog },
    { createRecusals },
    { createCountyProfiles },
    { createStoredLimits },
    { createDutyLog },
    { createImportStore },
    { createRoundStore },
    { createMigrantStore },
    { createDisasterStore },
    { createDisasterCases },
    { createSupervisionStore },
    { createAttachmentStore },
    { createPersonalMessages },
    { createRetention },
    { createReminders },
    { createPrintedCards },
  ] = await Promise.all([
    import('../storage/house-lock.js'),
    import('../storage/open-database.js'),
    import('../storage/vault/vault.js'),
    import('../storage/vault/seal-plain-rows.js'),
    import('../storage/kysely-passage-archive.js'),
    import('../storage/kysely-question-ledger.js'),
    import('../storage/kysely-ask-decisions.js'),
    import('../storage/kysely-unanswered-marks.js'),
    import('../storage/kysely-conversation-store.js'),
    import('../storage/kysely-update-inbox.js'),
    import('../storage/kysely-report-store.js'),
    import('../storage/kysely-case-store.js'),
    import('../storage/kysely-outbox.js'),
    import('../storage/kysely-staff-store.js'),
    import('../storage/kysely-access-log.js'),
    import('../storage/kysely-recusals.js'),
    import('../storage/kysely-county-profiles.js'),
    import('../storage/kysely-stored-limits.js'),
    import('../storage/kysely-duty-log.js'),
    import('../storage/kysely-import-store.js'),
    import('../storage/kysely-round-store.js'),
    import('../storage/kysely-migrant-store.js'),
    import('../storage/kysely-disaster-store.js'),
    import('../storage/kysely-disaster-cases.js'),
    import('../storage/kysely-supervision-store.js'),
    import('../storage/attachments/file-attachment-store.js'),
    import('../storage/kysely-personal-messages.js'),
    import('../storage/kysely-retention.js'),
    import('../storage/kysely-reminders.js'),
    import('../storage/kysely-printed-cards.js'),
  ]);
  if (ensureKeyFile(config.keyFile)) {
    process.stderr.write(
      `made the master key ${config.keyFile}: back it up, apart from the data; without it nothing encrypted can be read\n`,
    );
  }
  const lock = shareHouse(config.dataDir);
  const database = await openDatabase(databaseUrl(config)).catch((error: unknown) => {
    lock.release();
    throw error;
  });
  const close = async (): Promise<void> => {
    await database.destroy();
    lock.release();
  };
  try {
    const vault = await openVault(database, readMasterKeys(config.keyFile), systemClock.now().toISOString());
    await sealPlainRows(database, vault);
    const disasters = createDisasterStore(database, vault);
    return {
      database,
      vault,
      archive: createPassageArchive(database),
      ledger: createQuestionLedger(database, vault),
      decisions: createAskDecisions(database, vault),
      unansweredMarks: createUnansweredMarks(database, vault),
      conversations: createConversationStore(database, vault),
      retention: createRetention(database),
      reminders: createReminders(database),
      personal: createPersonalMessages(database),
      inbox: createUpdateInbox(database, vault),
      reports: createReportStore(database, vault),
      cases: createCaseStore(database, vault),
      printedCards: createPrintedCards(database, vault),
      outbox: createOutbox(database, vault),
      staff: createStaffStore(database, vault),
      accessLog: createAccessLog(database, vault),
      recusals: createRecusals(database),
      counties: createCountyProfiles(database),
      limits: createStoredLimits(database),
      dutyLog: createDutyLog(database, vault),
      imports: createImportStore(database, vault),
      rounds: createRoundStore(database, vault),
      migrants: createMigrantStore(database, vault),
      disasters,
      disasterCases: createDisasterCases(database, vault, disasters),
      supervision: createSupervisionStore(database, vault),
      attachments: createAttachmentStore(database, vault, attachmentsFolder(config)),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
