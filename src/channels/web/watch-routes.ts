import { Hono } from 'hono';
import type { WebParts } from './web-parts.js';

/** For machines that watch the house: alive, ready, numbers. */
export function watchRoutes(parts: Pick<WebParts, 'ready' | 'metrics'>): Hono {
  const routes = new Hono();
  routes.get('/healthz', (c) => c.json({ status: 'ok' }));
  routes.get('/readyz', async (c) => {
    const readiness = await parts.ready().catch(() => ({ ready: false, checks: { ready: 'failed' } }));
    return c.json(readiness, readiness.ready ? 200 : 503);
  });
  routes.get('/metrics', async (c) => {
    c.header('Content-Type', parts.metrics.contentType);
    return c.body(await parts.metrics.text());
  });
  return routes;
}
