import { describe, expect, it } from 'vitest';
import {
  addMonths,
  dayOf,
  daysBetween,
  endOfMonth,
  isDay,
  monthsBetween,
} from '../../../src/hardship/household/calendar-day.js';
import { ageOn } from '../../../src/hardship/household/household-member.js';
import { birthdayIn, idFault, plainId } from '../../../src/hardship/household/id-number.js';
import { invented } from './invented-household.js';

describe('a calendar day', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2026-11-15', 2, '2027-01-15'],
    ['2026-03-31', -1, '2026-02-28'],
  ])('%s and %s months is %s', (day, months, later) => expect(addMonths(day, months)).toBe(later));

  it.each(['2026-02-29', '2026-13-01', '2026-04-31', '26-1-1', ''])('%s is none', (day) =>
    expect(isDay(day)).toBe(false),
  );

  it('is that of Asia/Shanghai', () => {
    expect(dayOf('2026-03-01T16:30:00.000Z')).toBe('2026-03-02');
    expect(dayOf('2026-03-01')).toBe('2026-03-01');
  });

  it('counts days and months across years', () => {
    expect(daysBetween('2025-12-31', '2026-01-02')).toBe(2);
    expect(monthsBetween('2025-12-31', '2026-02-01')).toBe(2);
    expect(endOfMonth('2025-12-05', 2)).toBe('2026-02-28');
  });
});

describe('an identity number', () => {
  const right = invented.id('1956-03-02', 12);

  it.each([
    [right, null],
    [right.slice(0, 17), 'length'],
    [`${right}1`, 'length'],
    [`0${right.slice(1)}`, 'signs'],
    [`${right.slice(0, 5)}A${right.slice(6)}`, 'signs'],
    [`${right.slice(0, 10)}1302${right.slice(14)}`, 'birthday'],
    [right.slice(0, 17) + (right.endsWith('1') ? '2' : '1'), 'check_digit'],
  ])('%s has the fault %s', (id, fault) => expect(idFault(id)).toBe(fault));

  it('is told by its check digit from every neighbour with one digit changed', () => {
    for (let at = 14; at < 17; at += 1) {
      for (const digit of '0123456789') {
        const other = right.slice(0, at) + digit + right.slice(at + 1);
        if (other !== right) expect(idFault(other)).toBe('check_digit');
      }
    }
  });

  it('is read in full width, with blanks and a small x', () => {
    expect(plainId(' 1101０1 1956-0302 002x ')).toBe('11010119560302002X');
    expect(birthdayIn(right)).toBe('1956-03-02');
  });
});

describe('an age', () => {
  const id = invented.id('2010-06-15', 33);

  it.each([
    ['the day before the birthday', { idNumber: id }, '2026-06-14', { low: 15, high: 15 }],
    ['on the birthday', { idNumber: id }, '2026-06-15', { low: 16, high: 16 }],
    ['by the year alone', { born: { by: 'year' as const, year: 2010 } }, '2026-06-14', { low: 15, high: 16 }],
    ['as told', { born: { by: 'age' as const, age: 67 } }, '2026-06-14', { low: 67, high: 67 }],
    ['by a wrong number', { idNumber: '123' }, '2026-06-14', null],
    ['by nothing', {}, '2026-06-14', null],
  ])('%s', (_, member, day, age) => expect(ageOn(member, day)).toEqual(age));
});
