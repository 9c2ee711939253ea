import { expect, it } from 'vitest';
import { householdKeys, matchingKeys } from '../../../src/hardship/reports/household-keys.js';

const household = (name: string, said = '新屯村') => ({
  name,
  contact: { by: 'phone' as const, phone: '13812345678' },
  village: { region: '河东省青川市云溪县', said },
});
const alike = (a: string, b: string): boolean => {
  const keys = (name: string) =>
    matchingKeys(household(name))
      .filter(({ kind }) => kind === 'sound_in_village')
      .map(({ value }) => value);
  return keys(a).some((value) => keys(b).includes(value));
};

it('holds name, full pinyin, initials, telephone and the sound in its place', () => {
  expect(householdKeys(household('王桂花'))).toEqual(
    expect.arrayContaining([
      { kind: 'phone', value: '13812345678' },
      { kind: 'name', value: '王桂花' },
      { kind: 'name_initials', value: 'wgf' },
    ]),
  );
});

it.each([
  ['王桂花', '汪贵花', true],
  ['李志刚', '李自刚', true],
  ['刘玲', '牛宁', true],
  ['单雄', '善雄', true],
  ['曾国', '增国', true],
  ['王桂花', '王桂兰', false],
])('%s and %s sound alike: %s', (a, b, same) => expect(alike(a, b)).toBe(same));
