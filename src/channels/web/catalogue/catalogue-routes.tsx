import { Hono, type Context } from 'hono';
import { html } from 'hono/html';
import type { Catalogue } from '../../../dialogue/eligibility/benefit-catalogue.js';
import { shanghaiDay } from '../../../shared/clock.js';
import type { PageContext } from '../security-headers.js';
import type { WebParts } from '../web-parts.js';
import { CataloguePage, CataloguePlacesPage } from './catalogue-page.js';

/** What documents say there is, by place and by who you are; for everybody, nothing personal. */
export function catalogueRoutes(
  parts: Pick<WebParts, 'places' | 'knownPlace' | 'clock'>,
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
  { places, knownPlace, clock }: Pick<WebParts, 'places' | 'knownPlace' | 'clock'>,
  catalogue: Catalogue,
) {
  const known = [...catalogue.places().map(({ path }) => path), ...places()];
  const place = placeMeant(c.req.param('place') ?? '', known, knownPlace);
  if (place === null) return c.notFound();
  const sent = c.req.query('who') ?? null;
  const day = shanghaiDay(clock.now());
  const asked = catalogue.of(place, day, sent);
  const { audiences } = asked;
  const who = audiences.some((audience) => audience.who === sent) ? sent : null;
  const { entries } = who === sent ? asked : catalogue.of(place, day, null);
  c.header('Cache-Control', 'no-cache');
  const page = <CataloguePage place={place} who={who} entries={entries} audiences={audiences} />;
  return c.html(html`<!doctype html>${page}`);
}

/**
 * A place that documents speak for, one around such places, or for a smaller one the nearest around it. Never the words
 * of an address: they become the heading of an official page.
 */
function placeMeant(
  typed: string,
  known: readonly string[],
  knownPlace: WebParts['knownPlace'],
): string | null {
  if (known.includes(typed)) return typed;
  const path = typed.length > 60 ? null : (knownPlace?.(typed) ?? null);
  if (path === null) return null;
  if (known.some((each) => each.startsWith(path))) return path;
  const around = known.filter((each) => path.startsWith(each));
  return around.sort((a, b) => b.length - a.length)[0] ?? null;
}
