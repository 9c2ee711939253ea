import type { Context } from 'hono';

/** A file as a browser is sent it. `name` says what it is, never whose. `how`: to be looked at, or to be kept. */
export function answerFile(
  web: Context,
  { bytes, type }: { bytes: Uint8Array; type: string },
  name: string,
  how: 'inline' | 'attachment' = 'inline',
): Response {
  return web.body(Buffer.from(bytes), 200, {
    'Content-Type': type,
    'Content-Disposition': `${how}; filename="${name}"`,
  });
}
