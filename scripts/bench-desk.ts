import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { line } from './bench/percentiles.js';
import { fillDesk } from './bench/fill-desk.js';

/**
 * How fast the desk's pages are on many cases, in this process. usage: npx tsx scripts/bench-desk.ts [--cases 100000]
 * [--tries 60]
 */
const warmUp = 5;
const { values } = parseArgs({
  options: { cases: { type: 'string', default: '100000' }, tries: { type: 'string', default: '60' } },
});
const folder = mkdtempSync(join(tmpdir(), 'mingbai-desk-'));
try {
  const desk = await fillDesk(join(folder, 'desk.db'), Number(values.cases));
  process.stdout.write(`${desk.cases} cases in ${desk.seconds.toFixed(0)} s\n`);
  for (const { name, paths, as } of desk.pages) {
    const times: number[] = [];
    for (let i = 0; i < Number(values.tries); i++) {
      const started = performance.now();
      const answer = await desk.get(as, paths[i % paths.length]!);
      await answer.text();
      if (answer.status !== 200) throw new Error(`${name} answered ${answer.status}`);
      if (i >= warmUp) times.push(performance.now() - started);
    }
    process.stdout.write(`${line(name, times)}\n`);
  }
  await desk.close();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
