import { mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { newSecretToken } from '../../shared/id.js';

/** A file brought in stays this long when nobody publishes it, in milliseconds. */
const keptFor = 24 * 3_600_000;
const longestName = 100;
const token = /^[\w-]{27}$/;

/** Keeps a file that was sent, outside the corpus, under a name nobody can guess; what lies there for a day goes. */
export async function keepIncoming(dir: string, name: string, bytes: Uint8Array, now: Date): Promise<string> {
  await sweep(dir, now);
  const made = newSecretToken();
  await mkdir(join(dir, made), { recursive: true });
  await writeFile(join(dir, made, plainName(name)), bytes);
  return made;
}

/** The path of a file kept before; null when it is gone. */
export async function findIncoming(dir: string, made: string): Promise<string | null> {
  if (!token.test(made)) return null;
  const [name] = await readdir(join(dir, made)).catch(() => []);
  return name === undefined ? null : join(dir, made, name);
}

export async function dropIncoming(dir: string, made: string): Promise<void> {
  if (token.test(made)) await rm(join(dir, made), { recursive: true, force: true });
}

async function sweep(dir: string, now: Date): Promise<void> {
  for (const name of await readdir(dir).catch(() => [])) {
    const info = await stat(join(dir, name)).catch(() => null);
    if (info !== null && now.getTime() - info.mtimeMs > keptFor) await dropIncoming(dir, name);
  }
}

/** The name as a file of one folder: no way out of it, not hidden, not too long. It becomes the document's `source`. */
function plainName(name: string): string {
  const ending = extname(name).toLowerCase();
  const stem = name
    .slice(0, name.length - ending.length)
    .replace(/^.*[/\\]/u, '')
    .replace(/[\p{Cc}:*?"<>|]/gu, '')
    .replace(/^[.\s]+/u, '')
    .slice(0, longestName);
  return `${stem === '' ? '文件' : stem}${ending.slice(0, 10)}`;
}
