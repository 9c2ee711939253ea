import { openCardMaker } from '../../../../src/app/open-cards.js';
import { openCasework } from '../../../../src/app/open-casework.js';
import { openOversight } from '../../../../src/app/open-oversight.js';
import { cardRoutes } from '../../../../src/channels/web/desk/cards/card-routes.js';
import { caseworkRoutes } from '../../../../src/channels/web/desk/cases/casework-routes.js';
import { csrfOf } from '../../../../src/channels/web/desk/csrf.js';
import { createDeskApp } from '../../../../src/channels/web/desk/desk-app.js';
import { outboxRoutes } from '../../../../src/channels/web/desk/outbox/outbox-routes.js';
import type { DeskParts } from '../../../../src/channels/web/desk/desk-parts.js';
import { askRecheck } from '../../../../src/hardship/cases/case-service.js';
import { emptyProfile, type CountyProfile } from '../../../../src/hardship/cases/county-profile.js';
import { createOutboxDesk } from '../../../../src/hardship/messages/outbox-desk.js';
import type { ReportDraft } from '../../../../src/hardship/reports/report-draft.js';
import type { StaffMember } from '../../../../src/hardship/staff/staff-member.js';
import type { RegionList, RegionPath } from '../../../../src/policy/corpus/region-list.js';
import type { PolicyLibrary } from '../../../../src/policy/policy-library.js';
import { createAccessLog } from '../../../../src/storage/kysely-access-log.js';
import { createCaseStore } from '../../../../src/storage/kysely-case-store.js';
import { createConversationStore } from '../../../../src/storage/kysely-conversation-store.js';
import { createCountyProfiles } from '../../../../src/storage/kysely-county-profiles.js';
import { createDutyLog } from '../../../../src/storage/kysely-duty-log.js';
import { createPrintedCards } from '../../../../src/storage/kysely-printed-cards.js';
import { createOutbox } from '../../../../src/storage/kysely-outbox.js';
import { createRecusals } from '../../../../src/storage/kysely-recusals.js';
import { createReportStore } from '../../../../src/storage/kysely-report-store.js';
import { createRoundStore } from '../../../../src/storage/kysely-round-store.js';
import { createStaffStore } from '../../../../src/storage/kysely-staff-store.js';
import { createSupervisionStore } from '../../../../src/storage/kysely-supervision-store.js';
import { openDatabase } from '../../../../src/storage/open-database.js';
import { containsPlace, inventedBenefits } from '../../../fakes/invented-benefits.js';
import { smallRegionList } from '../../../fakes/small-region-list.js';
import { createKeptLogger } from '../../../fakes/kept-logger.js';
import { someAccount, someMember } from '../../../fakes/some-staff.js';
import { openTestVault } from '../../../fakes/test-vault.js';
import { draftWrite, someConversation, submission, toldDraft } from '../../../fakes/told-report.js';
import { unset } from './oversight-house.js';

export const county = '河东省青川市云溪县';
export const township = `${county}八宝镇`;
export const village = `${township}前进村`;

/** Invented people of one county, one of each level. */
export const people = {
  village: someMember({ name: '韩村官', role: 'village', region: village }),
  township: someMember({ name: '周乡干', role: 'township', region: township }),
  county: someMember({ name: '何县干', role: 'county', region: county }),
  otherTownship: someMember({ name: '别乡人', role: 'township', region: `${county}柳河镇` }),
  city: someMember({ name: '市里人', role: 'city', region: '河东省青川市' }),
  supervisor: someMember({ name: '督查人', role: 'supervisor', region: county }),
  gridWorker: someMember({ name: '网格员', role: 'grid_worker', region: village }),
  administrator: someMember({ name: '管理员', role: 'administrator', region: county }),
} satisfies Record<string, StaffMember>;

/** Takes every path as it stands. */
const regions: RegionList = { ...smallRegionList, resolve: (typed) => typed as RegionPath };

const profile: Partial<CountyProfile> = {
  visitDays: { value: 5, source: '云溪县监测办法', date: '2026-01-10' },
  wholeDays: { value: 15, source: '云溪县监测办法', date: '2026-01-10' },
  noticeDays: { value: 5, source: '云溪县监测办法', date: '2026-01-10' },
};

