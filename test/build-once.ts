import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { keyOf, preparedData } from './prepared-index.js';

/**
 * Journeys run the real program: `dist/` must be today's source (type errors are `npm run types`'s to report), and
 * the index of the real corpus is built once for all of them.
 */
export default function buildOnce(): void {
  spawnSync('npx', ['tsc', '-p', 'tsconfig.build.json'], { stdio: 'ignore' });
  // tables of another day's program would stop today's
  for (const end of ['', '-wal', '-shm']) rmSync(join(preparedData, `mingbai.db${end}`), { force: true });
  const built = spawnSync('node', ['dist/main.js', 'index', '--force'], {
    env: { ...process.env, MINGBAI_DATA_DIR: preparedData, MINGBAI_KEY_FILE: keyOf(preparedData) },
    encoding: 'utf8',
  });
  if (built.status !== 0) throw new Error(`the test index could not be built: ${built.stderr}`);
}
