import { describe, expect, it } from 'vitest';
import { placeResolver } from '../../../src/hardship/leads/resolve-place.js';
import { guessMapping } from '../../../src/hardship/leads/warning-columns.js';
import { readWarningRow, type RowReading } from '../../../src/hardship/leads/warning-row.js';
import { knownRegions } from '../../../src/policy/corpus/known-regions.js';

const divisions = '';
const county = '河东省青川市云溪县';

describe('the columns of a sheet', () => {
  it('are told from their headers, below titles, without accounts and running numbers', () => {
    const rows = [
      ['2024年11月大额医疗费用预警名单', '', '', '', '', '', '', ''],
      ['序号', '户主 姓名', '身份证号码', '乡镇', '村', '联系电话', '预警原因', '自付金额（元）', '银行卡号'],
      ['1', '王桂花', '', '八宝镇', '新屯村', '13812345678', '住院', '23000', '6222'],
    ];
    expect(guessMapping(rows)).toEqual({
      headerRow: 2,
      roles: ['ignore', 'name', 'id_number', 'place', 'place', 'phone', 'reason', 'detail', 'ignore'],
      cause: null,
    });
  });

  it('take the household head before the patient, and the village before the whole address', () => {
    const rows = [['患者姓名', '户主', '户籍地址', '所在乡镇', '行政村']];
    expect(guessMapping(rows).roles).toEqual(['detail', 'name', 'ignore', 'place', 'place']);
    expect(guessMapping([['姓名', '户籍地址', '现住址']]).roles).toEqual(['name', 'ignore', 'place']);
  });
});

describe('a row of a sheet', () => {
  const headers = ['姓名', '村', '电话', '身份证号', '原因', '金额'];
  const reading: RowReading = {
    mapping: guessMapping([headers]),
    headers,
    bureau: '县医保局',
    within: county,
    wideEnough: true,
    known: [`${county}八宝镇新屯村`, `${county}白鹭乡石桥村`, `${county}青山镇石桥村`],
    resolvePlace: (said) =>
      said.includes('白石县')
        ? { kind: 'outside' }
        : said.includes('石桥')
          ? { kind: 'ambiguous', among: [] }
          : said.includes('新屯村')
            ? { kind: 'place', region: `${county}八宝镇新屯村` }
            : { kind: 'unknown' },
  };
  const faultsOf = (cells: string[], more: Partial<RowReading> = {}) => {
    const read = readWarningRow(cells, 7, { ...reading, ...more });
    return read.kind === 'faulty' ? read.cells.map(({ column, fault }) => [column, fault]) : read.kind;
  };

  it('is read into a household whose words name their columns and hold no numbers of people', () => {
    const read = readWarningRow(
      ['王 桂花', '新屯村三组', '138-1234-5678', '11010519491231002X', '住院,电话13912345678', '23000'],
      3,
      reading,
    );
    expect(read).toMatchObject({
      kind: 'household',
      household: {
        row: 3,
        name: '王桂花',
        region: `${county}八宝镇新屯村`,
        said: '新屯村三组',
        phone: '13812345678',
        idNumber: '11010519491231002X',
        words: '住院,电话〔电话号码〕；金额：23000',
      },
    });
  });

  it('says which cell is wrong and why, all of them at once', () => {
    expect(faultsOf(['', '白石县', '12345', '110105194912310021', '', ''])).toEqual([
      [0, 'no_name'],
      [1, 'place_outside'],
      [2, 'bad_phone'],
      [3, 'id_check_digit'],
    ]);
    expect(faultsOf(['王桂花', '石桥村'])).toEqual([[1, 'place_ambiguous']]);
    expect(faultsOf(['王桂花', ''])).toEqual([[1, 'no_place']]);
    expect(faultsOf(['王桂花', '新屯村', '', '1.10105194912310e+17'])).toEqual([[3, 'id_rounded']]);
    expect(faultsOf(['王桂花', '新屯村', '', '110105194912310000'])).toEqual([[3, 'id_rounded']]);
    expect(faultsOf(['王桂花', '新屯村', '', '1101051949'])).toEqual([[3, 'id_length']]);
  });

  it('stays with the county when its village is not known, and is refused to a city, who would hide it from both', () => {
    expect(readWarningRow(['王桂花', '河边'], 2, reading)).toMatchObject({ household: { region: county } });
    expect(faultsOf(['王桂花', '河边'], { wideEnough: false })).toEqual([[1, 'place_wide']]);
  });

  it('takes numbers with hidden digits as not told, and an empty row as none', () => {
    expect(
      readWarningRow(['王桂花', '新屯村', '138****5678', '110105********002X'], 2, reading),
    ).toMatchObject({
      household: { phone: null, idNumber: null, words: '县医保局预警' },
    });
    expect(faultsOf(['', ' ', '', ''])).toBe('empty');
  });

  it('is the same row in another order of columns and under another running number', () => {
    const fingerprint = (names: string[], cells: string[]) => {
      const read = readWarningRow(cells, 2, { ...reading, headers: names, mapping: guessMapping([names]) });
      return read.kind === 'household' ? read.household.fingerprint : null;
    };
    const first = fingerprint(['序号', '姓名', '村', '原因'], ['1', '王桂花', '新屯村', '住院']);
    expect(first).not.toBeNull();
    expect(fingerprint(['序号', '原因', '村', '姓名'], ['9', '住院', '新屯村 ', '王桂花'])).toBe(first);
    expect(fingerprint(['序号', '姓名', '村', '原因'], ['1', '王桂花', '新屯村', '又住院'])).not.toBe(first);
  });
});

describe('places in a sheet', () => {
  const resolve = placeResolver(() =>
    knownRegions({
      divisions,
      commonNames: '',
      corpusRegions: [county, `${county}八宝镇`, '河东省青川市白石县'],
    }),
  );
  const known = [`${county}八宝镇新屯村`, `${county}白鹭乡石桥村`, `${county}青山镇石桥村`];

  it('become paths down to the village, without group and house', () => {
    for (const said of [
      '八宝镇新屯村',
      '八宝镇新屯村三组',
      '云溪县八宝镇新屯村2组17号',
      `${county}八宝镇 新屯村`,
    ]) {
      expect(resolve(said, county)).toEqual({ kind: 'place', region: `${county}八宝镇新屯村` });
    }
    expect(resolve('八宝镇', county)).toEqual({ kind: 'place', region: `${county}八宝镇` });
  });

  it('find a village without its township among those known, and ask where two have its name', () => {
    expect(resolve('新屯村五组', county, known)).toEqual({ kind: 'place', region: `${county}八宝镇新屯村` });
    expect(resolve('石桥村', county, known)).toEqual({ kind: 'ambiguous', among: known.slice(1) });
    expect(resolve('没听过村', county, known)).toEqual({ kind: 'unknown' });
    expect(resolve('没听过村', `${county}八宝镇`, known)).toEqual({
      kind: 'place',
      region: `${county}八宝镇没听过村`,
    });
  });

  it('are outside when they name another county', () => {
    expect(resolve('白石县大河镇', county)).toEqual({ kind: 'outside' });
    for (const said of ['三组', '河边第二家', '云溪县', ''])
      expect(resolve(said, county)).toEqual({ kind: 'unknown' });
  });
});
