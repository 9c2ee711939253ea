import { expect, it } from 'vitest';
import { runCrashDrill } from '../../scripts/drill/crash-drill.js';

it('loses no acknowledged report and no acknowledged step when it is killed again and again', async () => {
  const found = await runCrashDrill({ reports: 60, kills: 5, people: 4 });
  const sent = found.told.filter(({ receipt }) => receipt !== null).length;
  expect([...found.losses, ...found.trace.faults]).toEqual([]);
  expect(found).toMatchObject({ reports: sent, cases: sent, firstSteps: sent, drafts: 60 - sent, kills: 5 });
  expect(found.integrity).toBe('ok');
  expect(found.trace.doubled).toBeGreaterThan(0);
}, 180_000);
