import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ensureKeyFile } from '../../src/config/key-file.js';

it('makes the key once, for its owner only, and never another', () => {
  const path = join(mkdtempSync(join(tmpdir(), 'mingbai-key-')), 'secrets/mingbai.key');
  expect(ensureKeyFile(path)).toBe(true);
  const key = readFileSync(path, 'utf8');
  expect(Buffer.from(key, 'base64')).toHaveLength(32);
  expect(statSync(path).mode & 0o077).toBe(0);
  expect(ensureKeyFile(path)).toBe(false);
  expect(readFileSync(path, 'utf8')).toBe(key);
});

it('says what to do where it cannot be written', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'mingbai-key-')), 'a-file');
  writeFileSync(file, '');
  expect(() => ensureKeyFile(join(file, 'mingbai.key'))).toThrow(/MINGBAI_KEY_FILE/);
});
