import { expect, test } from 'vitest';
import { cleanText } from '../../../src/policy/corpus/clean-text.js';

const cleaned = (...lines: string[]) => cleanText(lines.join('\n')).body.split('\n\n');

test('everything down to the line of source and time is the head of the page', () => {
  const { head, body } = cleanText(
    '首页 新闻 政务 图片 要闻 聚焦\n\n白水县改厕补助办法\n\n来源:白水县政府 时间:2024-03-05\n\n每户补助1500元。\n\n打印\n分享\n返回列表',
  );
  expect(head).toEqual([
    '首页 新闻 政务 图片 要闻 聚焦',
    '白水县改厕补助办法',
    '来源:白水县政府 时间:2024-03-05',
  ]);
  expect(body).toBe('每户补助1500元。');
});

test('furniture goes wherever it stands, words of the document stay', () => {
  expect(
    cleaned(
      '当前位置:首页 > 政策',
      '每户补助1500元。',
      '【打印】【关闭】',
      '浏览量:366',
      '责任编辑:机关党办',
      '返回首页',
      '分享经验的农户优先。',
      '打印材料由村委会负责。',
    ),
  ).toEqual(['每户补助1500元。', '分享经验的农户优先。', '打印材料由村委会负责。']);
});

test('a copyright notice at the end goes with all that follows it', () => {
  expect(
    cleaned(
      '每户补助1500元。',
      '先建后补。',
      '青石网版权与免责声明:',
      '① 凡本网注明来源的作品,版权均属于本网。',
    ),
  ).toEqual(['每户补助1500元。', '先建后补。']);
});

test('readings in brackets, invisible characters and look-alikes go; the script stays', () => {
  expect(cleaned('\uFEFF產業(yè)幫\u00AD扶,⼾均2000元。\u200B')).toEqual([
    '產業幫扶,户均2000元。'.replace('户', '戶'),
  ]);
});

test('radicals that a PDF writes for whole characters are put right', () => {
  expect(cleaned('由乡镇⼈⺠政府⼀次发放,⻓期有效。')).toEqual(['由乡镇人民政府一次发放,长期有效。']);
});

test('page numbers go, figures stay', () => {
  expect(cleaned('甲事要办好。', '- 3 -', '第 4 页 共 10 页', '— 5 —', '2000')).toEqual([
    '甲事要办好。',
    '2000',
  ]);
  expect(cleaned('甲事要办好。', '1', '乙事要办好。', '2')).toEqual(['甲事要办好。', '乙事要办好。']);
});

test('lines broken at a fixed width are joined, paragraphs and headings kept apart', () => {
  expect(
    cleaned(
      '一、庭院经济',
      '　　各乡镇要结合实际合理确定到户项目奖补标准支',
      '持和引领到户产业帮扶对象发展特色产业每户补贴',
      '不超过两千元。',
      '　　实行先建后补政策由乡镇人民政府组织验收合格',
      '后发放到户。',
      '二、申请办法',
    ),
  ).toEqual([
    '一、庭院经济',
    '各乡镇要结合实际合理确定到户项目奖补标准支持和引领到户产业帮扶对象发展特色产业每户补贴不超过两千元。',
    '实行先建后补政策由乡镇人民政府组织验收合格后发放到户。',
    '二、申请办法',
  ]);
});

test('a text that is not hard-wrapped keeps its lines', () => {
  const lines = [
    '各乡镇人民政府:',
    '现将有关事项通知如下。',
    '一、补助标准',
    '每户补助1500元,由县财政负担,当年发放到户。',
  ];
  expect(cleaned(...lines)).toEqual(lines);
});

test('the time and place of a meeting are no head of a page', () => {
  const lines = ['关于召开村民会议的通知', '各村民小组:', '时间:2024-05-01 地点:村委会', '请准时参加。'];
  expect(cleaned(...lines)).toEqual(lines);
});
