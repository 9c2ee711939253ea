import { openCasework } from '../../src/app/open-casework.js';
import { openOversight } from '../../src/app/open-oversight.js';
import { caseworkRoutes } from '../../src/channels/web/desk/cases/casework-routes.js';
import { csrfOf } from '../../src/channels/web/desk/csrf.js';
import { createDeskApp } from '../../src/channels/web/desk/desk-app.js';
import { statisticsRoutes } from '../../src/channels/web/desk/statistics/statistics-page.js';
import type { DeskParts } from '../../src/channels/web/desk/desk-parts.js';
import { workingDays } from '../../src/hardship/clocks/working-days.js';
import { caseStates } from '../../src/hardship/cases/case-transitions.js';
import { createOutboxDesk } from '../../src/hardship/messages/outbox-desk.js';
import { causeGroups } from '../../src/hardship/reports/cause.js';
import type { StaffMember } from '../../src/hardship/staff/staff-member.js';
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
import { casePast, type CasePast, type StaffAt } from './case-past.js';
import { county, nameOf, townshipOf, villageOf } from './invented-household.js';

const batch = 500;
/** Cases of each kind whose pages are asked for. */
const pagesOfEach = 25;

/** What a kind of page may take, 95 times of 100, in milliseconds; the figures are those the desk promises. */
const mostFor = { today: 60, list: 60, case: 30, statistics: 300 } as const;

/** Pages of one kind, asked for in turn in a member's name. */
export interface MeasuredPages {
  name: string;
  kind: keyof typeof mostFor;
  as: StaffMember;
  pages: readonly Asked[];
}

/** `form` is posted; without it the page is opened. */
interface Asked {
  path: string;
  form?: Record<string, string>;
}

export const limitOf = ({ kind }: MeasuredPages): number => mostFor[kind];

/** A desk with many invented cases of one county, on a file; `ask` asks for a page in a member's name. */
export async function fillDesk(file: string, cases: number) {
  const [started, cpu] = [performance.now(), process.cpuUsage()];
  const now = new Date();
  const database = await openDatabase(file);
  const vault = await openVault(database, [Buffer.alloc(32, 7)], now.toISOString());
  const store = createCaseStore(database, vault);
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
  const [inCounty, inTownship, inVillage] = people as [StaffMember, StaffMember, StaffMember];
  const staffAt: StaffAt = (role, village) =>
    people.find((each) => each.role === role && village.startsWith(each.region)) ?? {
      id: `${role}-of-${village}`,
      name: '别处干部',
    };
  const ids: Record<CasePast['past'], string[]> = { none: [], worked: [], long: [] };
  for (let made = 0; made < cases; made += batch) {
    const pasts = Array.from({ length: Math.min(batch, cases - made) }, (_, i) =>
      casePast(made + i, now, staffAt),
    );
    if (!(await store.commit(pasts.flatMap(({ writes }) => writes))))
      throw new Error('the cases could not be written');
    for (const { past, id } of pasts) ids[past].push(id);
  }
  const used = process.cpuUsage(cpu);
  const filled = {
    seconds: (performance.now() - started) / 1000,
    processor: (used.user + used.system) / 1_000_000,
  };
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
  const ask = (member: StaffMember, { path, form }: Asked): Promise<Response> => {
    const cookie = `mingbai_desk=${tokenOf(member)}`;
    if (form === undefined) return Promise.resolve(app.request(path, { headers: { cookie } }));
    return Promise.resolve(
      app.request(path, {
        method: 'POST',
        headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({ ...form, csrf: csrfOf(tokenOf(member)) }).toString(),
      }),
    );
  };
  /** The second page of a list, as its first page names it. */
  const second = async (member: StaffMember, path: string): Promise<Asked[]> => {
    const first = await (await ask(member, { path })).text();
    const next = /href="\/desk(\/cases\?[^"]*after=[^"]+)"/.exec(first)?.[1];
    return next === undefined ? [] : [{ path: next.replaceAll('&amp;', '&') }];
  };
  const open = (...paths: string[]): Asked[] => paths.map((path) => ({ path }));
  const search = (...words: string[]): Asked[] =>
    words.map((each) => ({ path: '/cases/search', form: { words: each } }));
  const casesOf = (past: CasePast['past']): Asked[] => {
    const every = Math.max(1, Math.floor(ids[past].length / pagesOfEach));
    return open(...ids[past].filter((_, i) => i % every === 0).map((id) => `/cases/${id}`));
  };
  const some = Array.from({ length: 10 }, (_, i) => nameOf(i * 37));
  const pages: MeasuredPages[] = [
    { name: '今天, county', kind: 'today', as: inCounty, pages: open('/') },
    { name: '今天, township', kind: 'today', as: inTownship, pages: open('/') },
    { name: '今天, village', kind: 'today', as: inVillage, pages: open('/') },
    ...(
      [
        ['list, county', inCounty, open('/cases')],
        ['list, second page', inCounty, await second(inCounty, '/cases')],
        ['list, one state', inCounty, open(...caseStates.map((state) => `/cases?state=${state}`))],
        ['list, my turn', inCounty, open('/cases?turn=mine')],
        ['list, overdue below', inCounty, open('/cases?turn=below')],
        ['list, overdue below, township', inTownship, open('/cases?turn=below')],
        ['list, overdue', inCounty, open('/cases?standing=red', '/cases?standing=amber')],
        ['list, new', inCounty, open('/cases?fresh=1')],
        ['list, without measures', inCounty, open('/cases?lacking=none', '/cases?lacking=development')],
        ['list, cause', inCounty, open(...causeGroups.map((cause) => `/cases?cause=${cause}`))],
        ['list, door', inCounty, open('/cases?door=self_report', '/cases?door=warning')],
        ['list, group', inCounty, open('/cases?group=marginal')],
        ['list, 复核', inCounty, open('/cases?recheck=1')],
        ['list, village', inVillage, open('/cases')],
        ['list, mine, village', inVillage, open('/cases?whose=me')],
        ['search, name', inCounty, search(...some)],
        ['search, pinyin', inCounty, search('wangjianguo', 'li xiu ying', 'chen hai yan')],
        ['search, initials', inCounty, search('wjg', 'lxy', 'zgh', 'chy')],
        ['search, initials of two', inCounty, search('wj', 'lx')],
        ['search, telephone', inCounty, search('13900000017', '13900002999')],
      ] as const
    ).map(([name, as, asked]): MeasuredPages => ({ name, kind: 'list', as, pages: asked })),
    { name: 'case page', kind: 'case', as: inCounty, pages: casesOf('none') },
    { name: 'case page, worked', kind: 'case', as: inCounty, pages: casesOf('worked') },
    { name: 'case page, long history', kind: 'case', as: inCounty, pages: casesOf('long') },
    { name: '统计, county', kind: 'statistics', as: inCounty, pages: open('/statistics') },
    { name: '统计, township', kind: 'statistics', as: inTownship, pages: open('/statistics') },
  ];
  return {
    filled,
    pages,
    ask,
    close: () => database.destroy(),
  };
}

const tokenOf = ({ id }: StaffMember): string => `token-of-${id}`;

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
