import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
/** Data folder with the index of the real corpus, made before the tests by `build-once.ts`. */
export const preparedData = join(root, 'node_modules/.cache/mingbai-test');

/** The key file of a data folder lies beside it. */
export const keyOf = (data: string): string => `${data}.key`;

/** A data folder of one's own with that index in it, and its key beside it. */
export function ownData(): string {
  const folder = mkdtempSync(join(tmpdir(), 'mingbai-'));
  cpSync(preparedData, folder, { recursive: true });
  cpSync(keyOf(preparedData), keyOf(folder));
  return folder;
}
