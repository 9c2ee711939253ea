import { expect, it } from 'vitest';
import { createIndexUpkeep, type UpkeepParts } from '../../src/policy/index-upkeep.js';

/** Rounds that end when the test says so. */
function rounds(more: Partial<UpkeepParts> = {}) {
  const open: { progress: (done: number, all: number) => void; end: (error?: Error) => void }[] = [];
  const failures: unknown[] = [];
  const upkeep = createIndexUpkeep({
    refresh: (progress) =>
      new Promise((resolve, reject) =>
        open.push({ progress, end: (error) => (error === undefined ? resolve() : reject(error)) }),
      ),
    onFailure: (error) => failures.push(error),
    quietMs: 20,
    ...more,
  });
  return { upkeep, open, failures };
}

it('works one round at a time: what changes meanwhile makes one more, however often it is said', async () => {
  const { upkeep, open } = rounds();
  for (let i = 0; i < 3; i++) upkeep.wanted();
  expect(open).toHaveLength(1);
  open[0]!.end();
  await expect.poll(() => open.length).toBe(2);
  open[1]!.end();
  await upkeep.settled();
  expect(open).toHaveLength(2);
  expect(upkeep.state()).toEqual({ kind: 'rest' });
});

it('tells how far it is', () => {
  const { upkeep, open } = rounds();
  expect(upkeep.state()).toEqual({ kind: 'rest' });
  upkeep.wanted();
  open[0]!.progress(16, 48);
  expect(upkeep.state()).toEqual({ kind: 'working', done: 16, all: 48 });
  open[0]!.end();
});

it('waits for quiet while a person writes one ask after the other', async () => {
  const { upkeep, open } = rounds();
  for (let i = 0; i < 5; i++) upkeep.wantedSoon();
  expect(open).toHaveLength(0);
  await expect.poll(() => open.length).toBe(1);
  open[0]!.end();
  await upkeep.settled();
});

it('says so when a round failed, and can be told to try again', async () => {
  const { upkeep, open, failures } = rounds();
  upkeep.wanted();
  open[0]!.end(new Error('no disk'));
  await upkeep.settled();
  expect(upkeep.state().kind).toBe('failed');
  expect(failures).toHaveLength(1);
  upkeep.wanted();
  open[1]!.end();
  await upkeep.settled();
  expect(upkeep.state()).toEqual({ kind: 'rest' });
});

it('does what comes afterwards once, after the last round that went well', async () => {
  let after = 0;
  const { upkeep, open } = rounds({
    afterwards: async () => {
      after++;
    },
  });
  upkeep.wanted();
  upkeep.wanted();
  open[0]!.end();
  await expect.poll(() => open.length).toBe(2);
  open[1]!.end();
  await upkeep.settled();
  expect(after).toBe(1);
});

it('begins nothing once it is stopped, and ends with the round under way', async () => {
  const { upkeep, open } = rounds();
  upkeep.wanted();
  upkeep.wanted();
  upkeep.wantedSoon();
  const stopped = upkeep.stop();
  open[0]!.end();
  await stopped;
  upkeep.wanted();
  await new Promise((resolve) => setTimeout(resolve, 40));
  expect(open).toHaveLength(1);
});
