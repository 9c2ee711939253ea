import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { AppError } from '../shared/app-error.js';

/**
 * Makes the master key for encrypted fields when there is none: 32 random bytes in base64, readable by its owner only.
 * True when it was made now, so that somebody can be told to back it up. Never overwrites a key.
 */
export function ensureKeyFile(path: string): boolean {
  if (existsSync(path)) return false;
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    writeFileSync(path, `${randomBytes(32).toString('base64')}\n`, { mode: 0o600, flag: 'wx' });
    return true;
  } catch (cause) {
    throw new AppError(
      'bad_config',
      `The key file ${path} cannot be made; set MINGBAI_KEY_FILE to a place that can be written, outside the data folder.`,
      { cause },
    );
  }
}
