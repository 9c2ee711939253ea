import { beforeAll, expect, test } from 'vitest';
import { loadRegions } from '../../../src/policy/corpus/known-regions.js';
import type { RegionList, RegionPath } from '../../../src/policy/corpus/region-list.js';
import { splitSections } from '../../../src/policy/corpus/split-sections.js';

const kaiyuan = '辽宁省铁岭市开原市' as RegionPath;
let regions: RegionList;
beforeAll(async () => {
  regions = await loadRegions('corpus', [kaiyuan, '湖北省咸宁市']);
});
const split = (...lines: string[]) =>
  splitSections(lines.join('\n\n'), kaiyuan, regions).map(({ path, paragraphs }) => [
    path.join(' › '),
    ...paragraphs,
  ]);

test('numbered headings make a path, the wider closing the narrower', () => {
  expect(
    split('前言。', '一、总体要求', '甲。', '二、工作措施', '(一)动态监测', '乙。', '(二)帮扶产业', '丙。'),
  ).toEqual([
    ['', '前言。'],
    ['一、总体要求', '甲。'],
    ['二、工作措施 › (一)动态监测', '乙。'],
    ['二、工作措施 › (二)帮扶产业', '丙。'],
  ]);
});

test('a heading glued to its paragraph names the section and stays in the text', () => {
  const line = '(一)抓好庭院经济,树形象。我市大力发展庭院种植,每户补助。';
  expect(split('二、巩固成果', line)).toEqual([['二、巩固成果 › (一)抓好庭院经济,树形象。', line]]);
});

test('damaged headings open sections all the same', () => {
  expect(
    split(
      '五、保障措施',
      '(一)加强组织领导。坚持领导。',
      '二)建立帮扶机制。加强监管。',
      '强化资金保障。安排1000万元。',
      ')抓好宣传引导。加强总结。',
    ),
  ).toEqual([
    ['五、保障措施 › (一)加强组织领导。', '(一)加强组织领导。坚持领导。'],
    ['五、保障措施 › 二)建立帮扶机制。', '二)建立帮扶机制。加强监管。'],
    ['五、保障措施 › 强化资金保障。', '强化资金保障。安排1000万元。'],
    ['五、保障措施 › )抓好宣传引导。', ')抓好宣传引导。加强总结。'],
  ]);
});

test('a list of numbered sentences is text of one section', () => {
  expect(split('三、目标任务', '1.守住底线。', '2.实施项目21个。')).toEqual([
    ['三、目标任务', '1.守住底线。', '2.实施项目21个。'],
  ]);
});

test('a numbered paragraph without a heading stands beside its siblings, not inside the last', () => {
  const long = `2.发展集体经济落实要求,${'增强实力,'.repeat(12)}助推振兴。`;
  expect(split('(二)产业', '1.谋划项目。加强论证。', long).map(([path]) => path)).toEqual([
    '(二)产业 › 1.谋划项目。',
    '(二)产业',
  ]);
});

test('articles of a law name their section and keep their words', () => {
  expect(split('第一章 总则', '第一条 为了规范补贴发放,制定本办法。', '第二条 本办法适用于农户。')).toEqual([
    ['第一章 总则 › 第一条', '第一条 为了规范补贴发放,制定本办法。'],
    ['第一章 总则 › 第二条', '第二条 本办法适用于农户。'],
  ]);
});

test('a heading with nothing below it is text of the section around it', () => {
  expect(split('一、要求', '甲。', '二、附则')).toEqual([
    ['一、要求', '甲。'],
    ['', '二、附则'],
  ]);
});

test('a heading with a figure stands in the text too', () => {
  expect(split('(三)每户补贴2000元', '先建后补。')).toEqual([
    ['(三)每户补贴2000元', '(三)每户补贴2000元', '先建后补。'],
  ]);
});

test('a heading that is a place below the document narrows the region of its section only', () => {
  const body = '全市情况。\n\n## 通山\n\n甲。\n\n崇阳\n\n乙。\n\n## 下一步\n\n丙。';
  expect(splitSections(body, '湖北省咸宁市' as RegionPath, regions).map((section) => section.region)).toEqual(
    ['湖北省咸宁市', '湖北省咸宁市通山县', '湖北省咸宁市崇阳县', '湖北省咸宁市'],
  );
});
