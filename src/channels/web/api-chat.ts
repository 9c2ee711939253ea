import { Hono } from 'hono';
import { z } from 'zod';
import { AppError } from '../../shared/app-error.js';
import { sentFile } from './sent-file.js';
import type { TurnGate } from './turn-gate.js';

const optional = (longest: number) => z.string().max(longest).nullish();

/** Body of POST /api/chat; unknown fields are ignored. */
const ChatRequest = z.object({
  session: z.string().min(1).max(200).nullish(),
  turn: z.string().min(1).max(200).nullish(),
  text: z.string().nullish(),
  choice: optional(200),
  region: optional(200),
});

/** The conversation for programs: same dialogue, JSON in and out, no cookies. */
export function chatApi(gate: TurnGate): Hono {
  const api = new Hono();
  api.post('/chat', async (c) => {
    const request = readRequest(await c.req.text());
    const reply = await gate.take(c, {
      session: request.session ?? null,
      channel: 'web',
      turn: request.turn ?? null,
      text: request.text ?? null,
      choice: request.choice ?? null,
      region: request.region ?? null,
    });
    return c.json(reply);
  });
  api.post('/attachments', async (c) => {
    const sent = await c.req.parseBody();
    const fields = ChatRequest.pick({ session: true, turn: true, text: true }).safeParse(sent);
    const attachment = await sentFile(sent['file']);
    if (!fields.success || attachment === null) {
      throw new AppError(
        'bad_request',
        'send multipart/form-data with session, turn, one file and, if wanted, text',
      );
    }
    const reply = await gate.take(c, {
      session: fields.data.session ?? null,
      channel: 'web',
      turn: fields.data.turn ?? null,
      text: fields.data.text ?? null,
      choice: null,
      region: null,
      attachment,
    });
    return c.json(reply);
  });
  return api;
}

function readRequest(body: string): z.infer<typeof ChatRequest> {
  let json: unknown;
  try {
    json = JSON.parse(body);
  } catch (cause) {
    throw new AppError('bad_request', 'the body is not JSON; send {"text": "…"}', { cause });
  }
  const parsed = ChatRequest.safeParse(json);
  if (parsed.success) return parsed.data;
  const fields = [...new Set(parsed.error.issues.map((issue) => issue.path.join('.') || 'body'))].join(', ');
  throw new AppError(
    'bad_request',
    `these fields are not as documented: ${fields}; each is a string or absent`,
  );
}
