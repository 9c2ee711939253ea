import { openStaffParts } from '../../../src/app/open-staff-parts.js';
import { createDialogue } from '../../../src/dialogue/dialogue.js';
import type { ReportDraft } from '../../../src/hardship/reports/report-draft.js';
import { emptyProfile } from '../../../src/hardship/cases/county-profile.js';
import { bindTelegram, makeBindCode } from '../../../src/hardship/staff/telegram-binding.js';
import type { StaffMember } from '../../../src/hardship/staff/staff-member.js';
import { perhapsDanger, urgentWords } from '../../../src/policy/answer/answer-wording.js';
import type { PolicyAnswer, PolicyQuestion } from '../../../src/policy/answer/policy-answer.js';
import { knownRegions } from '../../../src/policy/corpus/known-regions.js';
import { createAccessLog } from '../../../src/storage/kysely-access-log.js';
import { createCaseStore } from '../../../src/storage/kysely-case-store.js';
import { createConversationStore } from '../../../src/storage/kysely-conversation-store.js';
import { createCountyProfiles } from '../../../src/storage/kysely-county-profiles.js';
import { createDisasterStore } from '../../../src/storage/kysely-disaster-store.js';
import { createPersonalMessages } from '../../../src/storage/kysely-personal-messages.js';
import { createRecusals } from '../../../src/storage/kysely-recusals.js';
import { createReportStore } from '../../../src/storage/kysely-report-store.js';
import { createRoundStore } from '../../../src/storage/kysely-round-store.js';
import { createStaffStore } from '../../../src/storage/kysely-staff-store.js';
import { openDatabase } from '../../../src/storage/open-database.js';
import { createKeptLogger } from '../../fakes/kept-logger.js';
import { createMemoryPassageArchive } from '../../fakes/memory-passage-archive.js';
import { createMemoryQuestionLedger } from '../../fakes/memory-question-ledger.js';
import { plainCauseSense, plainDangerSense } from '../../fakes/plain-senses.js';
import { createScriptedPolicy } from '../../fakes/scripted-policy.js';
import { someAccount, someMember } from '../../fakes/some-staff.js';
import { openTestVault } from '../../fakes/test-vault.js';
import { draftWrite, someConversation, submission, toldDraft } from '../../fakes/told-report.js';
import { startTelegramHouse, until } from './telegram-house.js';

export const county = '河东省青川市云溪县';
export const township = `${county}八宝镇`;
export const village = `${township}前进村`;

/** Invented people; the number is their Telegram account, and the chat with it. */
export const people = {
  village: someMember({ name: '韩村官', role: 'village', region: village }),
  township: someMember({ name: '周乡干', role: 'township', region: township }),
  county: someMember({ name: '何县干', role: 'county', region: county }),
  otherTownship: someMember({ name: '别乡人', role: 'township', region: `${county}柳河镇` }),
  gridWorker: someMember({ name: '网格员', role: 'grid_worker', region: `${village}三组` }),
} satisfies Record<string, StaffMember>;
export const chats: Record<keyof typeof people, number> = {
  village: 21,
  township: 22,
  county: 23,
  otherTownship: 24,
  gridWorker: 25,
};
export const stranger = 99;

const regions = knownRegions({
  divisions: '',
  commonNames: '',
  corpusRegions: [county, township, `${county}柳河镇`],
});

interface Sent {
  chat_id: number;
  text: string;
  reply_markup?: { inline_keyboard: { text: string; callback_data: string }[][] };
}

