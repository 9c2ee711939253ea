import { expect, it } from 'vitest';
import { newUlid } from '../../src/shared/id.js';

it('makes ids that sort as they were made, also within one millisecond', () => {
  const now = new Date('2024-12-01T02:00:00Z');
  const made = Array.from({ length: 2000 }, () => newUlid(now));
  expect([...made].sort()).toEqual(made);
  expect(new Set(made).size).toBe(made.length);
  expect(newUlid(new Date(now.getTime() + 1)) > made.at(-1)!).toBe(true);
});
