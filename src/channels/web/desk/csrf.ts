import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/** What every form of a browser must repeat; made from a secret that only its cookie holds. */
export const csrfOf = (secret: string): string =>
  createHmac('sha256', secret).update('form').digest('base64url');

export function isCsrf(secret: string, sent: unknown): boolean {
  if (typeof sent !== 'string' || sent === '') return false;
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(csrfOf(secret)), digest(sent));
}
