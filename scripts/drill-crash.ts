/**
 * Reports are told over HTTP while the program is killed at random: npm run drill:crash [-- --reports 2000 --kills 100].
 * Prints what was acknowledged and what is kept; exit code 1 when anything was lost, doubled or wrong.
 */
import { parseArgs } from 'node:util';
import { runCrashDrill } from './drill/crash-drill.js';

const { values } = parseArgs({
  options: {
    reports: { type: 'string', default: '2000' },
    kills: { type: 'string', default: '100' },
    people: { type: 'string', default: '8' },
  },
});
const reports = Number(values.reports);
const started = performance.now();
const found = await runCrashDrill({
  reports,
  kills: Number(values.kills),
  people: Number(values.people),
  onProgress: (told, kills) => {
    if (process.stderr.isTTY) process.stderr.write(`\r${told}/${reports} told, killed ${kills} times `);
  },
});
const sent = found.told.filter(({ receipt }) => receipt !== null).length;
const half = found.told.length - sent;
console.log(`households: ${found.told.length}; killed with SIGKILL: ${found.kills} times`);
console.log(
  `turns answered at once: ${found.trace.turns.length}; retries: ${found.trace.retries}; sent twice: ${found.trace.doubled}`,
);
console.log(
  `receipts acknowledged: ${sent}; reports kept: ${found.reports}; cases: ${found.cases}; first steps: ${found.firstSteps}`,
);
console.log(
  `left half told: ${half}; drafts kept: ${found.drafts}; begun by a turn never answered: ${found.begunUnanswered}`,
);
console.log(`SQLite integrity check: ${found.integrity}`);
const wrong = [...found.losses, ...found.trace.faults];
console.log(`lost, doubled or wrong: ${wrong.length}`);
for (const line of wrong.slice(0, 20)) console.log(`  ${line}`);
console.log(`${((performance.now() - started) / 1000).toFixed(0)} s`);
const whole =
  wrong.length === 0 &&
  found.integrity === 'ok' &&
  [found.reports, found.cases, found.firstSteps].every((count) => count === sent) &&
  found.drafts === half;
process.exitCode = whole ? 0 : 1;
