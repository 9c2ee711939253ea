import type { Hono } from 'hono';
import { csrfOf } from '../../../../src/channels/web/desk/csrf.js';
import { createDeskApp } from '../../../../src/channels/web/desk/desk-app.js';
import type { DeskParts } from '../../../../src/channels/web/desk/desk-parts.js';
import type { DeskRoute } from '../../../../src/channels/web/desk/desk-routes.js';
import type { OversightParts } from '../../../../src/channels/web/desk/supervision/oversight-parts.js';
import type { StaffMember } from '../../../../src/hardship/staff/staff-member.js';
import { createKeptLogger } from '../../../fakes/kept-logger.js';
import { createMemoryAccessLog } from '../../../fakes/memory-access-log.js';
import { createMemoryStaffStore } from '../../../fakes/memory-staff-store.js';

export const now = new Date('2026-12-01T02:00:00Z');

/** Something a page should not have asked for. */
export const unset = <Port extends object>(name: string, given: Partial<Port> = {}): Port =>
  new Proxy(given, {
    get(target, key) {
      if (key in target) return Reflect.get(target, key) as unknown;
      throw new Error(`${name}.${String(key)} is not set in this test`);
    },
  }) as Port;

/** The desk with these pages and these people signed in; `as` asks for a page in somebody's name. */
export async function openOversight(
  rows: (parts: DeskParts) => DeskRoute[],
  people: readonly StaffMember[],
  oversight: Partial<OversightParts>,
  more: Partial<DeskParts> = {},
) {
  const store = createMemoryStaffStore();
  const accessLog = createMemoryAccessLog();
  const secrets = { passwordHash: '', mustChangePassword: false, totpSecret: null, totpPending: null };
  for (const member of people) {
    const more = { totpLastStep: null, recoveryCodes: [], createdAt: now.toISOString(), version: 0 };
    await store.add({ ...member, ...secrets, ...more, signInName: member.id });
    const times = { openedAt: now.toISOString(), lastSeenAt: now.toISOString() };
    await store.openSession(tokenOf(member), { staff: member.id, ...times, stage: 'open' });
  }
  const { logger, lines } = createKeptLogger();
  const parts = unset<DeskParts>('desk', {
    staff: unset<DeskParts['staff']>('staff', { store }),
    accessLog,
    oversight: unset<OversightParts>('oversight', oversight),
    clock: { now: () => now },
    logger,
    trustProxy: false,
    secureCookies: false,
    ...more,
  });
  const app = createDeskApp(parts, rows(parts));
  return {
    app,
    accessLog,
    lines,
    get: (member: StaffMember, path: string) => app.request(path, { headers: cookieOf(member) }),
    post: (member: StaffMember, path: string, fields: Record<string, string>) =>
      send(app, member, path, fields),
  };
}

const tokenOf = ({ id }: StaffMember): string => `token-of-${Buffer.from(id).toString('base64url')}`;
const cookieOf = (member: StaffMember) => ({ cookie: `mingbai_desk=${tokenOf(member)}` });

const send = (app: Hono, member: StaffMember, path: string, fields: Record<string, string>) =>
  app.request(path, {
    method: 'POST',
    headers: { ...cookieOf(member), 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ ...fields, csrf: csrfOf(tokenOf(member)) }).toString(),
  });
