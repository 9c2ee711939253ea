import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { keepLimits } from '../../../../src/app/keep-limits.js';
import { csrfOf } from '../../../../src/channels/web/desk/csrf.js';
import { createDeskApp } from '../../../../src/channels/web/desk/desk-app.js';
import type { DeskParts } from '../../../../src/channels/web/desk/desk-parts.js';
import { settingsRoutes } from '../../../../src/channels/web/desk/settings/settings-routes.js';
import { readDeadlines } from '../../../../src/hardship/counties/deadlines.js';
import type { StaffMember } from '../../../../src/hardship/staff/staff-member.js';
import { createCaseStore } from '../../../../src/storage/kysely-case-store.js';
import { createCountyProfiles } from '../../../../src/storage/kysely-county-profiles.js';
import { createStoredLimits } from '../../../../src/storage/kysely-stored-limits.js';
import { openDatabase } from '../../../../src/storage/open-database.js';
import { createKeptLogger } from '../../../fakes/kept-logger.js';
import { createMemoryStaffStore } from '../../../fakes/memory-staff-store.js';
import { someAccount, someMember } from '../../../fakes/some-staff.js';
import { toldOnDatabase } from '../../../fakes/told-families.js';
import { openTestVault } from '../../../fakes/test-vault.js';
import { unset } from './oversight-house.js';

export const now = new Date('2024-12-03T02:00:00Z');
export const place = '河东省青川市云溪县';

export const people = {
  county: someMember({ id: 'county', name: '周正', role: 'county', region: place }),
  gansu: someMember({ id: 'gansu', name: '马长河', role: 'county', region: '甘肃省临夏回族自治州临夏市' }),
  administrator: someMember({ id: 'admin', name: '钱管理', role: 'administrator', region: '河东省青川市' }),
  township: someMember({ id: 'township', name: '郑乡长', region: `${place}八宝镇` }),
} satisfies Record<string, StaffMember>;

const corpus = join(import.meta.dirname, '../../../../corpus/deadlines.yaml');

/** The pages of 县情设置 on a real database, everybody of `people` signed in. */
export async function openSettings() {
  const database = await openDatabase(':memory:');
  const cases = createCaseStore(database, await openTestVault(database));
  const counties = createCountyProfiles(database);
  const stored = createStoredLimits(database);
  const deadlines = readDeadlines(readFileSync(corpus, 'utf8'));
  const store = createMemoryStaffStore();
  for (const member of Object.values(people)) {
    await store.add({ ...someAccount(), ...member });
    const times = { openedAt: now.toISOString(), lastSeenAt: now.toISOString() };
    await store.openSession(tokenOf(member), { staff: member.id, ...times, stage: 'open' });
  }
  const { logger, lines } = createKeptLogger();
  const clock = { now: () => now };
  const limits = keepLimits({ stored, counties, house: deadlines.calendar, clock, logger });
  const names = new Map(Object.values(people).map(({ id, name }) => [id, name]));
  const parts = unset<DeskParts>('desk', {
    staff: unset<DeskParts['staff']>('staff', { store }),
    casework: unset<DeskParts['casework']>('casework', {
      colleagues: { names: async () => names, at: async () => [] },
    }),
    settings: { counties, limits, deadlines },
    resolvePlace: (typed) => (/[县镇乡村市]$/u.test(typed) ? typed : null),
    clock,
    logger,
    trustProxy: false,
    secureCookies: false,
  });
  const app = createDeskApp(parts, settingsRoutes(parts));
  const cookie = (member: StaffMember) => ({ cookie: `mingbai_desk=${tokenOf(member)}` });
  return {
    cases,
    counties,
    stored,
    lines,
    told: toldOnDatabase(cases),
    async get(member: StaffMember, path: string) {
      const answer = await app.request(path, { headers: cookie(member) });
      return { status: answer.status, text: await answer.text() };
    },
    async post(member: StaffMember, path: string, fields: Record<string, string>) {
      const answer = await app.request(path, {
        method: 'POST',
        headers: { ...cookie(member), 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({ ...fields, csrf: csrfOf(tokenOf(member)) }).toString(),
      });
      const kept = /mingbai_desk_said=([^.;]+)/.exec(answer.headers.get('set-cookie') ?? '')?.[1];
      return {
        status: answer.status,
        text: await answer.text(),
        to: answer.headers.get('location'),
        said:
          kept === undefined
            ? null
            : (JSON.parse(Buffer.from(kept, 'base64url').toString()) as {
                text: string;
                undo?: { fields: Record<string, string> };
              }),
      };
    },
    async close() {
      await limits.stop();
      await database.destroy();
    },
  };
}

const tokenOf = ({ id }: StaffMember): string => `token-of-${id}`;
