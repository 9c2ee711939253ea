import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { html } from 'hono/html';
import { routePath } from 'hono/route';
import { errorWording, failedWording, webWording } from '../../dialogue/wording/web-wording.js';
import { AppError } from '../../shared/app-error.js';
import { publicCardRoutes } from './cards/public-card-routes.js';
import { catalogueRoutes } from './catalogue/catalogue-routes.js';
import { chatApi } from './api-chat.js';
import { chatForm } from './chat-form.js';
import { createDeskApp } from './desk/desk-app.js';
import { answerError, logFailure, wantsJson } from './error-answer.js';
import { favicon, stylePath } from './pages/page-layout.js';
import { pageStyle } from './pages/page-style.js';
import { PassagePage } from './pages/passage-page.js';
import { SorryPage } from './pages/sorry-page.js';
import { securityHeaders, type PageContext } from './security-headers.js';
import { largestFile } from './sent-file.js';
import { createTurnGate } from './turn-gate.js';
import { watchRoutes } from './watch-routes.js';
import type { WebParts } from './web-parts.js';

/** Room for a text far over the longest the dialogue takes: that one is answered with a sentence. */
const largestBody = 512 * 1024;
/** The largest file with its words, and what a form puts around them. */
const largestUpload = largestFile + largestBody;
const passageId = /^[a-z0-9.-]{1,48}$/;

/** Pages and programs' interface of the chat; knows nothing of sockets. */
export function createWebApp(parts: WebParts): Hono<PageContext> {
  const app = new Hono<PageContext>();
  const gate = createTurnGate(parts);

  app.use(async (c, next) => {
    const started = performance.now();
    await next();
    const route = `${c.req.method} ${routePath(c, -1)}`;
    parts.metrics.requestServed(route, c.res.status, (performance.now() - started) / 1000);
    // phones are shared: nothing is left behind in a browser unless a route says that it may be
    if (!c.res.headers.has('Cache-Control')) c.res.headers.set('Cache-Control', 'no-store');
  });
  const secured = securityHeaders();
  // the desk has a policy of its own
  app.use((c, next) => (isDesk(c) ? next() : secured(c, next)));
  const words = limitBody(largestBody);
  const files = limitBody(largestUpload);
  app.use((c, next) => (carriesFiles(c) ? files(c, next) : words(c, next)));

  app.route('/', watchRoutes(parts));
  const { webhook } = parts;
  if (webhook) app.post(webhook.path, (c) => webhook.handle(c.req.raw));
  if (parts.desk) app.route('/desk', createDeskApp(parts.desk));
  app.route('/api', chatApi(gate));
  app.route('/', chatForm(parts, gate));
  if (parts.cards) app.route('/', publicCardRoutes(parts, parts.cards));
  if (parts.catalogue) app.route('/', catalogueRoutes(parts, parts.catalogue));
  app.get('/p/:passage', (c) => showPassage(c, parts));
  app.get(stylePath, (c) => {
    c.header('Cache-Control', 'public, max-age=31536000, immutable');
    return c.body(pageStyle, 200, { 'Content-Type': 'text/css; charset=utf-8' });
  });
  app.get('/favicon.svg', (c) => {
    c.header('Cache-Control', 'public, max-age=86400');
    return c.body(favicon, 200, { 'Content-Type': 'image/svg+xml' });
  });
  app.get('/robots.txt', (c) => c.text('User-agent: *\nDisallow: /p/\nDisallow: /api/\nDisallow: /desk\n'));

  app.notFound((c) => {
    if (isApi(c)) {
      return c.json({ error: { code: 'not_found', message: errorWording.not_found ?? failedWording } }, 404);
    }
    return sorry(c, 404, webWording.notFoundTitle, webWording.notFound);
  });
  app.onError((error, c) => {
    logFailure(parts.logger, error, `${c.req.method} ${routePath(c, -1)}`);
    const { status, code, message } = answerError(error);
    if (isApi(c)) return c.json({ error: { code, message } }, status);
    if (wantsJson(c)) return c.json({ notice: message }, status);
    return sorry(c, status, webWording.failedTitle, message);
  });
  return app;
}

const limitBody = (maxSize: number) =>
  bodyLimit({
    maxSize,
    onError: () => {
      throw new AppError('text_too_long', `the body is over ${maxSize} bytes; send less at a time`);
    },
  });

const carriesFiles = (c: Context): boolean =>
  (c.req.header('content-type') ?? '').startsWith('multipart/form-data');

async function showPassage(c: Context<PageContext>, parts: WebParts) {
  const id = c.req.param('passage') ?? '';
  const found = passageId.test(id) ? await parts.currentPassage(id) : null;
  if (found === null) return sorry(c, 404, webWording.passageNotFoundTitle, webWording.passageNotFound);
  c.header('Cache-Control', 'no-cache');
  const page = <PassagePage found={found} simplify={(text) => parts.simplify(text)} />;
  return c.html(html`<!doctype html>${page}`);
}

function sorry(c: Context, status: 400 | 404 | 413 | 429 | 500 | 501 | 503, title: string, text: string) {
  return c.html(html`<!doctype html>${(<SorryPage title={title} text={text} />)}`, status);
}

const isApi = (c: Context): boolean => c.req.path.startsWith('/api/');

const isDesk = (c: Context): boolean => c.req.path === '/desk' || c.req.path.startsWith('/desk/');
