import { expect, it } from 'vitest';
import families from '../fixtures/eligibility/families.json' with { type: 'json' };
import { archivedPassages } from '../../src/policy/archived-passages.js';
import { real } from '../eligibility/real-benefits.js';
import { walk, type Family } from './eligibility-families.js';
import { realCorpus } from './eligibility-talk.js';
import { startReportTalk } from './report-talk.js';

it('the list of 我家符合吗 says of every rule that a newer document took the place of which year counts', async () => {
  const superseded = {
    document: 'kaiyuan-2025-industry',
    title: '开原市2025年产业实施方案',
    years: '2025年',
    from: '2024-01-01',
    ruled: false,
  };
  const talk = await startReportTalk(() => ({}), {
    regions: () => realCorpus.regions,
    places: () => ['辽宁省铁岭市开原市'],
    eligibility: {
      benefits: () => real.benefits.map((benefit) => ({ ...benefit, superseded })),
      restsOn: () => false,
      contains: real.contains,
    },
  });
  await talk.archive.remember(archivedPassages(realCorpus.passages, realCorpus.documents));
  const family = (families as unknown as Family[]).find(({ id }) => id === 'kaiyuan-cattle')!;
  const { reply } = await walk(talk, family);
  const list = reply.messages.map(({ text }) => text).join('\n');
  const lines = list.match(/^\d+\. 【.*$/gm)!;
  expect(lines.length).toBeGreaterThan(5);
  for (const line of lines)
    expect(line).toMatch(/2024年的文件（有了新文件，这条以2025年的新文件为准，规则还没整理好）/);
  expect(list).not.toContain('今年的我还没见到');
});
