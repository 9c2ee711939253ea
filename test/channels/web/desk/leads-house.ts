import { createDeskApp } from '../../../../src/channels/web/desk/desk-app.js';
import type { DeskParts } from '../../../../src/channels/web/desk/desk-parts.js';
import { csrfOf } from '../../../../src/channels/web/desk/csrf.js';
import { leadsRoutes } from '../../../../src/channels/web/desk/leads/leads-routes.js';
import { noLimits } from '../../../../src/hardship/cases/case-service.js';
import { followDisasters } from '../../../../src/hardship/disaster/follow-disasters.js';
import { createImportRunner } from '../../../../src/hardship/leads/import-runner.js';
import type { StaffMember } from '../../../../src/hardship/staff/staff-member.js';
import { createAccessLog } from '../../../../src/storage/kysely-access-log.js';
import { createCaseStore } from '../../../../src/storage/kysely-case-store.js';
import { createDisasterCases } from '../../../../src/storage/kysely-disaster-cases.js';
import { createDisasterStore } from '../../../../src/storage/kysely-disaster-store.js';
import { createImportStore } from '../../../../src/storage/kysely-import-store.js';
import { createMigrantStore } from '../../../../src/storage/kysely-migrant-store.js';
import { createReportStore } from '../../../../src/storage/kysely-report-store.js';
import { createRoundStore } from '../../../../src/storage/kysely-round-store.js';
import { createStaffStore } from '../../../../src/storage/kysely-staff-store.js';
import { openDatabase } from '../../../../src/storage/open-database.js';
import { workbooks } from '../../../../src/storage/sheets/workbook.js';
import { createKeptLogger } from '../../../fakes/kept-logger.js';
import { simplePlaces } from '../../../fakes/simple-places.js';
import { someAccount, someMember } from '../../../fakes/some-staff.js';
import { openTestVault } from '../../../fakes/test-vault.js';
import { unset } from './oversight-house.js';

export const county = '河东省青川市云溪县';
export const township = `${county}八宝镇`;
export const village = `${township}新屯村`;

/** Invented people of one county and its neighbour. */
export const people = {
  gridWorker: someMember({ name: '网格员甲', role: 'grid_worker', region: `${village}三组` }),
  village: someMember({ name: '韩村官', role: 'village', region: village }),
  township: someMember({ name: '周乡干', role: 'township', region: township }),
  county: someMember({ name: '何县干', role: 'county', region: county }),
  otherVillage: someMember({ name: '别村人', role: 'village', region: `${county}青山镇石桥村` }),
  otherCounty: someMember({ name: '别县人', role: 'county', region: '河东省青川市白石县' }),
  city: someMember({ name: '市里人', role: 'city', region: '河东省青川市' }),
  supervisor: someMember({ name: '督查人', role: 'supervisor', region: county }),
  administrator: someMember({ name: '管理员', role: 'administrator', region: county }),
} satisfies Record<string, StaffMember>;

/** The desk's pages of the two other doors on a real database, everybody of `people` signed in. */
export async function openLeadsHouse(clock = { now: () => new Date('2024-12-03T02:00:00Z') }) {
  const database = await openDatabase(':memory:');
  const vault = await openTestVault(database);
  const staff = createStaffStore(database, vault);
  const at = clock.now().toISOString();
  for (const member of Object.values(people)) {
    await staff.add({ ...someAccount(), ...member });
    const times = { openedAt: at, lastSeenAt: at };
    await staff.openSession(tokenOf(member), { staff: member.id, ...times, stage: 'open' });
  }
  const { logger, lines } = createKeptLogger();
  const accessLog = createAccessLog(database, vault);
  const disasters = createDisasterStore(database, vault);
  const stores = {
    imports: createImportStore(database, vault),
    rounds: createRoundStore(database, vault),
    migrants: createMigrantStore(database, vault),
    disasters,
    disasterCases: createDisasterCases(database, vault, disasters),
    reports: createReportStore(database, vault),
    cases: createCaseStore(database, vault),
  };
  const limitsFor = async () => noLimits;
  const lead = { ...stores, resolvePlace: simplePlaces, limitsFor, limitsForMany: () => limitsFor };
  const failures: unknown[] = [];
  const runner = createImportRunner(lead, clock, (error) => failures.push(error));
  const disasterChanged = async () => {
    await followDisasters({ ...lead, clock, rest: async () => true });
  };
  const parts = unset<DeskParts>('desk', {
    staff: unset<DeskParts['staff']>('staff', { store: staff }),
    accessLog,
    leads: { ...lead, sheets: workbooks, runner, disasterChanged },
    clock,
    logger,
    trustProxy: false,
    secureCookies: false,
  });
  const app = createDeskApp(parts, leadsRoutes(parts));
  const cookie = (member: StaffMember) => ({ cookie: `mingbai_desk=${tokenOf(member)}` });
  return {
    ...stores,
    database,
    runner,
    accessLog,
    lines,
    failures,
    app,
    get: (member: StaffMember, path: string) => app.request(path, { headers: cookie(member) }),
    page: async (member: StaffMember, path: string) =>
      (await app.request(path, { headers: cookie(member) })).text(),
    post: (member: StaffMember, path: string, fields: Record<string, string>) =>
      app.request(path, {
        method: 'POST',
        headers: { ...cookie(member), 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({ ...fields, csrf: csrfOf(tokenOf(member)) }).toString(),
      }),
    send(member: StaffMember, path: string, fields: Record<string, string | File>) {
      const body = new FormData();
      for (const [name, value] of Object.entries({ ...fields, csrf: csrfOf(tokenOf(member)) }))
        body.set(name, value);
      return app.request(path, { method: 'POST', headers: cookie(member), body });
    },
    allCases: async (region = county) =>
      (await stores.cases.list({ scope: region, states: [], limit: 1000 })).rows,
    close: () => database.destroy(),
  };
}
export type LeadsHouse = Awaited<ReturnType<typeof openLeadsHouse>>;

export const tokenOf = ({ id }: StaffMember): string => `token-of-${id}`;
