import { Hono, type Context } from 'hono';
import { html } from 'hono/html';
import type { ConversationView } from '../../dialogue/dialogue.js';
import type { TurnInput, TurnReply } from '../../dialogue/turn.js';
import { webWording } from '../../dialogue/wording/web-wording.js';
import { AppError } from '../../shared/app-error.js';
import { newSecretToken } from '../../shared/id.js';
import { answerError, logFailure, wantsJson } from './error-answer.js';
import { ChatPage } from './pages/chat-page.js';
import { TurnView } from './pages/turn-view.js';
import type { PageContext } from './security-headers.js';
import { sentFile } from './sent-file.js';
import { readForm, type SentForm } from './sent-form.js';
import type { TurnGate } from './turn-gate.js';
import { isOwnForm, visitorCookies, type Visitor } from './visitor-cookies.js';
import type { WebParts } from './web-parts.js';

interface Refusal {
  status: 400 | 403 | 404 | 413 | 429 | 500 | 501 | 503;
  notice: string;
}

/** What the address of a QR code asks for. Nothing is remembered before the person sends something. */
interface Opening {
  region?: string | null;
  status?: boolean;
}

/** The chat page: GET draws it, POST takes a turn and comes back, or answers JSON to the page's own script. */
export function chatForm(parts: WebParts, gate: TurnGate): Hono<PageContext> {
  const pages = new Hono<PageContext>();
  const cookies = visitorCookies(parts.secureCookies);

  const look = async (visitor: Visitor): Promise<ConversationView | null> =>
    visitor.session === null ? null : parts.dialogue.look(visitor.session, 'web', visitor.turns);

  const draw = async (
    c: Context<PageContext>,
    visitor: Visitor,
    refusal?: Refusal,
    draft?: string,
    opening: Opening = {},
  ) => {
    const view = await look(visitor);
    const wanted = opening.region != null && opening.region !== view?.region ? opening.region : null;
    const shown = view?.replies ?? [];
    cookies.write(c, { ...visitor, turns: shown.map((each) => each.turn) });
    const page = (
      <ChatPage
        turns={shown}
        place={view === null || view.region === null ? null : parts.shortPlace(view.region)}
        places={parts
          .places()
          .slice(0, 12)
          .map((path) => ({ path, label: parts.shortPlace(path) }))}
        {...(wanted === null
          ? {}
          : { wanted: { path: wanted, label: parts.shortPlace(wanted), preset: view?.region == null } })}
        askStatus={opening.status === true}
        token={visitor.token}
        nonce={c.get('secureHeadersNonce') ?? ''}
        newTurn={newSecretToken}
        {...(refusal === undefined ? {} : { notice: refusal.notice })}
        {...(draft === undefined ? {} : { draft })}
      />
    );
    return c.html(html`<!doctype html>${page}`, refusal?.status ?? 200);
  };

  const refuse = (c: Context<PageContext>, visitor: Visitor, refusal: Refusal, form: SentForm) => {
    if (!wantsJson(c)) return draw(c, visitor, refusal, form.text ?? undefined);
    cookies.write(c, visitor);
    return c.json({ notice: refusal.notice, token: visitor.token }, refusal.status);
  };

  pages.get('/', (c) => {
    const region = parts.knownPlace?.((c.req.query('region') ?? '').slice(0, 60)) ?? null;
    const status = c.req.query('status') !== undefined;
    return draw(c, cookies.read(c), undefined, undefined, { region, status });
  });

  pages.post('/', async (c) => {
    const visitor = cookies.read(c);
    const sent = await c.req.parseBody();
    const form = readForm(sent, visitor.token);
    if (!isOwnForm(c, sent['token'])) {
      return refuse(c, visitor, { status: 403, notice: webWording.formExpired }, form);
    }
    let reply: TurnReply;
    try {
      const attachment = await sentFile(sent['file']);
      reply = await takeFormTurn(c, gate, visitor, {
        ...form,
        ...(attachment === null ? {} : { attachment }),
      });
    } catch (error) {
      logFailure(parts.logger, error, 'POST /');
      const { status, message } = answerError(error);
      return refuse(c, visitor, { status, notice: message }, form);
    }
    const turns = [...visitor.turns.filter((turn) => turn !== form.turn), form.turn];
    const now: Visitor = { ...visitor, session: reply.session, turns };
    const view = await look(now);
    const kept = view?.replies.map((each) => each.turn) ?? [];
    cookies.write(c, { ...now, turns: kept });
    if (!wantsJson(c)) return c.redirect('/#latest', 303);
    const bubbles = (
      <TurnView shown={{ turn: form.turn, reply }} token={visitor.token} newTurn={newSecretToken} />
    );
    return c.json({
      html: String(await html`${bubbles}`),
      turn: form.turn,
      kept,
      place: view?.region ? parts.shortPlace(view.region) : webWording.placeNone,
      placed: view?.region != null,
      next: newSecretToken(),
      token: visitor.token,
    });
  });
  return pages;
}

/** A session the store has forgotten begins anew; only a button of it cannot be pressed any more. */
async function takeFormTurn(
  c: Context,
  gate: TurnGate,
  visitor: Visitor,
  form: SentForm & Pick<TurnInput, 'attachment'>,
): Promise<TurnReply> {
  const input = { channel: 'web' as const, ...form };
  try {
    return await gate.take(c, { ...input, session: visitor.session });
  } catch (error) {
    const forgotten = error instanceof AppError && error.code === 'session_unknown';
    if (!forgotten || form.choice !== null) throw error;
    return gate.take(c, { ...input, session: null });
  }
}
