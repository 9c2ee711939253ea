// Says in one plain line how many tests ran, from the report that vitest wrote.
import { readFileSync } from 'node:fs';

const report = JSON.parse(readFileSync('test/report.json', 'utf8'));
console.log(
  `${report.numPassedTests} passed, ${report.numFailedTests} failed, ${report.numPendingTests} skipped`,
);
process.exit(report.numFailedTests === 0 && report.numPassedTests > 0 ? 0 : 1);
