import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { AppError } from '../shared/app-error.js';

const keyBytes = 32;

/**
 * Makes the master key for encrypted fields when there is none: 32 random bytes in base64, readable by its owner only.
 * True when it was made now, so that somebody can be told to back it up. Never overwrites a key.
 */
export function ensureKeyFile(path: string): boolean {
  if (existsSync(path)) return false;
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    writeFileSync(path, `${newMasterKey().toString('base64')}\n`, { mode: 0o600, flag: 'wx' });
    return true;
  } catch (cause) {
    // another process may have been first
    if (existsSync(path)) return false;
    throw new AppError(
      'bad_config',
      `The key file ${path} cannot be made; set MINGBAI_KEY_FILE to a place that can be written, outside the data folder.`,
      { cause },
    );
  }
}

export const newMasterKey = (): Buffer => randomBytes(keyBytes);

/** The master keys of the file, one a line: the current one first, older ones behind it while they are still needed. */
export function readMasterKeys(path: string): Buffer[] {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (cause) {
    throw new AppError(
      'bad_config',
      `The key file ${path} cannot be read; put the master key back from its backup. Without it nothing encrypted can be read.`,
      { cause },
    );
  }
  const keys = text
    .split(/\s+/)
    .filter((line) => line !== '')
    .map((line) => Buffer.from(line, 'base64'));
  if (keys.length === 0 || keys.some((key) => key.length !== keyBytes)) {
    throw new AppError(
      'bad_config',
      `The key file ${path} holds no master key (32 bytes in base64, one a line); put it back from its backup.`,
    );
  }
  return keys;
}

/** Replaces the file at once, so that a kill leaves the old one or the new one. */
export function writeMasterKeys(path: string, keys: readonly Buffer[]): void {
  const next = `${path}.next`;
  writeFileSync(next, keys.map((key) => `${key.toString('base64')}\n`).join(''), { mode: 0o600 });
  renameSync(next, path);
}

/** Adds keys to the file of retired ones beside the key file, for backups that still need them; its path. */
export function retireMasterKeys(path: string, keys: readonly Buffer[]): string {
  const retired = `${path}.retired`;
  writeFileSync(retired, keys.map((key) => `${key.toString('base64')}\n`).join(''), {
    mode: 0o600,
    flag: 'a',
  });
  return retired;
}
