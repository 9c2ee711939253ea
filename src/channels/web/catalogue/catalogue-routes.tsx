import { Hono, type Context } from 'hono';
import { html } from 'hono/html';
import type { Catalogue } from '../../../dialogue/eligibility/benefit-catalogue.js';
import { webWording } from '../../../dialogue/wording/web-wording.js';
import { shanghaiDay } from '../../../shared/clock.js';
import { SorryPage } from '../pages/sorry-page.js';
import type { PageContext } from '../security-headers.js';
import type { WebParts } from '../web-parts.js';
import { CataloguePage, CataloguePlacesPage } from './catalogue-page.js';

/** What documents say there is, by place and by who you are; for everybody, nothing personal. */
export function catalogueRoutes(
  parts: Pick<WebParts, 'places' | 'clock'>,
  catalogue: Catalogue,
): Hono<PageContext> {
  const pages = new Hono<PageContext>();
  pages.get('/benefits', (c) => {
    c.header('Cache-Control', 'no-cache');
    return c.html(html`<!doctype html>${(<CataloguePlacesPage places={catalogue.places()} />)}`);
  });
  pages.get('/benefits/:place', (c) => showPlace(c, parts, catalogue));
  return pages;
}

function showPlace(
  c: Context<PageContext>,
  { places, clock }: Pick<WebParts, 'places' | 'clock'>,
  catalogue: Catalogue,
) {
  const place = c.req.param('place') ?? '';
  const known = [...catalogue.places().map(({ path }) => path), ...places()];
  const within = known.some((path) => place.startsWith(path) || path.startsWith(place));
  if (place === '' || !within || place.length > 60) {
    const page = <SorryPage title={webWording.notFoundTitle} text={webWording.notFound} />;
    return c.html(html`<!doctype html>${page}`, 404);
  }
  const sent = c.req.query('who') ?? null;
  const day = shanghaiDay(clock.now());
  const { audiences } = catalogue.of(place, day, null);
  const who = audiences.some((audience) => audience.who === sent) ? sent : null;
  const { entries } = catalogue.of(place, day, who);
  c.header('Cache-Control', 'no-cache');
  const page = <CataloguePage place={place} who={who} entries={entries} audiences={audiences} />;
  return c.html(html`<!doctype html>${page}`);
}
