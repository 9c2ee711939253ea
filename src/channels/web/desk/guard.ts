import type { Context } from 'hono';
import { may, rolesThatMay } from '../../../hardship/staff/permissions.js';
import { seatedBy } from '../../../hardship/staff/sessions.js';
import { wantsJson } from '../error-answer.js';
import { isCsrf } from './csrf.js';
import { visitorContext } from './desk-context.js';
import type { DeskParts } from './desk-parts.js';
import type { DeskRoute } from './desk-routes.js';
import type { DeskCookies, DeskVisit } from './desk-session.js';
import { notYourTask, staleForm } from './refusal-pages.js';
import { nothingSent, sentFields } from './sent-fields.js';

const signInPath = '/desk/sign-in';
export const newPasswordPath = '/desk/account/password';

/** The one way into a handler: form token, session, first password, permission; in this order. */
export function guard(parts: DeskParts, cookies: DeskCookies, row: DeskRoute) {
  return async (c: Context): Promise<Response> => {
    const now = parts.clock.now();
    const visit = cookies.read(c);
    const seated = visit.session === null ? null : await seatedBy(parts.staff, visit.session, now);
    let form = nothingSent;
    if (row.method === 'post') {
      form = sentFields(await c.req.parseBody({ all: true }));
      const token = c.req.header('x-csrf-token') ?? form.text('csrf');
      if (!isCsrf(visit.secret, token)) {
        if (seated === null && row.permission !== 'public') return toSignIn(c, cookies, visit);
        return staleForm(visitorContext(c, cookies, visit, now), seated?.member ?? null);
      }
    }
    const context = visitorContext(c, cookies, visit, now, form);
    if (row.permission === 'public') return row.handle(context);
    if (seated === null) return toSignIn(c, cookies, visit);
    if (seated.mustChangePassword && row.beforeNewPassword !== true) return c.redirect(newPasswordPath, 303);
    if (row.permission !== 'signed_in' && !may(seated.member, row.permission)) {
      return notYourTask(context, seated.member, rolesThatMay(row.permission));
    }
    return row.handle({ ...context, ...seated, session: visit.session! });
  };
}

/** To the door, and back to the page wanted; programs and htmx are told by status and header. */
function toSignIn(c: Context, cookies: DeskCookies, { session }: DeskVisit): Response {
  const wanted = c.req.method === 'GET' ? c.req.path : '/desk';
  const over = session === null ? '' : '&over=1';
  const door = `${signInPath}?back=${encodeURIComponent(wanted)}${over}`;
  if (c.req.header('hx-request') !== undefined) return c.body(null, 401, { 'HX-Redirect': door });
  if (wantsJson(c)) {
    return c.json({ error: { code: 'signed_out', message: '登录过期了，请重新登录。' } }, 401);
  }
  // not for a script's request: it may come while the code after the password is typed
  if (session !== null) cookies.end(c);
  return c.redirect(door, 303);
}
