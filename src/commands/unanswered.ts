import { openStores } from '../app.js';
import { AppError } from '../shared/app-error.js';

export async function unanswered(options: { limit: string }): Promise<void> {
  const limit = Number(options.limit);
  if (!Number.isInteger(limit) || limit < 1) {
    throw new AppError(
      'bad_request',
      `unanswered: --limit wants a whole number from 1, got "${options.limit}"`,
    );
  }
  const stores = await openStores();
  const entries = await stores.ledger.list({ limit });
  for (const entry of entries.filter((each) => each.kind !== 'helpful')) {
    process.stdout.write(`${entry.at}\t${entry.kind}\t${entry.region ?? '–'}\t${entry.question}\n`);
  }
  if (entries.length === 0) process.stdout.write('no unanswered questions yet\n');
  await stores.close();
}
