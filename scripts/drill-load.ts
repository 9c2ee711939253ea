/**
 * Whole reports over HTTP at a steady rate against the running program: npm run drill:load [-- --rate 15 --seconds 60].
 * Reports begin on time whether or not earlier ones have ended. Prints errors and the latency of the turns; exit code 1
 * when a report failed or p95 of a turn is over 20 ms.
 */
import { parseArgs } from 'node:util';
import { startHouse } from '../test/journeys/running-house.js';
import { line, percentiles } from './bench/percentiles.js';
import { createChatClient, newTrace } from './drill/chat-client.js';
import { inventHousehold } from './drill/invented-household.js';
import { tellReport } from './drill/tell-report.js';

const slowestTurnMs = 20;
const { values } = parseArgs({
  options: { rate: { type: 'string', default: '15' }, seconds: { type: 'string', default: '60' } },
});
const rate = Number(values.rate);
const reports = rate * Number(values.seconds);

const house = await startHouse({
  env: { MINGBAI_RATE_PER_CHAT: '100000', MINGBAI_RATE_PER_ADDRESS: '1000000', LOG_LEVEL: 'warn' },
});
const alone = newTrace();
const trace = newTrace();
const failures: string[] = [];
try {
  // one person after another first: warms up, and is the latency of an intake turn by itself
  for (let number = 0; number < 60; number++) {
    await tellReport(createChatClient(house.url, number < 10 ? newTrace() : alone), inventHousehold(number));
  }
  const started = performance.now();
  const telling: Promise<void>[] = [];
  for (let number = 0; number < reports; number++) {
    const due = started + (number * 1000) / rate;
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())));
    telling.push(
      tellReport(createChatClient(house.url, trace), inventHousehold(10_000 + number)).then(
        ({ receipt }) => {
          if (receipt === null) failures.push('no receipt');
        },
        (error: unknown) => {
          failures.push(String(error));
        },
      ),
    );
  }
  const offered = (performance.now() - started) / 1000;
  await Promise.all(telling);
  const seconds = (performance.now() - started) / 1000;
  console.log(line('an intake turn, one person after another', alone.turns));
  console.log(line(`an intake turn at ${rate} reports a second`, trace.turns));
  console.log(
    `${reports} reports begun within ${offered.toFixed(1)} s, all ended after ${seconds.toFixed(1)} s: ${(reports / seconds).toFixed(1)} a second`,
  );
  const errors = [...failures, ...trace.faults];
  console.log(`errors: ${errors.length}; retries: ${trace.retries}`);
  for (const error of errors.slice(0, 10)) console.log(`  ${error}`);
  const fast = [alone, trace].every(({ turns }) => percentiles(turns).p95 <= slowestTurnMs);
  process.exitCode = errors.length === 0 && trace.retries === 0 && fast ? 0 : 1;
} finally {
  await house.close();
}
