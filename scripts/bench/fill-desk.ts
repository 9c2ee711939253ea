import { openCasework } from '../../src/app/open-casework.js';
import { openOversight } from '../../src/app/open-oversight.js';
import { caseworkRoutes } from '../../src/channels/web/desk/cases/casework-routes.js';
import { createDeskApp } from '../../src/channels/web/desk/desk-app.js';
import { statisticsRoutes } from '../../src/channels/web/desk/statistics/statistics-page.js';
import type { DeskParts } from '../../src/channels/web/desk/desk-parts.js';
import { workingDays } from '../../src/hardship/clocks/working-days.js';
import { openLead } from '../../src/hardship/cases/case-service.js';
import { caseStates } from '../../src/hardship/cases/case-transitions.js';
import type { Lead } from '../../src/hardship/leads/lead.js';
import { createOutboxDesk } from '../../src/hardship/messages/outbox-desk.js';
import { causeGroups } from '../../src/hardship/reports/cause.js';
import { newReceipt } from '../../src/hardship/reports/receipt.js';
import type { StaffMember } from '../../src/hardship/staff/staff-member.js';
import type { HardshipWrite } from '../../src/hardship/unit-of-work.js';
import { newUlid } from '../../src/shared/id.js';
import { createLogger } from '../../src/shared/logger.js';
import { createAccessLog } from '../../src/storage/kysely-access-log.js';
import { createAskDecisions } from '../../src/storage/kysely-ask-decisions.js';
import { createCaseStore } from '../../src/storage/kysely-case-store.js';
import { createCountyProfiles } from '../../src/storage/kysely-county-profiles.js';
import { createDutyLog } from '../../src/storage/kysely-duty-log.js';
import { createOutbox } from '../../src/storage/kysely-outbox.js';
import { createQuestionLedger } from '../../src/storage/kysely-question-ledger.js';
import { createRecusals } from '../../src/storage/kysely-recusals.js';
import { createRoundStore } from '../../src/storage/kysely-round-store.js';
import { createStaffStore } from '../../src/storage/kysely-staff-store.js';
import { createSupervisionStore } from '../../src/storage/kysely-supervision-store.js';
import { createUnansweredMarks } from '../../src/storage/kysely-unanswered-marks.js';
import { openDatabase } from '../../src/storage/open-database.js';
import { openVault } from '../../src/storage/vault/vault.js';

const county = '河东省青川市云溪县';
const townships = 20;
const villages = 12;
const batch = 500;
const dayMs = 86_400_000;
const familyNames = '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗';
const givenNames = '建国桂花秀英志强玉兰大山春生凤霞永福长河小梅金柱翠平海燕';

