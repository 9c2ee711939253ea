import { readFile, readdir, rename, rm, mkdir, open, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Inside the index folder: one folder a build, and CURRENT, which names the one in use. */
const pointer = 'CURRENT';
const build = /^build-/;

/** The folder of the index in use; null when there is none yet. */
export async function currentIndex(root: string): Promise<string | null> {
  const name = await readFile(join(root, pointer), 'utf8').catch(() => null);
  return name === null ? null : join(root, name.trim());
}

/** Changes whenever another index comes into use; null when there is none. */
export async function currentStamp(root: string): Promise<string | null> {
  return readFile(join(root, pointer), 'utf8').catch(() => null);
}

/** A fresh folder to write an index into; nobody reads it before `publishIndex`. */
export async function newIndexFolder(root: string, token: string): Promise<string> {
  const folder = join(root, `build-${token}`);
  await mkdir(folder, { recursive: true });
  return folder;
}

/**
 * Makes a finished folder the one in use: its files are flushed, then the pointer is replaced by one rename.
 * Killed at any moment, either the old index or the new one is in use. Builds before the last two are removed.
 */
export async function publishIndex(root: string, folder: string, token: string): Promise<void> {
  for (const name of await readdir(folder)) await flush(join(folder, name));
  const before = await currentIndex(root);
  const written = join(root, `.${pointer}-${token}`);
  const file = await open(written, 'w');
  await file.writeFile(`build-${token}\n`);
  await file.sync();
  await file.close();
  await rename(written, join(root, pointer));
  await flush(root);
  await removeOld(root, [folder, before]);
}

/** Leftovers of killed builds are old folders too; one that is younger than an hour may still be written. */
async function removeOld(root: string, keep: readonly (string | null)[]): Promise<void> {
  const newest = (await stat(join(root, pointer))).mtimeMs;
  for (const name of await readdir(root)) {
    const path = join(root, name);
    if (!(build.test(name) || name.startsWith(`.${pointer}-`)) || keep.includes(path)) continue;
    const info = await stat(path).catch(() => null);
    if (info !== null && newest - info.mtimeMs > 3_600_000) await rm(path, { recursive: true, force: true });
  }
}

async function flush(path: string): Promise<void> {
  const handle = await open(path, 'r');
  await handle.sync();
  await handle.close();
}
