import { examineHouse } from '../app.js';

/** Exit code 1 when something must be mended before the house can open. */
export async function doctor(): Promise<void> {
  const findings = await examineHouse();
  for (const { name, state, words } of findings)
    process.stdout.write(`${state.padEnd(5)} ${name.padEnd(10)} ${words}\n`);
  if (findings.some(({ state }) => state === 'bad')) process.exitCode = 1;
}
