import { Hono } from 'hono';
import { accessLogRoutes } from '../../../../src/channels/web/desk/access-log-page.js';
import { accountCodeRoutes } from '../../../../src/channels/web/desk/account-code-page.js';
import { createDeskApp } from '../../../../src/channels/web/desk/desk-app.js';
import type { DeskParts } from '../../../../src/channels/web/desk/desk-parts.js';
import { moreRoutes } from '../../../../src/channels/web/desk/more-page.js';
import { myAccountRoutes } from '../../../../src/channels/web/desk/my-account-page.js';
import { newPasswordRoutes } from '../../../../src/channels/web/desk/new-password-page.js';
import { signInRoutes } from '../../../../src/channels/web/desk/sign-in-page.js';
import { usersRoutes } from '../../../../src/channels/web/desk/users-page.js';
import type { StaffAccount } from '../../../../src/hardship/staff/staff-account.js';
import { createKeptLogger } from '../../../fakes/kept-logger.js';
import { createMemoryAccessLog } from '../../../fakes/memory-access-log.js';
import { createMemoryStaffStore } from '../../../fakes/memory-staff-store.js';
import { plainHasher, someAccount } from '../../../fakes/some-staff.js';
import { unset } from './oversight-house.js';

export const password = '枣树下面拴着 7 只鸡';

/** The pages of accounts and doors. */
const frameRoutes = (parts: DeskParts) =>
  [
    signInRoutes,
    myAccountRoutes,
    newPasswordRoutes,
    accountCodeRoutes,
    usersRoutes,
    accessLogRoutes,
    moreRoutes,
  ].flatMap((routes) => routes(parts));

/** Parts of any shape, for page modules that look at theirs while they make their rows; no handler ever runs. */
export const withAnything = (parts: DeskParts): DeskParts => {
  const anything: unknown = new Proxy(() => undefined, { get: () => anything, apply: () => anything });
  return new Proxy(parts, {
    get(target, key) {
      return key in target ? (Reflect.get(target, key) as unknown) : anything;
    },
  });
};

/** The frame of the desk over memory, with a clock that a test moves. */
export function openDoor() {
  let now = new Date('2024-12-02T02:00:00Z');
  const store = createMemoryStaffStore();
  const accessLog = createMemoryAccessLog();
  const { logger, lines } = createKeptLogger();
  const parts = unset<DeskParts>('desk', {
    staff: { store, passwords: plainHasher },
    accessLog,
    resolvePlace: (typed, near) =>
      /[省市县镇村]$/.test(typed) ? (typed.startsWith('河东省') ? typed : `${near ?? ''}${typed}`) : null,
    clock: { now: () => now },
    logger,
    trustProxy: false,
    secureCookies: true,
  });
  const app = new Hono().route('/desk', createDeskApp(parts, frameRoutes(parts)));
  return {
    app,
    parts,
    store,
    accessLog,
    lines,
    wait: (minutes: number) => void (now = new Date(now.getTime() + minutes * 60_000)),
    async hire(more: Partial<StaffAccount> = {}): Promise<StaffAccount> {
      const account = someAccount({ passwordHash: `plain:${password}`, ...more });
      await store.add(account);
      return account;
    },
    browser: () => deskBrowser(app),
  };
}

/** A browser without JavaScript: keeps cookies, sends the form's token, follows redirects. */
function deskBrowser(app: Pick<Hono, 'request'>) {
  const cookies = new Map<string, string>();
  let page = '';
  let at = '';
  const ask = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const headers = new Headers(init.headers);
    headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    const response = await app.request(path, { ...init, headers });
    for (const line of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!;
      if (/Max-Age=0/.test(line)) cookies.delete(name!);
      else cookies.set(name!, value!);
    }
    return response;
  };
  const follow = async (response: Response, path: string): Promise<Response> => {
    at = path;
    if (response.status === 303) return open(response.headers.get('location')!);
    page = await response.clone().text();
    return response;
  };
  const open = async (path: string): Promise<Response> => follow(await ask(path), path);
  const post = async (path: string, fields: Record<string, string> = {}): Promise<Response> => {
    const csrf = /name="csrf" value="([^"]+)"/.exec(page)?.[1] ?? '';
    return follow(await ask(path, { method: 'POST', body: new URLSearchParams({ csrf, ...fields }) }), path);
  };
  return {
    cookies,
    ask,
    open,
    post,
    page: () => page,
    /** Where the last redirect led. */
    at: () => at,
    async signIn(name: string, typed = password): Promise<Response> {
      if (!/action="\/desk\/sign-in"/.test(page)) await open('/desk/sign-in');
      const back = /name="back" value="([^"]*)"/.exec(page)?.[1] ?? '';
      return post('/desk/sign-in', { name, password: typed, back });
    },
  };
}
