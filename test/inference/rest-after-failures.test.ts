import { describe, expect, it } from 'vitest';
import { restAfterFailures } from '../../src/inference/rest-after-failures.js';

describe('a service that fails', () => {
  const scene = () => {
    let now = 0;
    let works = false;
    let calls = 0;
    const call = restAfterFailures(
      async () => {
        calls += 1;
        if (!works) throw new Error('down');
        return 'up';
      },
      'it rests',
      () => now,
    );
    const outcome = () => call(null).catch((error: unknown) => (error as Error).message);
    return {
      outcome,
      calls: () => calls,
      wait: (ms: number) => void (now += ms),
      mend: () => void (works = true),
      breakIt: () => void (works = false),
    };
  };

  it('is left alone for a minute after three failures in a row', async () => {
    const { outcome, calls, wait, mend } = scene();
    for (let i = 0; i < 3; i++) expect(await outcome()).toBe('down');
    mend();
    wait(59_000);
    expect(await outcome()).toBe('it rests');
    expect(calls()).toBe(3);
    wait(2_000);
    expect(await outcome()).toBe('up');
  });

  it('rests again at once when it still fails after that', async () => {
    const { outcome, wait } = scene();
    for (let i = 0; i < 3; i++) await outcome();
    wait(61_000);
    expect([await outcome(), await outcome()]).toEqual(['down', 'it rests']);
  });

  it('goes on being asked when a success comes between', async () => {
    const { outcome, mend, breakIt } = scene();
    await outcome();
    await outcome();
    mend();
    await outcome();
    breakIt();
    expect([await outcome(), await outcome()]).toEqual(['down', 'down']);
  });
});
