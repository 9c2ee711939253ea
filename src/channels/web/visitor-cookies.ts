import { createHash, timingSafeEqual } from 'node:crypto';
import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { newSecretToken } from '../../shared/id.js';

/** Turns drawn again after a reload; each is about 36 characters of a cookie. */
const turnsShown = 20;
const turnId = /^[\w.-]{16,60}$/;

/** What a browser brings along. All of it ends when the browser is closed: phones are shared. */
export interface Visitor {
  session: string | null;
  /** Turns shown so far, oldest first. */
  turns: readonly string[];
  /** Secret that every form of the page must repeat, so that no other site can post for this person. */
  token: string;
}

export interface VisitorCookies {
  read(c: Context): Visitor;
  write(c: Context, visitor: Visitor): void;
}

export function visitorCookies(secure: boolean): VisitorCookies {
  const options = { path: '/', httpOnly: true, sameSite: 'Lax', secure } as const;
  return {
    read(c) {
      const token = getCookie(c, 'mingbai_form') ?? '';
      const turns = (getCookie(c, 'mingbai_turns') ?? '').split('~').filter((turn) => turnId.test(turn));
      return {
        session: getCookie(c, 'mingbai') ?? null,
        turns: turns.slice(-turnsShown),
        token: /^[\w-]{27}$/.test(token) ? token : newSecretToken(),
      };
    },
    write(c, { session, turns, token }) {
      setCookie(c, 'mingbai_form', token, options);
      if (session === null) return;
      setCookie(c, 'mingbai', session, options);
      if (turns.length === 0) deleteCookie(c, 'mingbai_turns', options);
      else setCookie(c, 'mingbai_turns', turns.slice(-turnsShown).join('~'), options);
    },
  };
}

/** True when the form came from a page this browser was given. */
export function isOwnForm(c: Context, sent: unknown): boolean {
  const given = getCookie(c, 'mingbai_form') ?? '';
  if (typeof sent !== 'string' || given === '') return false;
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(sent));
}