/** The desk's pages of cases on a real database, everybody of `people` signed in. */
export async function openCaseHouse(begin = '2026-11-23T02:00:00Z') {
  let now = new Date(begin);
  let benefits = inventedBenefits();
  const database = await openDatabase(':memory:');
  const vault = await openTestVault(database);
  const counties = createCountyProfiles(database);
  const stores = {
    cases: createCaseStore(database, vault),
    accessLog: createAccessLog(database, vault),
    counties,
    staff: createStaffStore(database, vault),
    recusals: createRecusals(database),
    attachments: unset<never>('attachments'),
  };
  const reports = createReportStore(database, vault);
  const conversations = createConversationStore(database, vault);
  await counties.change(county, begin, () => ({ ...emptyProfile(county), ...profile }));
  for (const member of Object.values(people)) {
    await stores.staff.add({ ...someAccount(), ...member });
    const times = { openedAt: begin, lastSeenAt: begin };
    await stores.staff.openSession(tokenOf(member), { staff: member.id, ...times, stage: 'open' });
  }
  const { logger, lines } = createKeptLogger();
  const outbox = createOutbox(database, vault);
  const casework = openCasework(stores, {
    house: { days: [], years: [] },
    groupCites: async () => ({}),
    placeWithin: (typed, within) => (/[镇乡村]$/.test(typed) ? within + typed : null),
  });
  const parts = unset<DeskParts>('desk', {
    staff: unset<DeskParts['staff']>('staff', { store: stores.staff }),
    accessLog: stores.accessLog,
    casework,
    cards: {
      maker: openCardMaker({
        publicUrl: 'https://mingbai.example',
        rules: { benefits: () => benefits, contains: containsPlace },
        library: () => unset<PolicyLibrary>('library', { regions, documents: new Map() }),
      }),
      printed: createPrintedCards(database, vault),
    },
    oversight: await openOversight(
      {
        ...stores,
        database,
        vault,
        supervision: createSupervisionStore(database, vault),
        dutyLog: createDutyLog(database, vault),
        rounds: createRoundStore(database, vault),
      },
      (of) => casework.calendarOf(of),
    ),
    resolvePlace: (typed) => (typed.startsWith('河东省') ? typed : null),
    outbox: createOutboxDesk({ ...stores, outbox, desk: casework.desk }),
    clock: { now: () => now },
    logger,
    trustProxy: false,
    secureCookies: false,
  });
  const app = createDeskApp(parts, [...caseworkRoutes(parts), ...cardRoutes(parts), ...outboxRoutes(parts)]);
  const cookie = (member: StaffMember) => ({ cookie: `mingbai_desk=${tokenOf(member)}` });

  return {
    database,
    cases: stores.cases,
    outbox,
    /** Another edition of the rules comes into force. */
    setRules: (rules: typeof benefits) => void (benefits = rules),
    accessLog: stores.accessLog,
    lines,
    parts,
    /** Days go by; the people stay signed in. */
    async wait(days: number) {
      now = new Date(now.getTime() + days * 86_400_000);
      for (const member of Object.values(people)) {
        await stores.staff.endSession(tokenOf(member));
        const times = { openedAt: now.toISOString(), lastSeenAt: now.toISOString() };
        await stores.staff.openSession(tokenOf(member), { staff: member.id, ...times, stage: 'open' });
      }
    },
    now: () => now,
    /** The family asks for 复核 in its chat. */
    async askRecheck(id: string): Promise<void> {
      const asked = askRecheck((await stores.cases.find(id))!, now);
      if (asked.kind === 'done') await stores.cases.commit(asked.writes);
    },
    /** A household reports itself; gives the id of its case. */
    async report(more: Partial<ReportDraft> = {}): Promise<string> {
      const draft = toldDraft({ village: { region: village, said: '前进村三组' }, ...more });
      const save = (write: Parameters<typeof conversations.save>[3]) => {
        const conversation = someConversation();
        return conversations.save(conversation, null, { session: conversation.id, messages: [] }, write);
      };
      await save({ writes: [draftWrite(draft)], forget: [] });
      const { report, write } = submission(draft);
      await save({ writes: [write], forget: [] });
      return (await reports.filed(report.id))!.case.id;
    },
    get: (member: StaffMember, path: string) => app.request(path, { headers: cookie(member) }),
    post: (member: StaffMember, path: string, fields: Record<string, string | readonly string[]>) =>
      app.request(path, {
        method: 'POST',
        headers: { ...cookie(member), 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams(
          Object.entries({ ...fields, csrf: csrfOf(tokenOf(member)) }).flatMap(([name, value]) =>
            [value].flat().map((each) => [name, each]),
          ) as [string, string][],
        ).toString(),
      }),
    /** The page that the answer to a form leads to, with what it says came of it. */
    async said(member: StaffMember, answer: Response): Promise<string> {
      const given = answer.headers.getSetCookie().map((line) => line.split(';')[0]!);
      const path = answer.headers.get('location')!.replace(/^\/desk/, '');
      const headers = { cookie: [cookie(member).cookie, ...given].join('; ') };
      return (await app.request(path, { headers })).text();
    },
    close: () => database.destroy(),
  };
}
export type CaseHouse = Awaited<ReturnType<typeof openCaseHouse>>;

const tokenOf = ({ id }: StaffMember): string => `token-of-${id}`;
