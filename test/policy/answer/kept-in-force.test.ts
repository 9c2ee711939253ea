import { describe, expect, it } from 'vitest';
import { keptInForceBy } from '../../../src/policy/answer/kept-in-force.js';
import { scopeOfQuestion } from '../../../src/policy/answer/search-scope.js';
import { smallLibrary, type SmallDocument } from '../../fixtures/corpus/small-library.js';
import { baishi, qingchuan } from '../../fixtures/corpus/two-counties.js';

const plan = {
  id: 'plan',
  title: '晴川县2023年产业到户奖补实施方案',
  number: '晴政办发〔2023〕11号',
  region: qingchuan,
  date: '2023-03-01',
  period: { from: '2023-01-01', to: '2023-12-31' },
  sentences: ['养羊每只补贴100元。'],
};
const notice = {
  id: 'notice',
  title: '关于调整有关政策的通知',
  number: null,
  region: qingchuan,
  date: '2025-03-01',
  period: { from: '2025-01-01', to: '2025-12-31' },
  sentences: ['对《晴川县2023年产业到户奖补实施方案》作如下调整。', '未涉及的仍按原方案执行。'],
};
const keptBeside = async (...documents: SmallDocument[]) => [
  ...keptInForceBy(await smallLibrary(documents)).keys(),
];

describe('keptInForceBy', () => {
  it('knows the document that a newer one changes in part, by its title', async () => {
    const library = await smallLibrary([plan, notice]);
    expect([...keptInForceBy(library)]).toEqual([['plan', new Set(['notice'])]]);
  });

  it.each([
    ['by its number', { sentences: ['晴政办发〔2023〕11号文件有关事项调整如下。', '其余政策继续执行。'] }],
    [
      'by its title without the place',
      { sentences: ['对《2023年产业到户奖补实施方案》调整如下，其他不变。'] },
    ],
  ] as [string, Partial<SmallDocument>][])('knows it %s', async (_, fields) =>
    expect(await keptBeside(plan, { ...notice, ...fields })).toEqual(['plan']),
  );

  it.each([
    ['says nothing of what it does not change', { sentences: [notice.sentences[0]!] }],
    ['names another document', { sentences: ['对《饮水管理办法》作如下调整。', notice.sentences[1]!] }],
    [
      'only sends on to other rules',
      { sentences: [notice.sentences[0]!, '其他未尽事宜按国家有关规定执行。'] },
    ],
    [
      'repeals it',
      { sentences: ['未涉及的仍按《救助办法》执行。', '《晴川县2023年产业到户奖补实施方案》同时废止。'] },
    ],
    ['is of an unknown day', { date: null }],
    ['is older', { date: '2022-03-01' }],
    ['is of another place', { region: baishi }],
  ] as [string, Partial<SmallDocument>][])('does not when the other one %s', async (_, fields) =>
    expect(await keptBeside(plan, { ...notice, ...fields })).toEqual([]),
  );
});

it('a rule that is kept in force answers for the year of the notice that keeps it', async () => {
  const allowedIn = async (...documents: SmallDocument[]) => {
    const library = await smallLibrary(documents);
    const asked = { question: '今年养羊补多少', history: [], region: qingchuan, date: '2025-06-01' };
    const { allowed } = scopeOfQuestion(asked, library).asked!;
    return library.passages.filter((passage) => allowed!(passage)).map(({ document }) => document);
  };
  expect(await allowedIn(plan, notice)).toEqual(['plan', 'notice']);
  expect(await allowedIn(plan, { ...notice, sentences: ['养羊的事另行通知。'] })).toEqual(['notice']);
});
