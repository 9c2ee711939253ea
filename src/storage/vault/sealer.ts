import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { AppError } from '../../shared/app-error.js';

const nonceBytes = 12;
const tagBytes = 16;
const mark = 's1.';

/** Seals texts and bytes with AES-256-GCM. `place` names where the value stands, so that it cannot be moved elsewhere. */
export interface Sealer {
  seal(text: string, place: string): string;
  open(sealed: string, place: string): string;
  sealBytes(bytes: Uint8Array, place: string): Buffer;
  openBytes(sealed: Uint8Array, place: string): Buffer;
}

/** `key` is 32 bytes. Opening what was changed, moved or sealed with another key fails with `storage_failed`. */
export function createSealer(key: Uint8Array): Sealer {
  const sealBytes = (bytes: Uint8Array, place: string): Buffer => {
    const nonce = randomBytes(nonceBytes);
    const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(place));
    const body = Buffer.concat([cipher.update(bytes), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), body]);
  };
  const openBytes = (sealed: Uint8Array, place: string): Buffer => {
    try {
      const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, nonceBytes), {
        authTagLength: tagBytes,
      })
        .setAAD(Buffer.from(place))
        .setAuthTag(sealed.subarray(nonceBytes, nonceBytes + tagBytes));
      return Buffer.concat([decipher.update(sealed.subarray(nonceBytes + tagBytes)), decipher.final()]);
    } catch (cause) {
      const column = place.split(':')[0];
      throw new AppError(
        'storage_failed',
        `A sealed value in ${column} cannot be opened: the master key is another one, or the value was changed. Put the right key file at MINGBAI_KEY_FILE, or restore a backup.`,
        { cause },
      );
    }
  };
  return {
    sealBytes,
    openBytes,
    seal: (text, place) => mark + sealBytes(Buffer.from(text, 'utf8'), place).toString('base64url'),
    open: (sealed, place) =>
      openBytes(Buffer.from(sealed.slice(mark.length), 'base64url'), place).toString('utf8'),
  };
}
