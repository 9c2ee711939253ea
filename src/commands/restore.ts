import { readConfiguration, restoreFrom } from '../app.js';

export async function restore(folder: string, options: { replace?: boolean }): Promise<void> {
  const { madeAt, aside, erasedAgain } = await restoreFrom(
    readConfiguration(),
    folder,
    options.replace === true,
  );
  process.stdout.write(`restored the backup of ${madeAt}\n`);
  if (aside !== null) process.stdout.write(`what stood there before lies in ${aside}\n`);
  if (erasedAgain > 0) {
    process.stdout.write(`${erasedAgain} reports that were erased after the backup are erased in it too\n`);
  }
}
