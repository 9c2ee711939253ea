import type { Kysely } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe } from 'vitest';
import type { UpdateInbox } from '../../src/channels/telegram/update-inbox.js';
import type { ConversationStore } from '../../src/dialogue/conversation-store.js';
import type { DutyLog } from '../../src/hardship/duties/duty-log.js';
import type { AccessLog } from '../../src/hardship/staff/access-log.js';
import type { Recusals } from '../../src/hardship/staff/recusal.js';
import type { StaffStore } from '../../src/hardship/staff/staff-store.js';
import type { PassageArchive } from '../../src/policy/passage-archive.js';
import type { AskDecisions } from '../../src/policy/learn-asks/ask-decision.js';
import type { SupervisionStore } from '../../src/hardship/supervision/supervision-store.js';
import type { QuestionLedger } from '../../src/policy/question-ledger.js';
import type { UnansweredMarks } from '../../src/policy/unanswered/unanswered-mark.js';
import { createAccessLog } from '../../src/storage/kysely-access-log.js';
import { createAskDecisions } from '../../src/storage/kysely-ask-decisions.js';
import { createCaseStore } from '../../src/storage/kysely-case-store.js';
import { createConversationStore } from '../../src/storage/kysely-conversation-store.js';
import { createCountyProfiles } from '../../src/storage/kysely-county-profiles.js';
import { createDisasterCases } from '../../src/storage/kysely-disaster-cases.js';
import { createDisasterStore } from '../../src/storage/kysely-disaster-store.js';
import { createDutyEvidence } from '../../src/storage/kysely-duty-evidence.js';
import { createDutyLog } from '../../src/storage/kysely-duty-log.js';
import { createImportStore } from '../../src/storage/kysely-import-store.js';
import { createMigrantStore } from '../../src/storage/kysely-migrant-store.js';
import { createOutbox } from '../../src/storage/kysely-outbox.js';
import { createRoundStore } from '../../src/storage/kysely-round-store.js';
import { createPrintedCards } from '../../src/storage/kysely-printed-cards.js';
import { createReminders } from '../../src/storage/kysely-reminders.js';
import { createReportStore } from '../../src/storage/kysely-report-store.js';
import { createPassageArchive } from '../../src/storage/kysely-passage-archive.js';
import { createStoredLimits } from '../../src/storage/kysely-stored-limits.js';
import { createQuestionLedger } from '../../src/storage/kysely-question-ledger.js';
import { createCaseExports } from '../../src/storage/kysely-case-exports.js';
import { createStatistics } from '../../src/storage/kysely-statistics.js';
import { createSupervisionStore } from '../../src/storage/kysely-supervision-store.js';
import { createUnansweredMarks } from '../../src/storage/kysely-unanswered-marks.js';
import { createRecusals } from '../../src/storage/kysely-recusals.js';
import { createStaffStore } from '../../src/storage/kysely-staff-store.js';
import { createUpdateInbox } from '../../src/storage/kysely-update-inbox.js';
import type { Database } from '../../src/storage/schema/database.js';
import { toldOnDatabase } from '../fakes/told-families.js';
import { openTestVault } from '../fakes/test-vault.js';
import { accessLogContract, recusalsContract } from './access-log.js';
import { askDecisionsContract } from './ask-decisions.js';
import { caseStoreContract } from './case-store.js';
import { conversationStoreContract } from './conversation-store.js';
import { disasterCasesContract, type DisasterStores } from './disaster-cases.js';
import { dutyEvidenceContract, type EvidenceStores } from './duty-evidence.js';
import { dutyLogContract } from './duty-log.js';
import { leadStoresContract, type LeadStores } from './lead-stores.js';
import { outboxContract, type OutboxStores } from './outbox.js';
import { familyWritesContract, type FamilyStores } from './outbox-on-database.js';
import { passageArchiveContract } from './passage-archive.js';
import { questionLedgerContract } from './question-ledger.js';
import { printedCardsContract, type CardStores } from './printed-cards.js';
import { reminderStoreContract, type ReminderStores } from './reminder-store.js';
import { reportStoreContract, type ReportStores } from './report-store.js';
import { countedCasesContract, type CountedCases } from './counted-cases.js';
import { storedLimitsContract, type LimitStores } from './stored-limits.js';
import { supervisionStoreContract } from './supervision-store.js';
import { unansweredMarksContract } from './unanswered-marks.js';
import { staffStoreContract } from './staff-store.js';
import { updateInboxContract } from './update-inbox.js';

/** Every port that keeps something, empty. */
export interface OpenedStores {
  conversations: ConversationStore;
  ledger: QuestionLedger;
  decisions: AskDecisions;
  unansweredMarks: UnansweredMarks;
  archive: PassageArchive;
  supervision: SupervisionStore;
  inbox: UpdateInbox;
  staff: StaffStore;
  accessLog: AccessLog;
  dutyLog: DutyLog;
  recusals: Recusals;
  families: OutboxStores;
}

