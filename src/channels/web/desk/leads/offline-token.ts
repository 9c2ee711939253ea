import type { DeskParts } from '../desk-parts.js';
import type { DeskRoute } from '../desk-routes.js';

/** What the browser needs to send what it kept: a form token of today, and whose entries it may send. */
export const offlineRoutes = (_parts: DeskParts): DeskRoute[] => [
  {
    method: 'get',
    path: '/offline/token',
    permission: 'signed_in',
    handle: (c) => c.web.json({ csrf: c.csrf, member: c.member.id }),
  },
];
