import { describe, expect, it } from 'vitest';
import { addDays } from '../../../src/hardship/clocks/calendar-day.js';
import { workingDays } from '../../../src/hardship/clocks/working-days.js';
import { readHolidayNotice } from '../../../src/hardship/counties/read-holiday-notice.js';

/** The notice of 2025 in its own words. */
const notice2025 = `一、元旦：1月1日（周三）放假1天，不调休。
二、春节：1月28日（农历除夕、周二）至2月4日（农历正月初七、周二）放假调休，共8天。1月26日（周日）、2月8日（周六）上班。
三、清明节：4月4日（周五）至6日（周日）放假，共3天。
四、劳动节：5月1日（周四）至5日（周一）放假调休，共5天。4月27日（周日）上班。
五、端午节：5月31日（周六）至6月2日（周一）放假，共3天。
六、国庆节、中秋节：10月1日（周三）至8日（周三）放假调休，共8天。9月28日（周日）、10月11日（周六）上班。`;

const stated = { source: '国办发明电〔2024〕12号', date: '2024-11-12' };

describe('a holiday notice', () => {
  it('pasted as it was issued gives the year the library has', () => {
    const read = readHolidayNotice(notice2025, 2025);
    if (read.kind !== 'read') throw new Error(read.why);
    const days = read.days.map((each) => ({ ...each, ...stated }));
    const entered = workingDays({ days, years: [{ year: 2025, ...stated }] });
    const library = workingDays();
    for (let day = '2025-01-01'; day < '2026-01-01'; day = addDays(day, 1)) {
      expect([day, entered.isWorkingDay(day)]).toEqual([day, library.isWorkingDay(day)]);
    }
  });

  it('that begins in the year before gives these days too', () => {
    const text = '元旦：2026年12月31日至1月2日放假。1月3日上班。国庆节：10月1日至2日放假。';
    const read = readHolidayNotice(text, 2027);
    expect(read.kind === 'read' && read.days.map(({ day, working }) => [day, working])).toEqual([
      ['2026-12-31', false],
      ['2027-01-01', false],
      ['2027-01-02', false],
      ['2027-01-03', true],
      ['2027-10-01', false],
      ['2027-10-02', false],
    ]);
  });

  it.each([
    ['', '没有找到2027年的放假安排'],
    ['春节放假8天。', '没有找到日期'],
    ['2月30日放假。', '日期不对'],
    ['1月1日放假。', '10月1日国庆节'],
    ['10月1日至7日放假。10月7日上班。', '又是放假又是上班'],
    ['10月1日放假，10月11日上班。', '请分成两句'],
    ['2月1日至3月20日放假。', '没看明白'],
    ['12月31日至1月2日放假。', '没看明白'],
  ])('%s is not guessed at', (text, why) => {
    const read = readHolidayNotice(text, 2027);
    expect(read.kind === 'unread' && read.why).toContain(why);
  });
});
