import { randomBytes } from 'node:crypto';

declare const brand: unique symbol;
/** A string that was checked to be one kind of identifier. */
export type Branded<Name extends string> = string & { readonly [brand]: Name };

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A ULID: 48 bits of time in milliseconds, then 80 random bits; sorts by time as text. */
export function newUlid(now: Date): string {
  let time = now.getTime();
  let head = '';
  for (let i = 0; i < 10; i++) {
    head = alphabet[time % 32]! + head;
    time = Math.floor(time / 32);
  }
  let tail = '';
  for (const byte of randomBytes(16)) tail += alphabet[byte % 32]!;
  return head + tail;
}

/** An unguessable token of 160 bits, url-safe; for sessions. */
export function newSecretToken(): string {
  return randomBytes(20).toString('base64url');
}
