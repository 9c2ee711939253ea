import { describe, expect, it } from 'vitest';
import { chineseDay, shanghaiDay } from '../../src/shared/clock.js';

describe('days of Asia/Shanghai', () => {
  it('an instant lies on the day that Shanghai has then', () => {
    expect(shanghaiDay(new Date('2026-11-26T15:59:59.999Z'))).toBe('2026-11-26');
    expect(shanghaiDay(new Date('2026-11-26T16:00:00.000Z'))).toBe('2026-11-27');
  });

  it('a day and an instant are said in Chinese, without leading noughts', () => {
    expect(chineseDay('2026-11-27')).toBe('2026年11月27日');
    expect(chineseDay('2026-03-05')).toBe('2026年3月5日');
    expect(chineseDay('2026-11-26T16:00:00.000Z')).toBe('2026年11月27日');
    expect(chineseDay(new Date('2026-11-26T15:59:59.999Z'))).toBe('2026年11月26日');
  });
});
