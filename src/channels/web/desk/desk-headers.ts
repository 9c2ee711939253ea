import type { MiddlewareHandler } from 'hono';
import { securityHeaders } from '../security-headers.js';

/** Scripts from our own files only, no inline code; nothing kept in a browser. */
export function deskHeaders(): MiddlewareHandler {
  const secured = securityHeaders({ scriptSrc: ["'self'"], workerSrc: ["'self'"] });
  return async (c, next) => {
    await secured(c, next);
    if (!c.res.headers.has('Cache-Control')) c.res.headers.set('Cache-Control', 'no-store');
  };
}
