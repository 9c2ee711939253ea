import { startHouse } from '../app.js';

/** Runs until it is told to stop (Ctrl-C, SIGTERM); turns under way are finished first. */
export async function start(): Promise<void> {
  const house = await startHouse();
  process.stdout.write(`明白人 is open: ${house.url}\n`);
  await new Promise<void>((resolve) => {
    const stop = (): void => resolve();
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
  });
  await house.stop();
}
