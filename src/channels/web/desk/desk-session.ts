import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { newSecretToken } from '../../../shared/id.js';
import { readMessage, writeMessage, type DeskMessage } from './desk-message.js';

const sessionCookie = 'mingbai_desk';
const visitorCookie = 'mingbai_desk_form';
const messageCookie = 'mingbai_desk_said';

/** What a browser brings to the desk. */
export interface DeskVisit {
  /** Token of a session, perhaps one that is over. */
  session: string | null;
  /** What forms are keyed with: the session's token, or a secret of the browser before there is one. */
  secret: string;
}

export interface DeskCookies {
  /** Gives a browser without either a secret of its own. */
  read(c: Context): DeskVisit;
  open(c: Context, token: string): void;
  end(c: Context): void;
  /** A message for the next page this browser opens. */
  say(c: Context, visit: DeskVisit, message: DeskMessage): void;
  /** The message left for this page; it is gone then. */
  hear(c: Context, visit: DeskVisit): DeskMessage | null;
}

/** Cookies end with the browser. Lax, not Strict: a reminder's link leads to a page, and posts need a form's token anyway. */
export function deskCookies(secure: boolean): DeskCookies {
  const options = { path: '/desk', httpOnly: true, sameSite: 'Lax', secure } as const;
  return {
    read(c) {
      const session = getCookie(c, sessionCookie) ?? null;
      if (session !== null) return { session, secret: session };
      const known = getCookie(c, visitorCookie);
      if (known !== undefined && /^[\w-]{27}$/.test(known)) return { session: null, secret: known };
      const secret = newSecretToken();
      setCookie(c, visitorCookie, secret, options);
      return { session: null, secret };
    },
    open: (c, token) => setCookie(c, sessionCookie, token, options),
    end: (c) => void deleteCookie(c, sessionCookie, options),
    say: (c, { secret }, message) =>
      setCookie(c, messageCookie, writeMessage(message, secret), { ...options, maxAge: 60 }),
    hear(c, { secret }) {
      const left = getCookie(c, messageCookie);
      if (left === undefined) return null;
      deleteCookie(c, messageCookie, options);
      return readMessage(left, secret);
    },
  };
}
