import { randomBytes } from 'node:crypto';

declare const brand: unique symbol;
/** A string that was checked to be one kind of identifier. */
export type Branded<Name extends string> = string & { readonly [brand]: Name };

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The newest ULID this process made. */
let newest = '';

/**
 * A ULID: 48 bits of time in milliseconds, then 80 random bits; sorts by time as text. Those of one process and the same
 * millisecond sort as they were made, so that the steps of a case keep their order.
 */
export function newUlid(now: Date): string {
  let time = now.getTime();
  let head = '';
  for (let i = 0; i < 10; i++) {
    head = alphabet[time % 32]! + head;
    time = Math.floor(time / 32);
  }
  let tail = '';
  for (const byte of randomBytes(16)) tail += alphabet[byte % 32]!;
  const made = head + tail;
  newest = newest.startsWith(head) && made <= newest ? after(newest) : made;
  return newest;
}

/** The next text of the same length in the order of the alphabet. */
function after(text: string): string {
  const last = alphabet.indexOf(text.at(-1)!);
  if (last < alphabet.length - 1) return text.slice(0, -1) + alphabet[last + 1]!;
  return after(text.slice(0, -1)) + alphabet[0]!;
}

/** An unguessable token of 160 bits, url-safe; for sessions. */
export function newSecretToken(): string {
  return randomBytes(20).toString('base64url');
}
