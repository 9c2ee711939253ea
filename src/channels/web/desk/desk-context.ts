import type { Context } from 'hono';
import { html } from 'hono/html';
import type { Child } from 'hono/jsx';
import { wantsJson } from '../error-answer.js';
import { csrfOf } from './csrf.js';
import type { PageStatus, VisitorContext } from './desk-routes.js';
import type { DeskCookies, DeskVisit } from './desk-session.js';
import { nothingSent, type SentFields } from './sent-fields.js';

/** A request as pages see it, before it is known who asks. */
export function visitorContext(
  c: Context,
  cookies: DeskCookies,
  visit: DeskVisit,
  now: Date,
  form: SentFields = nothingSent,
): VisitorContext {
  return {
    web: c,
    csrf: csrfOf(visit.secret),
    now,
    // a script's request shows no page: the message waits for one
    said: c.req.method === 'GET' && !wantsJson(c) ? cookies.hear(c, visit) : null,
    param: (name) => c.req.param(name) ?? '',
    query: (name) => c.req.query(name) ?? '',
    form,
    html: (page, status) => answer(c, html`<!doctype html>${page}`, status),
    fragment: (piece, status) => answer(c, html`${piece}`, status),
    redirect(path, message) {
      if (message !== undefined) cookies.say(c, visit, message);
      return c.redirect(path, 303);
    },
  };
}

const answer = async (c: Context, page: Child, status: PageStatus = 200): Promise<Response> =>
  c.html(await (page as string | Promise<string>), status);
