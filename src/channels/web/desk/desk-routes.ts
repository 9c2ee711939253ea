import type { Context } from 'hono';
import type { Child } from 'hono/jsx';
import type { Permission } from '../../../hardship/staff/permissions.js';
import type { StaffMember } from '../../../hardship/staff/staff-member.js';
import type { DeskMessage } from './desk-message.js';
import type { SentFields } from './sent-fields.js';

/** Statuses a page of the desk answers with. */
export type PageStatus = 200 | 400 | 403 | 404 | 409 | 413 | 422 | 429 | 500 | 503;

/** One request at the desk, before anybody is known. */
export interface VisitorContext {
  /** Hono's own context, for headers and odd bodies. */
  web: Context;
  /** Every form repeats it in a field `csrf`; `DeskForm` does so by itself. */
  csrf: string;
  now: Date;
  /** Left by the request before; `DeskLayout` shows it. */
  said: DeskMessage | null;
  /** A part of the path, `/cases/:id` → `param('id')`. */
  param(name: string): string;
  /** Of the address; '' when it is not there. Never a person's words or numbers. */
  query(name: string): string;
  /** What a form sent; empty for GET. */
  form: SentFields;
  /** A whole page (with doctype), or with `fragment` a piece of one, for htmx. */
  html(page: Child, status?: PageStatus): Response | Promise<Response>;
  fragment(piece: Child, status?: PageStatus): Response | Promise<Response>;
  /** 303 to a page of the desk (`/desk/…`), which then says the message. */
  redirect(path: string, message?: DeskMessage): Response;
}

/** One request of somebody signed in, who has the route's permission. */
export interface DeskContext extends VisitorContext {
  member: StaffMember;
  /** Token of the session, for signing out. Never shown, never logged. */
  session: string;
  /** The password is still the first one; only routes with `beforeNewPassword` see this. */
  mustChangePassword: boolean;
}

interface PublicRoute {
  method: 'get' | 'post';
  path: string;
  permission: 'public';
  handle(c: VisitorContext): Response | Promise<Response>;
}

interface MemberRoute {
  method: 'get' | 'post';
  /** Below `/desk`: `/cases/:id`; `/` is the first page. */
  path: string;
  permission: Permission | 'signed_in';
  /** Open to somebody whose first password is not yet changed. */
  beforeNewPassword?: true;
  handle(c: DeskContext): Response | Promise<Response>;
}

/** A row of the desk's route table: the frame checks session, form token and permission before `handle` is called. */
export type DeskRoute = PublicRoute | MemberRoute;
