import { describe, expect, it } from 'vitest';
import { keepRecent } from '../../src/shared/keep-recent.js';

describe('keepRecent', () => {
  it('makes a thing once, also for who asks while it is being made', async () => {
    const recent = keepRecent<object>(2);
    let times = 0;
    const make = () => Promise.resolve({ times: (times += 1) });
    const [first, second] = await Promise.all([recent('a', make), recent('a', make)]);
    expect(second).toBe(first);
    expect(await recent('a', make)).toBe(first);
    expect(times).toBe(1);
  });

  it('forgets the oldest, and what failed', async () => {
    const recent = keepRecent<string>(2);
    const made: string[] = [];
    const of = (key: string) => recent(key, () => Promise.resolve((made.push(key), key)));
    for (const key of ['a', 'b', 'c', 'b', 'a']) await of(key);
    expect(made).toEqual(['a', 'b', 'c', 'a']);
    await expect(recent('d', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await of('d')).toBe('d');
  });
});
