import { Hono, type Context } from 'hono';
import { routePath } from 'hono/route';
import { seatedBy } from '../../../hardship/staff/sessions.js';
import type { StaffMember } from '../../../hardship/staff/staff-member.js';
import { answerError, logFailure, wantsJson } from '../error-answer.js';
import { accessLogRoutes } from './access-log-page.js';
import { accountCodeRoutes } from './account-code-page.js';
import { cardRoutes } from './cards/card-routes.js';
import { caseworkRoutes } from './cases/casework-routes.js';
import { visitorContext } from './desk-context.js';
import { deskAssets } from './desk-assets.js';
import { deskHeaders } from './desk-headers.js';
import type { DeskParts } from './desk-parts.js';
import type { DeskRoute, VisitorContext } from './desk-routes.js';
import { deskCookies, type DeskCookies } from './desk-session.js';
import { guard } from './guard.js';
import { leadsRoutes } from './leads/leads-routes.js';
import { moreRoutes } from './more-page.js';
import { myAccountRoutes } from './my-account-page.js';
import { newPasswordRoutes } from './new-password-page.js';
import { knowledgeRoutes } from './policy/knowledge-routes.js';
import { dutyRoutes } from './duties/duty-routes.js';
import { exportRoutes } from './exports/export-page.js';
import { noticeRoutes } from './notices/notice-pages.js';
import { outboxRoutes } from './outbox/outbox-routes.js';
import { failed, notFound } from './refusal-pages.js';
import { settingsRoutes } from './settings/settings-routes.js';
import { signInRoutes } from './sign-in-page.js';
import { statisticsRoutes } from './statistics/statistics-page.js';
import { supervisionRoutes } from './supervision/supervision-routes.js';
import { usersRoutes } from './users-page.js';

/** The route table of the desk: every page module contributes its rows. */
export const deskRoutes = (parts: DeskParts): DeskRoute[] => [
  ...caseworkRoutes(parts),
  ...cardRoutes(parts),
  ...leadsRoutes(parts),
  ...noticeRoutes(parts),
  ...outboxRoutes(parts),
  ...supervisionRoutes(parts),
  ...statisticsRoutes(parts),
  ...exportRoutes(parts),
  ...dutyRoutes(parts),
  ...knowledgeRoutes(parts),
  ...signInRoutes(parts),
  ...myAccountRoutes(parts),
  ...newPasswordRoutes(parts),
  ...accountCodeRoutes(parts),
  ...usersRoutes(parts),
  ...settingsRoutes(parts),
  ...accessLogRoutes(parts),
  ...moreRoutes(parts),
];

/** Pages of the cadres, to be mounted at `/desk`. */
export function createDeskApp(parts: DeskParts, rows: readonly DeskRoute[] = deskRoutes(parts)): Hono {
  const app = new Hono();
  const cookies = deskCookies(parts.secureCookies);
  app.use(deskHeaders());
  for (const { path, type, body } of deskAssets) {
    app.get(path, (c) => {
      c.header('Cache-Control', 'public, max-age=31536000, immutable');
      return c.body(body, 200, { 'Content-Type': type });
    });
  }
  for (const row of rows) app.on(row.method.toUpperCase(), row.path, guard(parts, cookies, row));
  app.all('*', async (c) => notFound(visitorOf(c, parts, cookies), await memberOf(c, parts, cookies)));
  app.onError(async (error, c) => {
    logFailure(parts.logger, error, `${c.req.method} ${routePath(c, -1)}`);
    const { status, code, message } = answerError(error);
    if (wantsJson(c)) return c.json({ error: { code, message } }, status);
    // with the store down nobody can be looked up
    const member = await memberOf(c, parts, cookies).catch(() => null);
    return failed(visitorOf(c, parts, cookies), member, status === 501 ? 500 : status, message);
  });
  return app;
}

const visitorOf = (c: Context, parts: DeskParts, cookies: DeskCookies): VisitorContext =>
  visitorContext(c, cookies, cookies.read(c), parts.clock.now());

async function memberOf(c: Context, parts: DeskParts, cookies: DeskCookies): Promise<StaffMember | null> {
  const { session } = cookies.read(c);
  if (session === null) return null;
  return (await seatedBy(parts.staff, session, parts.clock.now()))?.member ?? null;
}