/** A desk with many invented cases of one county, on a file; `get` asks for a page in a member's name. */
export async function fillDesk(file: string, cases: number) {
  const started = performance.now();
  const now = new Date();
  const database = await openDatabase(file);
  const vault = await openVault(database, [Buffer.alloc(32, 7)], now.toISOString());
  const store = createCaseStore(database, vault);
  const ids: string[] = [];
  for (let made = 0; made < cases; made += batch) {
    const writes = Array.from({ length: Math.min(batch, cases - made) }, (_, i) => leadWrite(made + i, now));
    if (!(await store.commit(writes))) throw new Error('the cases could not be written');
    ids.push(...writes.map(({ opened }) => opened.id));
  }
  const staff = createStaffStore(database, vault);
  const accessLog = createAccessLog(database, vault);
  const people = [
    person('county', county),
    person('township', townshipOf(3)),
    person('village', villageOf(3, 5)),
  ];
  for (const member of people) {
    const secrets = { passwordHash: '', mustChangePassword: false, totpSecret: null, totpPending: null };
    const more = { totpLastStep: null, recoveryCodes: [], createdAt: now.toISOString(), version: 0 };
    await staff.add({ ...member, ...secrets, ...more });
    const times = { openedAt: now.toISOString(), lastSeenAt: now.toISOString() };
    await staff.openSession(tokenOf(member), { staff: member.id, ...times, stage: 'open' });
  }
  const stores = {
    cases: store,
    accessLog,
    counties: createCountyProfiles(database),
    staff,
    recusals: createRecusals(database),
    attachments: undefined as never,
  };
  const casework = openCasework(stores, {
    house: { days: [], years: [] },
    groupCites: () => Promise.resolve({}),
    placeWithin: () => null,
  });
  const parts = {
    staff: { store: staff },
    accessLog,
    casework,
    oversight: await openOversight(
      {
        ...stores,
        database,
        vault,
        supervision: createSupervisionStore(database, vault),
        dutyLog: createDutyLog(database, vault),
        rounds: createRoundStore(database, vault),
      },
      () => workingDays(),
    ),
    outbox: createOutboxDesk({ ...stores, outbox: createOutbox(database, vault), desk: casework.desk }),
    // nobody asked anything here: the figures of unanswered questions are empty
    knowledge: {
      ledger: createQuestionLedger(database, vault),
      decisions: createAskDecisions(database, vault),
      marks: createUnansweredMarks(database, vault),
      library: () => ({ lexicon: [] }),
    },
    clock: { now: () => new Date() },
    logger: createLogger('error'),
    trustProxy: false,
    secureCookies: false,
  } as unknown as DeskParts;
  const app = createDeskApp(parts, [...caseworkRoutes(parts), ...statisticsRoutes(parts)]);
  const [inCounty, inTownship, inVillage] = people as [StaffMember, StaffMember, StaffMember];
  const every = Math.max(1, Math.floor(ids.length / 50));
  const some = ids.filter((_, i) => i % every === 0).map((id) => `/cases/${id}`);
  return {
    cases: ids.length,
    seconds: (performance.now() - started) / 1000,
    pages: [
      { name: '今天, county', as: inCounty, paths: ['/'] },
      { name: '今天, township', as: inTownship, paths: ['/'] },
      { name: '今天, village', as: inVillage, paths: ['/'] },
      { name: 'list, county', as: inCounty, paths: ['/cases'] },
      { name: 'list, one state', as: inCounty, paths: caseStates.map((state) => `/cases?state=${state}`) },
      { name: 'list, overdue', as: inCounty, paths: ['/cases?standing=red', '/cases?standing=amber'] },
      { name: 'list, cause', as: inCounty, paths: causeGroups.map((cause) => `/cases?cause=${cause}`) },
      { name: 'list, mine', as: inCounty, paths: ['/cases?whose=me'] },
      { name: 'list, group', as: inCounty, paths: ['/cases?group=marginal', '/cases?recheck=1'] },
      { name: 'list, village', as: inVillage, paths: ['/cases'] },
      { name: 'case page', as: inCounty, paths: some },
      { name: '统计, county', as: inCounty, paths: ['/statistics'] },
      { name: '统计, township', as: inTownship, paths: ['/statistics'] },
    ],
    get: (member: StaffMember, path: string) =>
      Promise.resolve(app.request(path, { headers: { cookie: `mingbai_desk=${tokenOf(member)}` } })),
    close: () => database.destroy(),
  };
}

const townshipOf = (n: number): string => `${county}第${n % townships}镇`;
const villageOf = (township: number, n: number): string => `${townshipOf(township)}第${n % villages}村`;
const tokenOf = ({ id }: StaffMember): string => `token-of-${id}`;

function leadWrite(n: number, now: Date): Extract<HardshipWrite, { write: 'lead' }> {
  const at = new Date(now.getTime() - (n % 200) * dayMs);
  const region = villageOf(n, Math.floor(n / townships));
  const given = givenNames.slice((n * 3) % 26, ((n * 3) % 26) + 2);
  const lead: Lead = {
    schema: 1,
    id: newUlid(at),
    receipt: newReceipt(),
    name: `${familyNames[n % familyNames.length]!}${given}`,
    village: { region, said: `${region.slice(-3)}${(n % 9) + 1}组` },
    phone: `139${String(n).padStart(8, '0')}`,
    idNumber: null,
    causes: [causeGroups[n % causeGroups.length]!],
    urgent: n % 40 === 0,
    words: '住院花了不少钱，家里没人种地',
    source: { door: 'warning', bureau: '医保局', import: 'bench', row: n },
    at: at.toISOString(),
  };
  const { opened, first } = openLead(lead, { actor: 'county', id: 'bench' }, at);
  const state = caseStates[n % caseStates.length]!;
  const dueAt = new Date(at.getTime() + ((n % 230) + 3) * dayMs).toISOString();
  const amberAt = new Date(at.getTime() + ((n % 230) + 1) * dayMs).toISOString();
  const open = !['风险消除', '不予纳入', '已关闭'].includes(state);
  const group = n % 3 === 0 ? ('marginal' as const) : null;
  return {
    write: 'lead',
    lead,
    opened: { ...opened, state, group, dueAt: open ? dueAt : null, amberAt: open ? amberAt : null },
    first,
    links: [],
  };
}

function person(role: StaffMember['role'], region: string): StaffMember {
  const id = newUlid(new Date());
  return {
    id,
    signInName: `bench-${role}`,
    name: '韩测算',
    role,
    region,
    active: true,
    telegramAccount: null,
    totp: false,
  };
}
