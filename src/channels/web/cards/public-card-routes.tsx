import { Hono, type Context } from 'hono';
import { html } from 'hono/html';
import type { Child } from 'hono/jsx';
import { AppError } from '../../../shared/app-error.js';
import { shanghaiDay } from '../../../shared/clock.js';
import { createRateLimit } from '../../rate-limit.js';
import { clientAddress } from '../client-address.js';
import type { PageContext } from '../security-headers.js';
import type { WebParts } from '../web-parts.js';
import { answerFile } from '../answer-file.js';
import type { PublicCards } from './card-parts.js';
import { cardFormats } from './lay-out-sheet.js';
import type { PrintedSheet } from './printed-sheet.js';
import { CardFormPage, CardPage } from './public-card-pages.js';
import { sheetPdf, sheetPng, type SheetFile } from './sheet-files.js';
import { sheetOfCard } from './sheet-of-card.js';

const longestFacts = 8_000;

type Asked =
  | { kind: 'asked'; region: string; facts: string; sheet: PrintedSheet }
  | { kind: 'no_place' | 'no_facts' };

/**
 * 明白卡 without a name, from facts a form sends: ticks (`fact`), or a JSON object of facts (`facts`). Nothing is kept,
 * and nothing of it stands in an address.
 */
export function publicCardRoutes(parts: WebParts, cards: PublicCards): Hono<PageContext> {
  const pages = new Hono<PageContext>();
  const perAddress = createRateLimit(parts.rate.perAddress, parts.clock);

  const read = async (c: Context<PageContext>): Promise<Asked> => {
    const taken = perAddress.take(clientAddress(c, parts.trustProxy));
    if (!taken.allowed) {
      c.header('Retry-After', String(taken.retryAfter));
      throw new AppError('rate_limited', 'too many cards in a short time; wait as long as Retry-After says');
    }
    const sent = await c.req.parseBody({ all: true });
    const region = parts.knownPlace?.(textOf(sent['region'])) ?? null;
    if (region === null) return { kind: 'no_place' };
    const told = factsSent(sent);
    const facts = told === null ? null : cards.readFacts(told);
    if (facts === null) return { kind: 'no_facts' };
    const card = cards.maker.household({
      facts,
      region,
      date: shanghaiDay(parts.clock.now()),
      gets: null,
      offices: await cards.officesOf(region),
    });
    const address = cards.maker.address(region, 'chat');
    const sheet = sheetOfCard(card, { household: null, address, secondFactor: false });
    return { kind: 'asked', region, facts: JSON.stringify(told), sheet };
  };

  const send =
    (make: (sheet: PrintedSheet, c: Context) => Promise<SheetFile>, name: string) =>
    async (c: Context<PageContext>) => {
      const asked = await read(c);
      if (asked.kind !== 'asked') return again(c, asked.kind);
      return answerFile(c, await make(asked.sheet, c), name);
    };

  const again = (c: Context<PageContext>, why: 'no_place' | 'no_facts') =>
    show(c, <CardFormPage ticks={cards.ticks} place="" notice={cannot[why]} />, 422);

  pages.get('/card', (c) => {
    const place = parts.knownPlace?.(c.req.query('region') ?? '') ?? '';
    return show(c, <CardFormPage ticks={cards.ticks} place={place} />);
  });
  pages.post('/card', async (c) => {
    const asked = await read(c);
    return asked.kind === 'asked' ? show(c, <CardPage {...asked} />) : again(c, asked.kind);
  });
  pages.post(
    '/card-a5.pdf',
    send((sheet) => sheetPdf(sheet, cardFormats.a5, parts.clock.now()), 'card.pdf'),
  );
  pages.post(
    '/card-a4.pdf',
    send((sheet) => sheetPdf(sheet, cardFormats.a4, parts.clock.now()), 'card.pdf'),
  );
  pages.post(
    '/card.png',
    send((sheet) => sheetPng(sheet, cardFormats.png), 'card.png'),
  );
  return pages;
}

const cannot = {
  no_place: '没认出这个地方，请写全一点，比如“开原市”。',
  no_facts: '有一样没看懂，或者勾的互相矛盾，请重新勾一次。',
};

const show = (c: Context, page: Child, status: 200 | 422 = 200) =>
  c.html(html`<!doctype html>${page as string}`, status);

const textOf = (sent: unknown): string => (typeof sent === 'string' ? sent.trim().slice(0, 60) : '');

/** What is ticked is so; what is not ticked is not known. Null when it is no JSON. */
function factsSent(sent: Record<string, unknown>): unknown {
  const json = sent['facts'];
  if (typeof json !== 'string') {
    const ticks = [sent['fact'] ?? []].flat().filter((each) => typeof each === 'string');
    return Object.fromEntries(ticks.map((fact) => [fact, true]));
  }
  if (json.length > longestFacts) return null;
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return null;
  }
}
