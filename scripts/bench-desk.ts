import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { line, percentiles } from './bench/percentiles.js';
import { fillDesk, limitOf } from './bench/fill-desk.js';

/**
 * How fast the desk's pages are on many cases, in this process, beside what they may take. usage: npx tsx
 * scripts/bench-desk.ts [--cases 100000] [--tries 60] [--check]; with --check a page that takes longer is a failure.
 */
const warmUp = 5;
const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '100000' },
    tries: { type: 'string', default: '60' },
    check: { type: 'boolean', default: false },
  },
});
const folder = mkdtempSync(join(tmpdir(), 'mingbai-desk-'));
const over: string[] = [];
try {
  const desk = await fillDesk(join(folder, 'desk.db'), Number(values.cases));
  const { seconds, processor } = desk.filled;
  process.stdout.write(
    `${values.cases} cases in ${seconds.toFixed(0)} s, ${processor.toFixed(0)} s of a processor\n`,
  );
  for (const measured of desk.pages) {
    const { name, pages, as } = measured;
    if (pages.length === 0) throw new Error(`${name}: there is no such page; fill in more cases`);
    const times: number[] = [];
    for (let i = 0; i < Number(values.tries); i++) {
      const started = performance.now();
      const answer = await desk.ask(as, pages[i % pages.length]!);
      await answer.text();
      if (answer.status !== 200) throw new Error(`${name} answered ${answer.status}`);
      if (i >= warmUp) times.push(performance.now() - started);
    }
    const limit = limitOf(measured);
    const stands = percentiles(times).p95 <= limit ? 'ok' : 'over';
    if (stands === 'over') over.push(name);
    process.stdout.write(`${line(name, times)} (p95 up to ${limit} ms: ${stands})\n`);
  }
  await desk.close();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
if (over.length > 0) process.stdout.write(`over: ${over.join('; ')}\n`);
if (values.check && over.length > 0) process.exitCode = 1;
