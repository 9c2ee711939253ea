import { spawnSync } from 'node:child_process';

/** Journeys run the real program: `dist/` must be today's source. Type errors are `npm run types`'s to report. */
export default function buildOnce(): void {
  spawnSync('npx', ['tsc', '-p', 'tsconfig.build.json'], { stdio: 'ignore' });
}
