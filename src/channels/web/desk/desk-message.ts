import { createHmac } from 'node:crypto';
import { z } from 'zod';

/** What the next page says about what was just done. Lies in a cookie for a moment: no family's data in it. */
export const DeskMessage = z.object({
  kind: z.enum(['done', 'trouble', 'note']),
  text: z.string().max(400),
  /** A button that takes it back: a form that posts these fields to a path of the desk. */
  undo: z
    .object({ label: z.string(), action: z.string(), fields: z.record(z.string(), z.string()) })
    .optional(),
});
export type DeskMessage = z.infer<typeof DeskMessage>;

const markOf = (body: string, secret: string): string =>
  createHmac('sha256', secret).update(`said.${body}`).digest('base64url');

export function writeMessage(message: DeskMessage, secret: string): string {
  const body = Buffer.from(JSON.stringify(DeskMessage.parse(message)), 'utf8').toString('base64url');
  return `${body}.${markOf(body, secret)}`;
}

/** Null for what this house did not write for this browser. */
export function readMessage(cookie: string, secret: string): DeskMessage | null {
  const [body = '', mark] = cookie.split('.');
  if (mark !== markOf(body, secret)) return null;
  const read = DeskMessage.safeParse(JSON.parse(Buffer.from(body, 'base64url').toString('utf8')));
  return read.success ? read.data : null;
}
