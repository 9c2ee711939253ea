import { beforeAll, expect, test } from 'vitest';
import { cleanText } from '../../../src/policy/corpus/clean-text.js';
import { loadRegions } from '../../../src/policy/corpus/known-regions.js';
import { proposeMetadata } from '../../../src/policy/corpus/propose-metadata.js';
import type { SourceText } from '../../../src/policy/corpus/read-file/source-file.js';
import type { RegionList } from '../../../src/policy/corpus/region-list.js';

let regions: RegionList;
beforeAll(async () => {
  regions = await loadRegions('corpus', ['辽宁省阜新市', '辽宁省铁岭市开原市']);
});
function propose(text: string, fields: Partial<SourceText> = {}) {
  const source: SourceText = {
    format: 'text',
    text,
    title: null,
    declared: {},
    sha256: 'b'.repeat(64),
    ...fields,
  };
  return proposeMetadata(source, cleanText(text), regions);
}

test('the signature of the text outranks the date and source of the page', () => {
  const { values, missing } = propose(
    '关于促进振兴的建议(20号)答复\n\n日期: 2022-04-29 浏览量:366 来源:市乡村振兴局 文字大小:\n\n现答复如下:\n\n认真落实。\n\n阜新市乡村振兴局\n\n2022年4月14日\n\n打印\n分享',
  );
  expect(values).toMatchObject({
    title: '关于促进振兴的建议(20号)答复',
    issuer: '阜新市乡村振兴局',
    number: '20号',
    region: '辽宁省阜新市',
    date: '2022-04-14',
    kind: 'reply',
  });
  expect(missing).toEqual(['period']);
});

test('a notice with its number, a title over two lines, and a date in Chinese numerals', () => {
  const { values } = propose(
    '开政发〔2024〕12号\n\n开原市人民政府关于印发\n开原市2024—2026年养牛补贴实施方案的通知\n\n各乡镇人民政府:\n\n根据《意见》(中发〔2024〕1号)精神,每头补贴五百元。\n\n开原市人民政府\n二〇二四年三月五日',
  );
  expect(values).toMatchObject({
    title: '开原市人民政府关于印发开原市2024—2026年养牛补贴实施方案的通知',
    number: '开政发〔2024〕12号',
    region: '辽宁省铁岭市开原市',
    date: '2024-03-05',
    period: { from: '2024-01-01', to: '2026-12-31' },
    kind: 'notice',
  });
});

test('the number of another document quoted in a sentence is not this one’s', () => {
  expect(
    propose('养羊办法\n\n根据(中发〔2024〕1号)精神,制定本办法,请各村认真组织落实到位。').values.number,
  ).toBeNull();
});

test('an office and a date under the title count where no signature stands', () => {
  const { values } = propose(
    '阜新市脱贫工作报告\n\n中共阜新市委 阜新市人民政府\n\n2020年9月)\n\n2020年,全市完成任务。',
  );
  expect(values).toMatchObject({
    issuer: '中共阜新市委 阜新市人民政府',
    date: '2020-09',
    region: '辽宁省阜新市',
  });
});

test('a title narrows the place of its issuer', () => {
  const { values } = propose(
    '彰武县养牛补贴办法\n\n来源:阜新市农业农村局 时间:2024-05-06\n\n每头补贴五百元。',
  );
  expect(values.region).toBe('辽宁省阜新市彰武县');
});

test('a document of the state is for the whole country', () => {
  const { values } = propose(
    '耕地补贴管理办法\n\n来源:农业农村部 时间:2024-05-06\n\n自2024年1月1日起施行,有效期5年。',
  );
  expect(values).toMatchObject({
    region: '全国',
    period: { from: '2024-01-01', to: '2028-12-31' },
    kind: 'law',
  });
});

test('what a text does not tell is said to be missing', () => {
  expect(propose('每户补贴两千元,先建后补,由村委会受理。').missing).toEqual([
    'title',
    'issuer',
    'number',
    'region',
    'date',
    'period',
  ]);
});

test('a notice that sends out a plan is signed before the plan', () => {
  const { values } = propose(
    [
      '青川县人民政府办公室关于印发《青川县到户帮扶实施方案》的通知',
      '青政办〔2024〕17号',
      '各乡镇人民政府：',
      '《青川县到户帮扶实施方案》已经县政府同意，现印发给你们。',
      '青川县人民政府办公室',
      '2024年4月22日',
      '青川县到户帮扶实施方案',
      ...Array.from({ length: 20 }, (_, i) => `（${i + 1}）母牛每头补助${i + 1}00元，由乡镇验收。`),
      '本方案自印发之日起施行，有效期至2026年12月31日。',
    ].join('\n\n'),
  );
  expect(values).toMatchObject({ issuer: '青川县人民政府办公室', date: '2024-04-22' });
});

test('a notice that changes a plan holds from its own first day to the last year of the plan', () => {
  const { values } = propose(
    '关于调整《青川县2024—2026年到户帮扶实施方案》的通知\n\n母牛每头补助由1000元提高到1200元。\n\n本通知自2025年4月1日起施行。',
  );
  expect(values.period).toEqual({ from: '2025-04-01', to: '2026-12-31' });
});

test('a leaflet says in plain words how long it holds', () => {
  const { values } = propose(
    '青川县明白纸\n\n母牛每头补助1000元。\n\n◇ 用到什么时候 ◇ 2024年4月1日起至2025年3月31日。',
  );
  expect(values.period).toEqual({ from: '2024-04-01', to: '2025-03-31' });
});