/** Runs the contract of every port. `open` gives empty stores and is called before each test. */
export function storeContracts(open: () => Promise<OpenedStores>): void {
  let stores: OpenedStores;
  beforeEach(async () => void (stores = await open()));
  describe('conversation store', () => conversationStoreContract(() => stores.conversations));
  describe('question ledger', () => questionLedgerContract(() => stores.ledger));
  describe('ask decisions', () => askDecisionsContract(() => stores.decisions));
  describe('unanswered marks', () => unansweredMarksContract(() => stores.unansweredMarks));
  describe('supervision store', () => supervisionStoreContract(() => stores.supervision));
  describe('passage archive', () => passageArchiveContract(() => stores.archive));
  describe('update inbox', () => updateInboxContract(() => stores.inbox));
  describe('staff store', () => staffStoreContract(() => stores.staff));
  describe('access log', () => accessLogContract(() => stores.accessLog));
  describe('duty log', () => dutyLogContract(() => stores.dutyLog));
  describe('recusals', () => recusalsContract(() => stores.recusals));
  describe('outbox', () => outboxContract(() => stores.families));
}

/** The same on one database, emptied before each test and closed at the end. */
export function databaseContracts(open: () => Promise<Kysely<Database>>): void {
  let database: Kysely<Database>;
  beforeAll(async () => void (database = await open()));
  afterAll(() => database.destroy());
  let reports: ReportStores;
  describe('report store', () => reportStoreContract(() => reports));
  let reminders: ReminderStores;
  describe('reminders', () => reminderStoreContract(() => reminders));
  let cards: CardStores;
  describe('printed cards', () => printedCardsContract(() => cards));
  let families: FamilyStores;
  describe('what families are told', () => familyWritesContract(() => families));
  let limits: LimitStores;
  describe('stored limits', () => storedLimitsContract(() => limits));
  describe('case store', () => caseStoreContract(() => counted));
  let counted: CountedCases;
  describe('counted cases', () => countedCasesContract(() => counted));
  let leads: LeadStores;
  describe('lead stores', () => leadStoresContract(() => leads));
  let disasters: DisasterStores;
  describe('cases of a disaster', () => disasterCasesContract(() => disasters));
  let seen: EvidenceStores;
  describe('duty evidence', () => dutyEvidenceContract(() => seen));
  storeContracts(async () => {
    for (const table of [
      'reminders_sent',
      'warning_imports',
      'import_rows',
      'import_faults',
      'import_mappings',
      'grids',
      'round_entries',
      'concentrated_rounds',
      'migrants',
      'disaster_modes',
      'disaster_cases',
      'signed_entries',
      'findings',
      'inspections',
      'slips',
      'slip_numbers',
      'turn_replies',
      'conversations',
      'archived_passages',
      'question_ledger',
      'ask_decisions',
      'unanswered_marks',
      'telegram_updates',
      'staff_sessions',
      'staff_bind_codes',
      'sign_in_tries',
      'access_log',
      'access_grants',
      'case_recusals',
      'staff',
      'outbox',
      'printed_cards',
      'case_places',
      'case_records',
      'step_times',
      'case_links',
      'case_steps',
      'cases',
      'blind_indexes',
      'report_amendments',
      'reports',
      'report_drafts',
      'receipt_tries',
      'county_profiles',
      'limit_refreshes',
      'duty_log',
      'quarterly_analyses',
      'data_keys',
    ] as const) {
      await database.deleteFrom(table).execute();
    }
    const vault = await openTestVault(database);
    counted = {
      cases: createCaseStore(database, vault),
      statistics: createStatistics(database),
      exports: createCaseExports(database, vault),
    };
    const conversations = createConversationStore(database, vault);
    reports = {
      conversations,
      reports: createReportStore(database, vault),
      counties: createCountyProfiles(database),
    };
    const cases = createCaseStore(database, vault);
    const supervised = createSupervisionStore(database, vault);
    reminders = { reminders: createReminders(database), cases, supervision: supervised };
    cards = { printed: createPrintedCards(database, vault), cases };
    leads = {
      cases,
      reports: reports.reports,
      imports: createImportStore(database, vault),
      rounds: createRoundStore(database, vault),
      migrants: createMigrantStore(database, vault),
      disasters: createDisasterStore(database, vault),
    };
    const disasterCases = createDisasterCases(database, vault, leads.disasters);
    disasters = { cases, disasters: leads.disasters, disasterCases };
    seen = { ...leads, evidence: createDutyEvidence(database), staff: createStaffStore(database, vault) };
    families = {
      cases,
      reports: reports.reports,
      outbox: createOutbox(database, vault),
      told: toldOnDatabase(cases),
    };
    limits = { ...families, counties: reports.counties, limits: createStoredLimits(database) };
    return {
      conversations,
      families,
      ledger: createQuestionLedger(database, vault),
      decisions: createAskDecisions(database, vault),
      unansweredMarks: createUnansweredMarks(database, vault),
      archive: createPassageArchive(database),
      supervision: createSupervisionStore(database, vault),
      inbox: createUpdateInbox(database, vault),
      staff: createStaffStore(database, vault),
      accessLog: createAccessLog(database, vault),
      dutyLog: createDutyLog(database, vault),
      recusals: createRecusals(database),
    };
  });
}