/** Telegram, the real dialogue and a real database; nobody is bound yet. */
export async function startStaffHouse(
  begin = '2026-11-23T02:00:00Z',
  script: (question: PolicyQuestion) => Partial<PolicyAnswer> = () => ({}),
) {
  let now = new Date(begin);
  const clock = { now: () => now };
  const database = await openDatabase(':memory:');
  const vault = await openTestVault(database);
  const stores = {
    cases: createCaseStore(database, vault),
    accessLog: createAccessLog(database, vault),
    counties: createCountyProfiles(database),
    staff: createStaffStore(database, vault),
    recusals: createRecusals(database),
    reports: createReportStore(database, vault),
    rounds: createRoundStore(database, vault),
    disasters: createDisasterStore(database, vault),
    conversations: createConversationStore(database, vault),
    personal: createPersonalMessages(database),
  };
  const source = { value: 5, source: '云溪县监测办法', date: '2026-01-10' };
  await stores.counties.change(county, begin, () => ({
    ...emptyProfile(county),
    visitDays: source,
    wholeDays: { ...source, value: 15 },
  }));
  for (const member of Object.values(people)) await stores.staff.add({ ...someAccount(), ...member });
  const unset = (): never => {
    throw new Error('not of this test');
  };
  const policy = createScriptedPolicy(script);
  const ledger = createMemoryQuestionLedger();
  const staff = openStaffParts(stores, { days: [], years: [] });
  const dialogue = createDialogue({
    policy,
    ledger,
    staff,
    archive: createMemoryPassageArchive(),
    conversations: stores.conversations,
    regions: () => regions,
    places: () => [county],
    danger: plainDangerSense,
    urgentWords: (danger) => urgentWords[danger],
    perhapsDanger,
    causes: plainCauseSense,
    reports: stores.reports,
    attachments: { keep: unset, read: unset, sweep: unset },
    speech: null,
    counties: stores.counties,
    limitsFor: (region) => staff.limitsFor(region),
    inDisaster: async () => false,
    keepDraftDays: 30,
    clock,
  });
  const telegram = await startTelegramHouse(dialogue as never);
  const { logger, lines } = createKeptLogger();
  const channel = telegram.open({ personal: stores.personal, clock, logger });
  const { api } = telegram;
  const sent = () => api.messages() as unknown as Sent[];

  /** What came back to one update. */
  const answer = async (chat: number, act: () => void): Promise<Sent[]> => {
    const before = sent().length;
    act();
    await until(
      async () => sent().length > before && (await telegram.inbox.pending({ limit: 1 })).length === 0,
    );
    return sent()
      .slice(before)
      .filter(({ chat_id: id }) => String(id) === String(chat));
  };
  const say = (chat: number, text: string) => answer(chat, () => api.write(text, { chat }));

  return {
    ...telegram,
    channel,
    logger,
    log: lines,
    stores,
    database,
    vault,
    clock,
    policy,
    ledger,
    now: () => now,
    pass(hours: number) {
      now = new Date(now.getTime() + hours * 3_600_000);
    },
    say,
    /** All that is said back, in one text. */
    text: async (chat: number, words: string) => (await say(chat, words)).map(({ text }) => text).join('\n'),
    async press(chat: number, under: readonly Sent[], label: string) {
      const buttons = under.flatMap((each) => each.reply_markup?.inline_keyboard.flat() ?? []);
      const button = buttons.find(({ text }) => text === label);
      if (button === undefined) throw new Error(`no button ${label} in ${buttons.map((b) => b.text).join()}`);
      return answer(chat, () => api.press(button.callback_data, { chat }));
    },
    async bind(...who: (keyof typeof people)[]) {
      for (const each of who) {
        const { code } = await makeBindCode({ store: stores.staff }, people[each], now);
        const bound = await bindTelegram({ store: stores.staff }, code, String(chats[each]), now);
        if (bound.kind !== 'bound') throw new Error(bound.kind);
      }
    },
    /** A household reports itself; its case and receipt. */
    async report(more: Partial<ReportDraft> = {}): Promise<{ id: string; receipt: string }> {
      const draft = toldDraft({ village: { region: village, said: '前进村三组' }, ...more });
      const save = (write: Parameters<typeof stores.conversations.save>[3]) => {
        const conversation = someConversation();
        return stores.conversations.save(
          conversation,
          null,
          { session: conversation.id, messages: [] },
          write,
        );
      };
      await save({ writes: [draftWrite(draft)], forget: [] });
      const { report, write } = submission(draft);
      const { opened } = write;
      const limits = (await staff.limitsFor(opened.region))({
        ...opened,
        openedAt: begin,
        stateSince: begin,
      });
      await save({
        writes: [{ ...write, opened: { ...opened, openedAt: begin, stateSince: begin, ...limits } }],
        forget: [],
      });
      const filed = await stores.reports.filed(report.id);
      return { id: filed!.case.id, receipt: report.receipt };
    },
    async close() {
      await telegram.close();
      await database.destroy();
    },
  };
}
export type StaffHouse = Awaited<ReturnType<typeof startStaffHouse>>;
