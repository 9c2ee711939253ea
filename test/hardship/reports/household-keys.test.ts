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

/** Whether a report from one place finds the one stored from another. */
const finds = (asking: string, stored: string, name = '汪贵花'): boolean => {
  const at = (region: string) => ({ region, said: '新屯村' });
  const kept = householdKeys({ ...household('王桂花'), village: at(stored) });
  const pin = { by: 'chat' as const, pin: '2580' };
  return matchingKeys({ name, contact: pin, village: at(asking) }).some((key) =>
    kept.some(({ kind, value }) => kind === key.kind && value === key.value),
  );
};
const city = '辽宁省铁岭市开原市';

it.each([
  [city, city, true],
  [city, `${city}八宝镇`, true],
  [`${city}八宝镇`, city, true],
  [`${city}八宝镇`, '辽宁省铁岭市', true],
  [`${city}八宝镇`, `${city}庆云堡镇`, false],
  [`${city}八宝镇`, '辽宁省', false],
  ['内蒙古自治区通辽市科尔沁左翼中旗', '内蒙古自治区通辽市科尔沁左翼中旗架玛吐镇', true],
])('a report from %s and one from %s are the same household’s: %s', (a, b, same) => {
  expect(finds(a, b)).toBe(same);
  expect(finds(a, b, '李铁柱')).toBe(false);
});
