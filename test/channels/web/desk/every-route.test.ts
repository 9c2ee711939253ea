import { describe, expect, it } from 'vitest';
import { csrfOf } from '../../../../src/channels/web/desk/csrf.js';
import { createDeskApp, deskRoutes } from '../../../../src/channels/web/desk/desk-app.js';
import { navigation } from '../../../../src/channels/web/desk/desk-navigation.js';
import type { DeskRoute } from '../../../../src/channels/web/desk/desk-routes.js';
import { rolesThatMay } from '../../../../src/hardship/staff/permissions.js';
import { staffRoles, type StaffRole } from '../../../../src/hardship/staff/staff-member.js';
import { someAccount } from '../../../fakes/some-staff.js';
import { openDoor, withAnything } from './desk-house.js';
import { rolesOfRoute } from './roles-of-routes.js';

const reached = 'the handler was reached';
const region = '河东省青川市云溪县';

const samples = ['01JE0000000000000000000000', '2024', '2024-12', '7', 'a', 'a.svg', 'a.pdf', 'a.xlsx'];

/** The path with something in the place of each parameter that its pattern takes. */
const samplePath = (path: string): string =>
  path.replace(/:\w+(?:\{([^}]*)\})?/g, (name, pattern: string | undefined) => {
    const sample = samples.find((each) => pattern === undefined || new RegExp(`^${pattern}$`).test(each));
    if (sample === undefined) throw new Error(`no sample fits ${name} of ${path}; add one`);
    return sample;
  });

/** Every row of the real table, with a handler that says it was reached. */
async function openEveryRoute() {
  const { parts, store } = openDoor();
  const rows = deskRoutes(withAnything(parts)).map(
    (row): DeskRoute => ({ ...row, handle: () => new Response(reached) }),
  );
  const app = createDeskApp(parts, rows);
  for (const role of staffRoles) {
    const account = someAccount({ role, region });
    await store.add(account);
    const at = '2024-12-02T02:00:00.000Z';
    await store.openSession(`session-${role}`, {
      staff: account.id,
      openedAt: at,
      lastSeenAt: at,
      stage: 'open',
    });
  }
  const ask = (row: DeskRoute, session: string | null, csrf: string | null) => {
    const path = samplePath(row.path);
    const headers: Record<string, string> = session === null ? {} : { cookie: `mingbai_desk=${session}` };
    if (row.method === 'get') return app.request(path, { headers });
    return app.request(path, {
      method: 'POST',
      headers,
      body: new URLSearchParams(csrf === null ? {} : { csrf }),
    });
  };
  return { rows, ask };
}

const { rows, ask } = await openEveryRoute();
const named = rows.map((row) => [`${row.method.toUpperCase()} ${row.path}`, row] as const);

describe('every page of the desk', () => {
  it('stands in the table written by hand, and nothing else does', () => {
    expect(named.map(([name]) => name).sort()).toEqual([...rolesOfRoute.keys()].sort());
  });

  it.each(named)('%s is for exactly the roles that the table names', async (_, row) => {
    for (const role of staffRoles) {
      const session = `session-${role}`;
      const response = await ask(row, session, csrfOf(session));
      const text = await response.text();
      const through = text === reached;
      expect(through, role).toBe(isFor(row, role));
      if (!through) {
        expect(response.status, role).toBe(403);
        expect(text).toContain('这件事要别人来办');
      }
    }
  });

  it.each(named)(
    '%s lets nobody through who is not signed in, nor a form of another page',
    async (_, row) => {
      if (row.permission !== 'public') {
        for (const session of [null, 'made-up']) {
          const response = await ask(row, session, 'made-up');
          expect(response.status).toBe(303);
          expect(response.headers.get('location')).toMatch(/^\/desk\/sign-in\?back=%2F/);
        }
      }
      if (row.method === 'post') {
        for (const csrf of [null, '', csrfOf('session-of-somebody-else')]) {
          const response = await ask(row, 'session-county', csrf);
          expect(response.status, String(csrf)).toBe(403);
          expect(await response.text()).not.toBe(reached);
        }
      }
    },
  );

  it('has one row for a method and path, and none that another one hides', () => {
    const shapes = named.map(([name]) => name.replace(/:\w+/g, ':'));
    expect(shapes.filter((shape, i) => shapes.indexOf(shape) !== i)).toEqual([]);
    const hidden = rows.filter((row, i) =>
      rows.slice(0, i).some((before) => before.method === row.method && covers(before.path, row.path)),
    );
    expect(hidden.map(({ path }) => path)).toEqual([]);
  });

  it('is found from the navigation by those who may open it', () => {
    for (const entry of navigation) {
      const path = entry.path.replace(/^\/desk/, '') || '/';
      const row = rows.find((each) => each.method === 'get' && each.path === path);
      expect(row?.permission, entry.path).toBeDefined();
      for (const role of staffRoles) {
        if (entry.permission === 'signed_in' || rolesThatMay(entry.permission).includes(role)) {
          expect(isFor(row!, role), `${entry.label} ${role}`).toBe(true);
        }
      }
    }
  });
});

const isFor = ({ method, path }: DeskRoute, role: StaffRole): boolean =>
  rolesOfRoute.get(`${method.toUpperCase()} ${path}`)!.includes(role);

/** Whether a path with parameters also takes this one. */
function covers(pattern: string, path: string): boolean {
  const [wide, narrow] = [pattern.split('/'), path.split('/')];
  return (
    wide.length === narrow.length &&
    wide.some((part, i) => part.startsWith(':') && !part.includes('{') && !narrow[i]!.startsWith(':')) &&
    wide.every((part, i) => part.startsWith(':') || part === narrow[i])
  );
}
