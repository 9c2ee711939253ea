import type { ImportedSheet } from '../../src/hardship/leads/warning-import.js';

const headers = ['序号', '户主姓名', '身份证号', '乡镇', '村', '联系电话', '预警原因', '自付金额'];
const surnames = Array.from('王李张刘陈杨赵黄周吴徐孙马朱胡郭何林罗高');
const given = Array.from('桂秀玉兰英华芳春梅凤云霞平国建军明志强海');
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** An invented ID number of no region there is, with a right check digit. */
export function inventedId(n: number): string {
  const body = `990101${1940 + (n % 60)}0${1 + (n % 9)}1${n % 10}${String(Math.floor(n / 60) % 1000).padStart(3, '0')}`;
  const sum = weights.reduce((total, weight, i) => total + weight * Number(body[i]), 0);
  return body + '10X98765432'[sum % 11]!;
}

export const inventedName = (n: number): string =>
  surnames[n % 20]! + given[Math.floor(n / 20) % 20]! + given[Math.floor(n / 400) % 20]!;

/** A row about an invented household; every one has a telephone of its own. */
export const goodRow = (n: number): string[] => [
  String(n + 1),
  inventedName(n),
  n % 2 === 0 ? inventedId(n) : '',
  ['八宝镇', '白鹭乡', '青山镇'][n % 3]!,
  `${given[n % 20]!}${given[Math.floor(n / 20) % 20]!}村`,
  `138${String(n).padStart(8, '0')}`,
  '住院,自己掏的钱多',
  String(1000 + n),
];

const spoil: readonly ((row: string[]) => void)[] = [
  (row) => (row[1] = ''),
  (row) => (row[2] = '110105194912310021'),
  (row) => {
    row[3] = '';
    row[4] = '';
  },
  (row) => (row[5] = '12345'),
  (row) => (row[3] = '白石县大河镇'),
];

/** A bureau's sheet with a title, headers and `good + bad` rows; every so often one is bad. */
export function warningSheet(good: number, bad = 0): ImportedSheet {
  const all = good + bad;
  const every = bad === 0 ? Infinity : Math.floor(all / bad);
  let spoilt = 0;
  const rows = Array.from({ length: all }, (_, n) => {
    const row = goodRow(n);
    if (spoilt < bad && n % every === every - 1) spoil[spoilt++ % spoil.length]!(row);
    return row;
  });
  return { fileName: '名单.xlsx', rows: [['大额医疗费用预警名单'], headers, ...rows] };
}
